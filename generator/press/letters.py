"""A line of text comes in, its glyphs as a PDF shows them go out, and the fonts that hold them.

The same glyphs at the same places, to a thousandth of the type size, as if the page had been laid
out with the text: shaped by the same HarfBuzz, rounded as Pango and WeasyPrint round.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import uharfbuzz

from .drawing import short

_UNITS = 1024
"""Pango's units in a pixel."""

PIXELS = 96 / 72
"""In a point."""

_SCRIPTS = {
    "LATIN": ("Latn", "en"),
    "GREEK": ("Grek", "el"),
    "CYRILLIC": ("Cyrl", "ru"),
    "HIRAGANA": ("Hira", "ja"),
    "KATAKANA": ("Kana", "ja"),
}
"""By what the names of its letters say: a script, and the language Pango takes it for when it is
not one that Chinese is written in. Digits of Latin text differ from those of Chinese text."""
_HAN = ("Hani", "zh-cn")


@dataclass(frozen=True)
class Line:
    """A line of text: its glyphs as a PDF's `TJ` takes them, its width in pixels, and which text
    each glyph stands for."""

    glyphs: bytes
    width: float
    texts: Mapping[int, str]


@dataclass(frozen=True)
class Letters:
    """Fonts by weight as files, and which OpenType features are asked for."""

    fonts: Mapping[int, bytes]
    features: Mapping[str, bool]

    def line(self, text: str, weight: int, points: float) -> Line:
        """The text set in one line."""
        return _line(self.fonts[weight], self.features, text, points)


@lru_cache(maxsize=4)
def opened(file: bytes) -> Any:
    """A font file, ready for HarfBuzz; kept, since every outlet needs the same two."""
    return uharfbuzz.Face(file)


def _line(file: bytes, features: Mapping[str, bool], text: str, points: float) -> Line:
    face = opened(file)
    font, plain = uharfbuzz.Font(face), uharfbuzz.Font(face)
    scale = int(points * PIXELS * _UNITS)
    font.scale = scale, scale
    parts, texts, width = [b"<"], dict[int, str](), 0
    for piece, script in _scripts(text):
        for glyph, said, x, advance in _shaped(font, piece, script, dict(features)):
            whole = round(plain.get_glyph_h_advance(glyph) * 1000 / face.upem)
            offset = x / (scale / _UNITS)
            kern = int(whole + offset - advance * 1000 / scale)
            parts.append((b">%s<" % short(-offset) if offset else b"") + b"%04x" % glyph)
            parts.append(b">%d<" % kern if kern else b"")
            texts.setdefault(glyph, said)
            width += advance
    return Line((b"".join(parts) + b">").replace(b"<>", b" "), width / _UNITS, texts)


def _scripts(text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """The text cut where the script changes, each piece with script and language; digits and marks
    go with what is before them."""
    script: tuple[str, str] | None = None
    marked = list[tuple[tuple[str, str] | None, str]]()
    for character in text:
        if unicodedata.category(character)[0] == "L":
            said = unicodedata.name(character, "").split()
            script = next((_SCRIPTS[word] for word in said if word in _SCRIPTS), _HAN)
        marked.append((script, character))
    first = next((script for script, _ in marked if script), _HAN)
    for each, group in groupby(marked, key=lambda pair: pair[0] or first):
        yield "".join(character for _, character in group), each


def _shaped(
    font: Any, text: str, script: tuple[str, str], features: dict[str, bool]
) -> Iterator[tuple[int, str, int, int]]:
    """Glyph, the text it stands for, offset to the right, advance; lengths in Pango's units."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, (buffer.script, buffer.language) = "ltr", script
    uharfbuzz.shape(font, buffer, features)
    starts = [info.cluster for info in buffer.glyph_infos] + [len(text)]
    for number, (info, place) in enumerate(
        zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ):
        said = text[starts[number] : starts[number + 1]]
        yield info.codepoint, said, place.x_offset, place.x_advance
