"""Text comes in, how wide it will be and how many lines it will take goes out, in ems and points.

An estimate from the kind of each character, so that most cards are laid out only once; what counts
is measured on the finished sheet afterwards.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MM = 72 / 25.4
"""Points in a millimetre."""

_DIGIT, _LETTER, _SPACE, _NARROW = 0.56, 0.62, 0.23, 0.36


@dataclass(frozen=True)
class Piece:
    """Something that is set in one piece; a line breaks inside it only if it has a line of its own.

    `parts` are the widths between which it may break; all in points, as is `line`, its line height.
    """

    parts: tuple[float, ...]
    line: float


def ems(text: str) -> float:
    """The width of `text` in ems; full-width punctuation takes half its place."""
    return sum(map(_em, text))


def _em(character: str) -> float:
    if unicodedata.category(character).startswith("P") and not character.isascii():
        return 0.5
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


def height(pieces: Sequence[Piece], width: float) -> float:
    """The height of the pieces one after the other: on one line as long as they fit."""
    done, used, line = 0.0, 0.0, 0.0
    for piece in pieces:
        whole = sum(piece.parts)
        if used and used + whole > width:
            done, used, line = done + line, 0.0, 0.0
        extra = lines(piece.parts, width) - 1
        done += extra * piece.line
        used, line = (width if extra else used + whole), max(line, piece.line)
    return done + line
