"""The small signs of a card as SVG; each grade has a shape, so that colour is never alone."""

from __future__ import annotations

from base64 import b64encode

_SHAPES = {
    "i": "M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z",
    "ii": "M12 .5 23.5 12 12 23.5.5 12z",
    "iii": "M12 1.5 23.5 22H.5z",
    "iv": "M2 2h20v20H2z",
    "cross": "M4 7l3-3 5 5 5-5 3 3-5 5 5 5-3 3-5-5-5 5-3-3 5-5z",
    "arrow": "M3 1v22l18-11z",
}
_COLOURS = {"i": "#fff", "ii": "#000", "iii": "#000", "iv": "#003a70", "cross": "#fff"}
_INK = "#101418"
_PLACES = {
    "cross": ".never li",
    "arrow": ".link",
}
_BARS = {"i": 4, "ii": 3, "iii": 2, "iv": 1}
"""How many of a grade's four bars are filled."""
_BAR = "M{} 1.5h14v23h-14z"
_BARS_OF_ONE_KIND = '<path fill="{fill}" stroke="{colour}" stroke-width="3" d="{bars}"/>'
_TICK = (
    '<rect x="1.1" y="1.1" width="21.8" height="21.8" rx="2.6" '
    f'fill="#fff" stroke="{_INK}" stroke-width="2.2"/>'
)


def style(*, toner: bool = False) -> str:
    """The style rules that put every sign in its place; with `toner` to save, black on white."""
    colours = dict.fromkeys(_COLOURS, "#000") if toner else _COLOURS
    rules = [
        _rule(_PLACES.get(name, f".grade-{name} .shape"), _svg(name, colours.get(name, _INK)))
        for name in _SHAPES
    ]
    rules += [_rule(f".grade-{key} .bars", _bars(key, colours[key])) for key in _BARS]
    return "\n".join([*rules, _rule(".tick", _drawn(_TICK))])


def picture(svg: str) -> str:
    """The address of an SVG that is carried along with the page."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def _svg(name: str, colour: str) -> str:
    return _drawn(f'<path fill="{colour}" d="{_SHAPES[name]}"/>')


def _bars(key: str, colour: str) -> str:
    bars = [_BAR.format(left) for left in (1.5, 22, 42.5, 63)]
    kinds = {colour: bars[: _BARS[key]], "none": bars[_BARS[key] :]}
    drawn = (
        _BARS_OF_ONE_KIND.format(fill=fill, colour=colour, bars="".join(kind))
        for fill, kind in kinds.items()
        if kind
    )
    return _drawn("".join(drawn), "0 0 78.5 26")


def _drawn(shapes: str, view_box: str = "0 0 24 24") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view_box}">{shapes}</svg>'


def _rule(selector: str, svg: str) -> str:
    """As a background the sign is decoration: the reader of a tagged PDF skips it."""
    return f"{selector} {{ background-image: url({picture(svg)}) }}"
