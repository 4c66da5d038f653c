"""Laid-out sheets with a mark in each blank come in, a plate goes out: their PDF with empty blanks.

The writer gives each run of text a tag of its own. A mark is such a run of one character that is
nowhere else; where it stands, what its page draws is cut into pieces.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pydyf

from . import embedded, pages
from .plate import TITLE, Plate, Spot
from .slim import content, simplify, squeeze
from .tags import number_of
from .update import Trailer

_RUN = re.compile(rb"1 0 0 -1 (\S+) (\S+) Tm\n(?:/\S+ \S+ Tf\n)?\[<([0-9a-f]{4})>[^\]]*\] TJ\n")
_FONT = re.compile(rb"/(\S+) (\S+) Tf\n")
_SPOT = re.compile(rb"%@(\d+)@\n")


@dataclass(frozen=True)
class Mark:
    """A character that stands in a blank on the plate; its text is set from the `right` or not."""

    character: str
    weight: int
    right: bool


def plate(sheets: Sequence[pages.Sheet], marks: Mapping[str, Mark], *, zoom: float) -> Plate:
    """The plate of sheets in whose blanks the marks stand; every mark at least once."""
    cut = _Cut(marks)
    base = pages.pdf(sheets, TITLE, zoom=zoom, finish=cut.finish)
    return cut.plate(base)


class _Cut:
    """Cuts the blanks out of a PDF that is about to be written."""

    def __init__(self, marks: Mapping[str, Mark]) -> None:
        self._marks = marks
        self._spots: list[Spot] = []
        self._streams: dict[int, tuple[bytes | Spot, ...]] = {}
        self._fonts: dict[int, int] = {}
        self._pdf: Any = None

    def finish(self, document: Any, pdf: Any) -> None:
        """For `pages.pdf`."""
        self._pdf = pdf
        glyphs = {
            glyph: (name, font.widths[glyph])
            for font in document.fonts.values()
            for glyph, said in font.to_unicode.items()
            for name, mark in self._marks.items()
            if said == mark.character
        }
        all_pages = [pdf.objects[number_of(reference)] for reference in pdf.page_references]
        for page in all_pages:
            stream = pdf.objects[number_of(page["Contents"])]
            stream.stream = [self._marked(content(stream), glyphs)]
        if {spot.name for spot in self._spots} != self._marks.keys():
            raise ValueError("a mark is not on the plate")
        simplify(pdf)
        for page in all_pages:
            self._cut(page)
        self._reserve_fonts(pdf.objects[number_of(all_pages[0]["Resources"])])
        squeeze(pdf)

    def plate(self, base: bytes) -> Plate:
        """What `finish` found, with the PDF as it was written."""
        pdf = self._pdf
        number = number_of(pdf.catalog["Metadata"])
        metadata = zlib.decompress(pdf.objects[number].stream[0])
        trailer = Trailer(len(pdf.objects), pdf.catalog.number, pdf.info.number, pdf.xref_position)
        return Plate(
            base=base,
            trailer=trailer,
            info=(pdf.info.number, pdf.info.data),
            metadata=(number, metadata),
            fonts=self._fonts,
            streams=self._streams,
        )

    def _marked(self, drawn: bytes, glyphs: Mapping[int, tuple[str, int]]) -> bytes:
        """The drawing with a comment in place of each mark."""

        def spot(found: re.Match[bytes]) -> bytes:
            glyph = int(found[3], 16)
            if glyph not in glyphs:
                return found[0]
            name, advance = glyphs[glyph]
            font = list(_FONT.finditer(drawn, 0, found.end()))[-1]
            x, right = float(found[1]), self._marks[name].right
            end = x + float(font[2]) * advance / 1000 if right else x
            self._spots.append(Spot(name, end, float(found[2]), right, font[0]))
            return b"%%@%d@\n" % (len(self._spots) - 1)

        return _RUN.sub(spot, drawn)

    def _cut(self, page: Any) -> None:
        """The page's drawing is taken out of the PDF, in pieces with a blank between them."""
        stream = self._pdf.objects[number_of(page["Contents"])]
        drawn, *rest = _SPOT.split(stream.stream[0])
        parts: list[bytes | Spot] = [drawn]
        for spot, piece in zip(rest[::2], rest[1::2], strict=True):
            parts += [self._spots[int(spot)], piece]
        self._streams[stream.number] = tuple(parts)
        stream.stream = []

    def _reserve_fonts(self, resources: Any) -> None:
        fonts = self._pdf.objects[number_of(resources["Font"])]
        for weight in sorted({mark.weight for mark in self._marks.values()}):
            self._fonts[weight] = len(self._pdf.objects)
            for _ in range(embedded.OBJECTS):
                self._pdf.add_object(pydyf.Dictionary())
            fonts[f"Value{weight}"] = b"%d 0 R" % self._fonts[weight]
