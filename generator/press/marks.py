"""A laid-out page comes in, everything printed on it goes out: runs of text, and areas of colour.

What is read here is what the PDF is drawn from, so a rule about the sheet can be checked before
anybody prints it. All lengths in mm from the page's edge, sizes in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_MM = 25.4 / 96
_POINT = 0.75
_ABOVE, _BELOW = 0.80, 0.06
"""Where the ink of a Chinese character ends, above and below the baseline, in ems."""

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""

WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Box:
    """The place of something on its page, in mm from the page's edge."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Run:
    """Characters set in one go: where their ink is, how they look, what they stand on.

    `within` are the style classes of everything around it, the innermost last; `window` is what
    of the page can be seen of it, when something around it cuts off what leaves it.
    """

    text: str
    ink: Box
    size: float
    weight: int
    colour: Colour
    paper: Colour
    within: tuple[str, ...]
    window: Box | None = None


@dataclass(frozen=True)
class Area:
    """A box that is seen because it has a fill (None without one) or a border."""

    box: Box
    fill: Colour | None
    within: tuple[str, ...]


@dataclass(frozen=True)
class Marks:
    """All that is printed on a page, in the order it is drawn from."""

    runs: tuple[Run, ...]
    areas: tuple[Area, ...]


def marks(page: Any) -> Marks:
    """What stands on a page of a laid-out document."""
    found: list[Run | Area] = []
    _find(found, page._page_box, WHITE, (), None)
    return Marks(
        tuple(mark for mark in found if isinstance(mark, Run)),
        tuple(mark for mark in found if isinstance(mark, Area)),
    )


def _find(
    found: list[Run | Area],
    box: Any,
    paper: Colour,
    within: tuple[str, ...],
    window: Box | None,
) -> None:
    box = getattr(box, "_box", box)  # a placeholder stands for a box with a place of its own
    within += _classes(box)
    if hasattr(box, "text"):
        if box.text.strip():
            found.append(_run(box, paper, within, window))
        return
    window = _narrowed(box, window)
    fill = _fill(box)
    if fill is not None or _bordered(box) or box.element_tag == "img":
        found.append(Area(_border_box(box), fill, within))
    for child in getattr(box, "children", ()):
        _find(found, child, fill or paper, within, window)


def _narrowed(box: Any, window: Box | None) -> Box | None:
    """What can be seen of what is inside `box`."""
    if box.style["overflow"] == "visible":
        return window
    left, top = box.padding_box_x() * _MM, box.padding_box_y() * _MM
    right, bottom = left + box.padding_width() * _MM, top + box.padding_height() * _MM
    if window is None:
        return Box(left, top, right, bottom)
    return Box(
        max(left, window.left),
        max(top, window.top),
        min(right, window.right),
        min(bottom, window.bottom),
    )


def _classes(box: Any) -> tuple[str, ...]:
    """Of the element itself, not of the line or the anonymous box that it is made of."""
    if box.element is None or hasattr(box, "text") or "::" in box.element_tag:
        return ()
    return tuple((box.element.get("class") or "").split())


def _run(box: Any, paper: Colour, within: tuple[str, ...], window: Box | None) -> Run:
    size, baseline = box.style["font_size"], box.position_y + box.baseline
    ink = Box(
        box.position_x * _MM,
        (baseline - _ABOVE * size) * _MM,
        (box.position_x + box.width) * _MM,
        (baseline + _BELOW * size) * _MM,
    )
    weight = int(box.style["font_weight"])
    colour = _rgb(box.style["color"])
    return Run(box.text, ink, size * _POINT, weight, colour, paper, within, window)


def _fill(box: Any) -> Colour | None:
    colour = box.style["background_color"]
    if colour == "currentcolor":
        colour = box.style["color"]
    return _rgb(colour) if colour.alpha else None


def _bordered(box: Any) -> bool:
    return any(box.style[f"border_{side}_width"] for side in ("top", "right", "bottom", "left"))


def _border_box(box: Any) -> Box:
    left, top = box.border_box_x(), box.border_box_y()
    right, bottom = left + box.border_width(), top + box.border_height()
    return Box(left * _MM, top * _MM, right * _MM, bottom * _MM)


def _rgb(colour: Any) -> Colour:
    red, green, blue = colour.to("srgb").coordinates
    return float(red), float(green), float(blue)
