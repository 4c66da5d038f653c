"""An outlet comes in, what stands in each blank of its cards goes out, in the size that fits.

Both ways of making packs take their texts and sizes from here, so a text that is too long is found
before anything is made, at its cell in the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.press.letters import Letters
from generator.problem import Place, Problem

from .cards import EMPTY, WEIGHT, Value, manner
from .outlets import Outlet

_MM = 25.4 / 96
"""In a pixel."""


@dataclass(frozen=True)
class Setter:
    """Sets texts in blanks. `widths` are those of the blanks in mm, `titles` their columns' titles
    by key; `unreadable` are the characters that paper would not show as they are."""

    widths: Mapping[str, float]
    letters: Letters
    titles: Mapping[str, str]
    unreadable: frozenset[str]

    def problems(self, key: str, text: str, place: Place) -> Iterator[Problem]:
        """What keeps the text of one cell from the cards. Problem codes: outlet-glyph,
        outlet-overflow."""
        name = blank(key)
        if name not in self.widths:
            return
        wrong = sorted(set(text) & self.unreadable)
        if wrong:
            said = {"title": self.titles[key], "characters": " ".join(wrong)}
            yield Problem.at(place, "outlet-glyph", **said)
            return
        over = self._width(name, tidy(text), manner(name).sizes[-1]) - self.widths[name]
        if over > 0:
            title = self.titles[key]
            yield Problem.at(place, "outlet-overflow", title=title, over=f"{over:.1f}", got=text)

    def values(self, outlet: Outlet) -> dict[str, Value]:
        """The values by the name of the blank; every blank has one."""
        texts = {blank(key): tidy(text) for key, text in outlet.cells.items()}
        return {name: self._value(name, texts.get(name, EMPTY)) for name in self.widths}

    def _value(self, name: str, text: str) -> Value:
        sizes = manner(name).sizes
        fitting = (size for size in sizes if self._width(name, text, size) <= self.widths[name])
        return Value(text, next(fitting, sizes[-1]))

    def _width(self, name: str, text: str, size: float) -> float:
        """In mm."""
        return self.letters.line(text, WEIGHT, size).width * _MM


def blank(key: str) -> str:
    """The name of the blank that a column fills: the stand-in's has a dash."""
    return key.replace("/", "-")


def tidy(text: str) -> str:
    """The text in one line, whatever blanks and line breaks the cell has."""
    return " ".join(text.split())
