"""What an outlet has in the blanks of its cards comes in, how it is set there goes out.

Whoever makes packs for many outlets lays out each card once and writes into its `blanks`; who lays
out every card anew gives the same values to `Order`. Both set them by the rules that stand here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.press.pages import Box, Entry, Sheet

from .sizes import Sizes

FIELDS = ("name", "address", "assembly")
"""The blanks of the outlet, other than its telephone numbers."""

EMPTY = "\N{NO-BREAK SPACE}"
"""In a blank that stays a line to write on; unlike nothing it has its place in the PDF's tags."""

FEATURES = {"halt": True}
"""Of OpenType, as card.css asks for them: full-width punctuation takes half its place."""

WEIGHT = 700
"""What the outlet itself says stands out from the labels."""

_PREFIX, _VALUE = "field-", "value-"


@dataclass(frozen=True)
class Manner:
    """How a kind of value is set: `sizes` in points with the wanted one first and the floor last,
    on which side of its blank."""

    sizes: tuple[float, ...]
    right: bool


TEXT = Manner((10, 9.5, 9), right=False)
NUMBER = Manner((11, 10.5, 10, 9.5, 9), right=True)


def manner(name: str) -> Manner:
    """How the blank of this name is filled, as card.css has it."""
    return TEXT if name in FIELDS else NUMBER


@dataclass(frozen=True)
class Value:
    """What stands in a blank, and its size in points."""

    text: str
    size: float

    @property
    def look(self) -> str:
        """The class of its size in value.css."""
        return f"pt-{self.size:g}".replace(".", "-")


@dataclass(frozen=True)
class Filling:
    """The values of one outlet by the name of the blank; `fits` are sizes at which its cards have
    fitted before, by the incident's id, so that none is sought anew."""

    values: Mapping[str, Value] = field(default_factory=dict)
    fits: Mapping[str, Sizes] = field(default_factory=dict)

    def within(self, html: str) -> dict[str, Entry]:
        """What is written into the blanks of one sheet, by the id of the element."""
        return {
            f"{_VALUE}{name}": Entry(value.text, f"value {value.look}")
            for name, value in self.values.items()
            if f' id="{_VALUE}{name}"' in html
        }


NOTHING = Filling()
"""Blanks to be filled in by hand."""


def blanks(front: Sheet) -> dict[str, Box]:
    """The blanks by name, in mm from the page's edge: `name`, `address`, `assembly`, and for each
    telephone line without a number the id of its contact, with `-b` for the stand-in."""
    return {
        name.removeprefix(_PREFIX): box
        for name, box in front.boxes.items()
        if name.startswith(_PREFIX)
    }
