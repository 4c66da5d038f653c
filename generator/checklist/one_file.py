"""The checklist's data, script and styles come in, one HTML file that needs nothing else goes out.

For a desktop or a USB stick when the server, the network or the power of the server room is gone.
Its own policy lets run exactly what is in it, by hash, and lets it ask for nothing.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files

from generator.output import Output
from generator.template import Markup, filled
from generator.words import Words

from .squeeze import squeezed

NAME = "应急清单.html"
# Node, where scripts are tested, has no `self`; a page always has: sixty times a hundred letters.
_SELF = '(typeof self === "undefined" ? globalThis : self).Handbook'
_ANYWHERE = f"}})({_SELF} =\n{_SELF} || {{}});"
_IN_A_PAGE = "})(self.Handbook = self.Handbook || {});"
STYLES = ("look/tokens.css", "look/base.css", "checklist/one-file.css")


def one_file(
    scripts: Iterable[Output], style: Output, page: dict[str, object], words: Words
) -> Output:
    """`应急清单.html`: `scripts` in their order, `page` is what `view.page` gave."""
    texts = [*(_text(output) for output in scripts), _read("checklist/one-file.js")]
    css = "\n".join([*(_read(name) for name in STYLES), _text(style)])
    view = {
        **page,
        "policy": _policy(texts, css),
        "look": Markup(texts[-1]),
        "scripts": [Markup(text) for text in texts[:-1]],
        "css": Markup(css),
    }
    return Output(NAME, filled("checklist", "one-file.html.j2", view, words))


def _policy(scripts: Iterable[str], css: str) -> str:
    allowed = " ".join(_hash(text) for text in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(css)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _text(output: Output) -> str:
    """What an inline element may hold: nothing in it may close the element."""
    text = output.data.decode()
    assert "</script" not in text and "</style" not in text, output.path
    return squeezed(text).replace(_ANYWHERE, _IN_A_PAGE)


def _read(name: str) -> str:
    text = files("generator").joinpath(name).read_text(encoding="utf-8")
    return squeezed(text).replace(_ANYWHERE, _IN_A_PAGE)
