"""A card comes in, its sheet at the largest sizes that fit goes out, or what is too much for it.

Sizes are guessed from the text, the card is laid out, and the sheet is measured: only a sheet on
which every zone keeps inside its place is printed. Nothing is ever clipped, or smaller than the
floors: where the smallest size does not help, the zone and its excess are reported.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.press.pages import Sheet

from .overflow import TOLERANCE, overflow
from .sizes import Sizes, guessed
from .view import Content

Layout = Callable[[Sizes], Sheet]


@dataclass(frozen=True)
class Fitted:
    """The sheet, its sizes, and by how many mm zones are still too large; none for a good one."""

    sheet: Sheet
    sizes: Sizes
    too_much: dict[str, float]


def fitted(
    content: Content, loops: AbstractSet[int], layout: Layout, first: Sizes | None = None
) -> Fitted:
    """The first guess that holds; each failed one makes the next more careful.

    `first` are sizes at which the card has fitted before; that they still do is measured.
    """
    slack: dict[str, float] = {}
    sizes = first or guessed(content, loops, slack)
    while True:
        sheet = layout(sizes)
        too_much = overflow(sheet, content)
        if not too_much:
            return Fitted(sheet, sizes, too_much)
        for zone, excess in too_much.items():
            slack[zone] = slack.get(zone, 0) + excess + TOLERANCE
        smaller = guessed(content, loops, slack)
        if smaller == sizes:
            return Fitted(sheet, sizes, too_much)
        sizes = smaller
