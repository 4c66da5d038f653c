"""A plate and the texts for its blanks come in, a finished PDF goes out, in milliseconds.

A plate is a PDF that was laid out and written once (see `cutting`). A text is set where its mark
stood, inside the mark's own tag, and travels in what PDF calls an incremental update: the plate's
bytes stay as they are, what is new stands after them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

import pydyf

from . import embedded
from .drawing import short
from .letters import PIXELS, Letters, Line
from .update import Trailer, updated

TITLE = "title-of-the-plate"
"""Stands for the title until there is one."""


@dataclass(frozen=True)
class Text:
    """What is set in a blank, in points."""

    text: str
    weight: int
    size: float


@dataclass(frozen=True)
class Spot:
    """Where a text is set on a page, in pixels: its baseline, and its left or right end. `then` is
    the font that what follows is set in."""

    name: str
    x: float
    y: float
    right: bool
    then: bytes


@dataclass(frozen=True)
class Plate:
    """A PDF with empty blanks; by their numbers the objects that change, with what is in them."""

    base: bytes
    trailer: Trailer
    info: tuple[int, bytes]
    metadata: tuple[int, bytes]
    fonts: Mapping[int, int]
    streams: Mapping[int, tuple[bytes | Spot, ...]]

    def filled(self, texts: Mapping[str, Text], letters: Letters, title: str) -> bytes:
        """The whole PDF, named `title`, with these texts in its blanks."""
        lines = {
            name: letters.line(text.text, text.weight, text.size)
            for name, text in texts.items()
            if text.text.strip()
        }
        new = {
            number: embedded.stream(b"".join(_drawn(parts, texts, lines)))
            for number, parts in self.streams.items()
        }
        new |= self._fonts(texts, lines, letters)
        number, info = self.info
        new[number] = info.replace(pydyf.String(TITLE).data, pydyf.String(title).data)
        number, metadata = self.metadata
        new[number] = embedded.stream(
            metadata.replace(TITLE.encode(), escape(title).encode()),
            b"/Type /Metadata/Subtype /XML",
        )
        return updated(self.base, new, self.trailer)

    def _fonts(
        self, texts: Mapping[str, Text], lines: Mapping[str, Line], letters: Letters
    ) -> dict[int, bytes]:
        new: dict[int, bytes] = {}
        for weight, first in self.fonts.items():
            used = [line.texts for name, line in lines.items() if texts[name].weight == weight]
            glyphs = {0: "", **{glyph: said for line in used for glyph, said in line.items()}}
            numbers = range(first, first + embedded.OBJECTS)
            new |= embedded.font(letters.fonts[weight], glyphs, numbers)
        return new


def _drawn(
    parts: Sequence[bytes | Spot], texts: Mapping[str, Text], lines: Mapping[str, Line]
) -> Iterator[bytes]:
    for part in parts:
        if isinstance(part, bytes):
            yield part
        elif part.name in lines:
            text, line = texts[part.name], lines[part.name]
            x = part.x - line.width if part.right else part.x
            yield b"1 0 0 -1 %s %s Tm\n" % (short(x), short(part.y))
            yield b"/Value%d %s Tf\n" % (text.weight, short(text.size * PIXELS))
            yield b"[%s] TJ\n%s" % (line.glyphs, part.then)
