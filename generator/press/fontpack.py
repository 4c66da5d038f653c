"""The characters of a document come in, one small static font per weight goes out.

The fonts are cut by HarfBuzz (fontTools takes 30 times as long) from the variable Noto Sans SC in
the package `justmytype-intl-cjk`, or from a typeface of the handbook's own, and carry a name of
their own, so that a font of the system can never be taken for them. There is one file per
weight: two files of one family and weight make the PDF writer mix up their characters.
"""

from __future__ import annotations

import io
import logging
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from unicodedata import normalize

import chws_tool
import uharfbuzz
from fontTools.ttLib import TTFont

from . import store

FAMILY = "Handbook Card"
WEIGHTS = {400: "Regular", 700: "Bold", 900: "Black"}
RECIPE = "4"
"""Counted up when fonts made by this module change; part of what they are stored under."""

_PACKAGE = "justmytype-intl-cjk"
_FILE = ("fonts", "ofl", "notosanssc", "NotoSansSC[wght].ttf")
_FONT_STARTS = (b"\0\1\0\0", b"OTTO", b"true")
_FEATURES = ("kern", "halt", "locl", "ccmp")
_MADE = 3_786_912_000  # 1 January 2024 in the font's own calendar: no clock may reach the file


logging.getLogger("config").setLevel(logging.ERROR)  # chws_tool: our name is no font it knows


@dataclass(frozen=True)
class FontPack:
    """The cut fonts by weight; `key` names their content, `characters` are those they can show."""

    key: str
    fonts: dict[int, bytes]
    characters: frozenset[str]


@dataclass(frozen=True)
class Typeface:
    """The font files the pack is cut from: one for running text, one for everything heavier.

    Both may be the same file when its weight can be varied. ValueError for what is no font.
    """

    regular: bytes
    bold: bytes

    def __post_init__(self) -> None:
        for data in (self.regular, self.bold):
            if not data.startswith(_FONT_STARTS) or not uharfbuzz.Face(data).unicodes:
                raise ValueError("not a font file")

    def file(self, weight: int) -> bytes:
        """The file that the font of this weight is cut from."""
        return self.regular if weight == 400 else self.bold


@cache
def shipped() -> Typeface:
    """Noto Sans SC, one variable file."""
    data = files(_PACKAGE.replace("-", "_")).joinpath(*_FILE).read_bytes()
    return Typeface(data, data)


def fontpack(characters: set[str], typeface: Typeface | None = None) -> FontPack:
    """The fonts that hold `characters`; those the source font lacks are left out, see `missing`."""
    wanted, face = "".join(sorted(characters)), typeface or shipped()
    made_by = [version(package) for package in (_PACKAGE, "uharfbuzz", "chws-tool")]
    name = store.key(*made_by, FAMILY, RECIPE, face.regular, face.bold, wanted)
    fonts = {weight: _stored(name, wanted, weight, face) for weight in WEIGHTS}
    return FontPack(name, fonts, frozenset(characters - missing(characters, face)))


def characters_of(html: str) -> set[str]:
    """Every character that a page may print: also those that are written as entities, as every
    apostrophe is."""
    return {*html, *unescape(html)}


def missing(characters: set[str], typeface: Typeface | None = None) -> set[str]:
    """The characters nobody could read on paper, because the font has no glyph for them."""
    covered = _covered(typeface or shipped())
    return {c for c in characters if ord(c) not in covered and not c.isspace()}


def doubles(characters: set[str], among: set[str], typeface: Typeface | None = None) -> set[str]:
    """Those of the characters that look the same as another one of `among`, and on paper would read
    as that one: a radical beside the character, two kinds of dash."""
    font = uharfbuzz.Font(uharfbuzz.Face((typeface or shipped()).regular))
    others: dict[int | None, set[str]] = {}
    for character in among | {normalize("NFKC", c) for c in characters}:
        if len(character) == 1:
            others.setdefault(font.get_nominal_glyph(ord(character)), set()).add(character)
    shown = (c for c in characters if not c.isspace())
    return {c for c in shown if others.get(font.get_nominal_glyph(ord(c)), {c}) - {c}}


def _stored(name: str, characters: str, weight: int, typeface: Typeface) -> bytes:
    return store.kept(f"{name}-{weight}.ttf", lambda: _cut(characters, weight, typeface))


def _cut(characters: str, weight: int, typeface: Typeface) -> bytes:
    face = uharfbuzz.Face(typeface.file(weight))
    subset = uharfbuzz.SubsetInput()
    subset.sets(uharfbuzz.SubsetInputSets.UNICODE).update(map(ord, characters))
    features = subset.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG)
    features.clear()
    features.update(int.from_bytes(tag.encode(), "big") for tag in _FEATURES)
    if any(axis.tag == "wght" for axis in face.axis_infos):
        subset.pin_axis_location(face, "wght", weight)
    subset.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    return _spaced(_named(subset.subset(face).blob.data, weight))


def _spaced(data: bytes) -> bytes:
    """The font with `chws`: of two full-width marks in a row, one gives up its empty half.

    After it got our name: under the name of its source the tool takes it for another's business.
    In a thread of its own, since the tool starts an event loop and there may be one already.
    """
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as apart:
        path = Path(folder) / "font.ttf"
        path.write_bytes(data)
        apart.submit(chws_tool.add_chws, path, path).result()
        return _dated(TTFont(path, recalcTimestamp=False))


def _named(data: bytes, weight: int) -> bytes:
    """The font under the private family name, free of dates."""
    font, style = TTFont(io.BytesIO(data), recalcTimestamp=False), WEIGHTS[weight]
    names = {
        1: f"{FAMILY} {style}" if weight not in (400, 700) else FAMILY,
        2: style if weight in (400, 700) else "Regular",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        13: "SIL Open Font License 1.1",
        14: "https://openfontlicense.org",
        16: FAMILY,
        17: style,
    }
    font["name"].names = []
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    return _dated(font)


def _dated(font: TTFont) -> bytes:
    font["head"].created = font["head"].modified = _MADE
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@cache
def _covered(typeface: Typeface) -> frozenset[int]:
    """What both files have: a word may be set in either."""
    regular, bold = (uharfbuzz.Face(data) for data in (typeface.regular, typeface.bold))
    return frozenset(regular.unicodes) & frozenset(bold.unicodes)
