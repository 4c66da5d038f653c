"""The ways a card can be put on paper, all of them from the same page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """A paper for single cards: style sheets on top of the card's own, and how much larger.

    `folder` is where its files lie below `cards/`; empty for the one that the site links to.
    """

    name: str
    folder: str = ""
    styles: tuple[str, ...] = ()
    zoom: float = 1.0
    saves_toner: bool = False


A4 = Format("a4")
SAVER = Format("saver", "saver/", ("saver.css",), saves_toner=True)
"""Black on white without any large fill, for a laser printer low on toner."""
A3 = Format("a3", "a3/", zoom=2**0.5)
"""The same page √2 times as large: to be read from a metre."""
PRESS = Format("press", "press/", ("press.css",))
"""For a print shop: trim and bleed boxes, 3 mm of bleed, crop marks."""

SINGLE = {format_.name: format_ for format_ in (A4, SAVER, A3, PRESS)}
"""Formats with one file for each card."""

POCKET, BOOKLET = "pocket", "booklet"
"""Formats with one file for all cards."""

NAMES = (*SINGLE, POCKET, BOOKLET)
