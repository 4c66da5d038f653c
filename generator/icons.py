"""The name of an icon comes in, its SVG goes out; the icons are those mkdocs-material ships.

Names are paths below the theme's icon folder without the suffix, such as `material/flash-off`.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NAME = re.compile(r"[a-z0-9]+(/[a-z0-9-]+)+\Z")
_PATHS = re.compile(r"<svg[^>]*viewBox=\"([^\"]+)\"[^>]*>(.*)</svg>", re.DOTALL)


def exists(name: str) -> bool:
    """Whether the theme ships this icon."""
    return bool(_NAME.match(name)) and _file(name) is not None


def svg(name: str, css_class: str = "icon") -> str:
    """The icon as inline SVG that takes the text's colour and is skipped by screen readers."""
    view_box, shapes = _parts(name)
    head = f'<svg class="{css_class}" viewBox="{view_box}" aria-hidden="true" focusable="false">'
    return f"{head}{shapes}</svg>"


def svg_file(name: str, colour: str) -> str:
    """The icon as a stand-alone SVG in one colour, for print."""
    view_box, shapes = _parts(name)
    xmlns = "http://www.w3.org/2000/svg"
    return f'<svg xmlns="{xmlns}" viewBox="{view_box}" fill="{colour}">{shapes}</svg>'


@cache
def _parts(name: str) -> tuple[str, str]:
    text = _file(name)
    match = _PATHS.search(text or "")
    if match is None:
        raise LookupError(f"mkdocs-material ships no icon {name}")
    return match[1], match[2]


@cache
def _file(name: str) -> str | None:
    path = files("material").joinpath("templates", ".icons", f"{name}.svg")
    return path.read_text(encoding="utf-8") if path.is_file() else None
