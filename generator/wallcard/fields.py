"""A laid-out front comes in, the blanks that each outlet fills in go out, with their rectangles.

Whoever makes packs for many outlets lays out each card once and writes into these.
"""

from __future__ import annotations

from generator.press.pages import Box, Sheet

from .overflow import FIELDS

_PREFIX = "field-"

__all__ = ["FIELDS", "blanks"]


def blanks(front: Sheet) -> dict[str, Box]:
    """The blanks by name, in mm from the page's edge: `name`, `address`, `assembly`, and for each
    telephone line without a number the id of its contact, with `-b` for the stand-in."""
    return {
        name.removeprefix(_PREFIX): box
        for name, box in front.boxes.items()
        if name.startswith(_PREFIX)
    }
