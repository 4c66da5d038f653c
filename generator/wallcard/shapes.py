"""The small signs of a card as SVG; each grade has a shape, so that colour is never alone."""

from __future__ import annotations

from base64 import b64encode

_SHAPES = {
    "i": '<path d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z"/>',
    "ii": '<path d="M12 .5 23.5 12 12 23.5.5 12z"/>',
    "iii": '<path d="M12 1.5 23.5 22H.5z"/>',
    "iv": '<path d="M2 2h20v20H2z"/>',
    "cross": '<path d="M4 7l3-3 5 5 5-5 3 3-5 5 5 5-3 3-5-5-5 5-3-3 5-5z"/>',
    "arrow": '<path d="M3 1v22l18-11z"/>',
}
_COLOURS = {"i": "#fff", "ii": "#000", "iii": "#000", "iv": "#003a70", "cross": "#fff"}
_INK = "#101418"
_PLACES = {
    "cross": ".never li",
    "arrow": ".link",
}


def style(*, toner: bool = False) -> str:
    """The style rules that put every sign in its place; with `toner` to save, black on white."""
    colours = dict.fromkeys(_COLOURS, "#000") if toner else _COLOURS
    rules = [
        _rule(_PLACES.get(name, f".grade-{name} .shape"), _svg(name, colours.get(name, _INK)))
        for name in _SHAPES
    ]
    return "\n".join(rules)


def picture(svg: str) -> str:
    """The address of an SVG that is carried along with the page."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _svg(name: str, colour: str) -> str:
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"'
    return f'{head} fill="{colour}">{_SHAPES[name]}</svg>'


def _rule(selector: str, svg: str) -> str:
    """As a background the sign is decoration: the reader of a tagged PDF skips it."""
    return f"{selector} {{ background-image: url({picture(svg)}) }}"
