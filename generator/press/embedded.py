"""Glyphs of a font come in, that font with nothing else goes out, as the objects of a PDF."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

import uharfbuzz

from .letters import opened

OBJECTS = 5
"""How many objects a font takes."""

_NEEDLESS = b"GSUB GPOS GDEF BASE cmap name post vmtx vhea OS/2 STAT gasp meta DSIG VORG".split()
_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
%sendcmap CMapName currentdict /CMap defineresource pop end end"""


def font(file: bytes, texts: Mapping[int, str], numbers: range) -> dict[int, bytes]:
    """The objects by their numbers; the first number is the font's own. `texts` says what each
    glyph stands for."""
    own, descendant, descriptor, program, map_ = numbers
    face = opened(file)
    data = cut(face, texts)
    name = b"%s+Handbook-Card" % _tag(data)
    plain = uharfbuzz.Font(face)
    unit = 1000 / face.upem
    edges = plain.get_font_extents("ltr")
    widths = b" ".join(
        b"%d [%d]" % (glyph, round(plain.get_glyph_h_advance(glyph) * unit))
        for glyph in sorted(texts)
    )
    up, down = round(edges.ascender * unit), round(edges.descender * unit)
    return {
        own: b"<</Type /Font/Subtype /Type0/BaseFont /%s/Encoding /Identity-H"
        b"/DescendantFonts [%d 0 R]/ToUnicode %d 0 R>>" % (name, descendant, map_),
        descendant: b"<</Type /Font/Subtype /CIDFontType2/BaseFont /%s/CIDToGIDMap /Identity"
        b"/CIDSystemInfo <</Registry (Adobe)/Ordering (Identity)/Supplement 0>>"
        b"/W [%s]/FontDescriptor %d 0 R>>" % (name, widths, descriptor),
        descriptor: b"<</Type /FontDescriptor/FontName /%s/Flags 4/FontBBox [0 %d 1000 %d]"
        b"/ItalicAngle 0/Ascent %d/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>"
        % (name, down, up, up, down, up, program),
        program: stream(data, b"/Length1 %d" % len(data)),
        map_: stream(_TO_UNICODE % b"".join(_pairs(texts))),
    }


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """Data as the body of a stream object, packed."""
    packed = zlib.compress(data, 9)
    head = b"<</Filter /FlateDecode/Length %d%s>>" % (len(packed), extra)
    return b"%s\nstream\n%s\nendstream" % (head, packed)


def cut(face: Any, glyphs: Iterable[int]) -> bytes:
    """The font file with these glyphs under their old numbers, and nothing a PDF does not need."""
    subset = uharfbuzz.SubsetInput()
    subset.sets(uharfbuzz.SubsetInputSets.GLYPH_INDEX).update(glyphs)
    dropped = subset.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG)
    dropped.update(int.from_bytes(tag.ljust(4), "big") for tag in _NEEDLESS)
    flags = uharfbuzz.SubsetFlags
    subset.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NOTDEF_OUTLINE
    return bytes(subset.subset(face).blob.data)


def _tag(data: bytes) -> bytes:
    """Six letters that name the choice of glyphs."""
    return bytes(65 + byte % 26 for byte in hashlib.sha256(data).digest()[:6])


def _pairs(texts: Mapping[int, str]) -> list[bytes]:
    pairs = [
        b"<%04x> <%s>\n" % (glyph, text.encode("utf-16-be").hex().encode())
        for glyph, text in sorted(texts.items())
        if text
    ]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    return [b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block)) for block in blocks]
