"""Text comes in, how wide it will be and how many lines it will take goes out, in ems and points.

An estimate from the kind of each character, so that most cards are laid out only once; what counts
is measured on the finished sheet afterwards.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

MM = 72 / 25.4
"""Points in a millimetre."""

_DIGIT, _LETTER, _SPACE, _NARROW = 0.56, 0.62, 0.23, 0.36


@dataclass(frozen=True)
class Part:
    """Something no line breaks inside: its width and the height of its line, in points."""

    width: float
    line: float


def ems(text: str, mark: float = 0.5) -> float:
    """The width of `text` in ems; full-width punctuation takes half its place, or `mark`."""
    return sum(_em(character, mark) for character in text)


@cache
def _em(character: str, mark: float) -> float:
    if unicodedata.category(character).startswith("P") and not character.isascii():
        return mark
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    if character.isdigit():
        return _DIGIT
    if character.isspace():
        return _SPACE
    return _LETTER if character.isalpha() else _NARROW


def lines(parts: Iterable[float], width: float) -> int:
    """How many lines of `width` the parts take, each part kept whole, in order."""
    count, used = 1, 0.0
    for part in parts:
        if used and used + part > width:
            count, used = count + 1, 0.0
        used += part
    return count


def height(parts: Iterable[Part], width: float) -> float:
    """The height of the parts in order, on lines of `width`, each as high as its highest part."""
    done, used, line = 0.0, 0.0, 0.0
    for part in parts:
        if used and used + part.width > width:
            done, used, line = done + line, 0.0, 0.0
        used, line = used + part.width, max(line, part.line)
    return done + line
