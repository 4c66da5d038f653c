"""A view comes in, the text of the template beside it goes out. Only importer of jinja2.

Everything a template places is escaped for HTML, also in Markdown pages: authors' words reach a
page only inside blocks of HTML. A name the view does not have is an error, never an empty string.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import jinja2
from markupsafe import Markup

from generator.words import Words

__all__ = ["Markup", "filled", "forget"]


def filled(room: str, template: str, view: Mapping[str, object], words: Words) -> str:
    """The template `generator/<room>/<template>` with the view's values, and `w` for words."""
    return _environment(room).get_template(template).render(**view, w=words)


def forget() -> None:
    """Read every template anew: for a preview in which they are being edited."""
    _environment.cache_clear()


@cache
def _environment(room: str) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _text(room, name)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",  # `{#id}` is Markdown's way to name a heading
        comment_end_string="##}",
    )


def _text(room: str, name: str) -> str | None:
    path = files("generator").joinpath(room, name)
    return path.read_text(encoding="utf-8") if path.is_file() else None
