"""The characters of a document come in, one small static font per weight goes out.

The fonts are cut from the variable Noto Sans SC in the package `justmytype-intl-cjk` and carry a
name of their own, so that a font of the system can never be taken for them. There is one file per
weight: two files of one family and weight make the PDF writer mix up their characters.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files

import uharfbuzz
from fontTools.ttLib import TTFont

from . import store

FAMILY = "Handbook Card"
WEIGHTS = {400: "Regular", 700: "Bold", 900: "Black"}
RECIPE = "1"
"""Counted up when fonts made by this module change; part of what they are stored under."""

_PACKAGE = "justmytype-intl-cjk"
_FILE = ("fonts", "ofl", "notosanssc", "NotoSansSC[wght].ttf")
_FEATURES = ("kern", "halt", "locl", "ccmp")
_MADE = 3_786_912_000  # 1 January 2024 in the font's own calendar: no clock may reach the file


@dataclass(frozen=True)
class FontPack:
    """The cut fonts by weight; `key` names their content."""

    key: str
    fonts: dict[int, bytes]


def fontpack(characters: set[str]) -> FontPack:
    """The fonts that hold `characters`; those the source font lacks are left out, see `missing`."""
    wanted = "".join(sorted(characters))
    name = store.key(_PACKAGE, version(_PACKAGE), version("uharfbuzz"), FAMILY, RECIPE, wanted)
    return FontPack(name, {weight: _stored(name, wanted, weight) for weight in WEIGHTS})


def missing(characters: set[str]) -> set[str]:
    """The characters nobody could read on paper, because the font has no glyph for them."""
    return {c for c in characters if ord(c) not in _covered() and not c.isspace()}


def _stored(name: str, characters: str, weight: int) -> bytes:
    return store.kept(f"{name}-{weight}.ttf", lambda: _cut(characters, weight))


def _cut(characters: str, weight: int) -> bytes:
    face = uharfbuzz.Face(_source())
    subset = uharfbuzz.SubsetInput()
    subset.sets(uharfbuzz.SubsetInputSets.UNICODE).update(map(ord, characters))
    features = subset.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG)
    features.clear()
    features.update(int.from_bytes(tag.encode(), "big") for tag in _FEATURES)
    subset.pin_axis_location(face, "wght", weight)
    subset.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    return _named(subset.subset(face).blob.data, weight)


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
    font["head"].created = font["head"].modified = _MADE
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@cache
def _source() -> bytes:
    return files(_PACKAGE.replace("-", "_")).joinpath(*_FILE).read_bytes()


@cache
def _covered() -> frozenset[int]:
    return frozenset(uharfbuzz.Face(_source()).unicodes)
