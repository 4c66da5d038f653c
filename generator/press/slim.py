"""A PDF about to be written comes in, the same pages in less than two thirds of the bytes go out.

Nothing is lost that anybody could see or hear: lengths keep a hundredth of a pixel (3 micrometres),
and what is drawn or said twice is there once.
"""

from __future__ import annotations

import re
import zlib
from typing import Any

import pydyf
import uharfbuzz

from .drawing import merged, shortened
from .embedded import cut
from .tags import map_back, number_of, pruned

_PLACE = re.compile(rb"1 0 0 1 [\d.]+ [\d.]+ cm$")


def slim(_document: Any, pdf: Any) -> None:
    """All of it; for `pages.pdf` to finish with."""
    simplify(pdf)
    squeeze(pdf)


def simplify(pdf: Any) -> None:
    """Tags, pages, pictures and fonts lose what is idle."""
    owners = pruned(pdf)
    pages = [pdf.objects[number_of(reference)] for reference in pdf.page_references]
    resources = pdf.objects[number_of(pages[0]["Resources"])]  # one for all pages
    pictures = _one_of_each_picture(pdf, resources)
    idle = _has_idle_states(pdf, resources)
    for page, reference in zip(pages, pdf.page_references, strict=True):
        stream = pdf.objects[number_of(page["Contents"])]
        drawn = shortened(content(stream), pictures, idle_states=idle)
        stream.stream = [merged(drawn, reference, owners)]
    map_back(pdf, owners)
    for program in (item for item in pdf.objects if "Length1" in getattr(item, "extra", ())):
        face = uharfbuzz.Face(program.stream[0])
        data = cut(face, range(face.glyph_count))
        program.stream, program.extra["Length1"] = [data], len(data)


def squeeze(pdf: Any) -> None:
    """Every stream as it will be in the file, packed as tightly as zlib can."""
    for item in pdf.objects:
        if getattr(item, "compress", False):
            item.extra["Filter"] = "/FlateDecode"
            item.stream, item.compress = [zlib.compress(content(item)[:-1], 9)], False


def content(stream: Any) -> bytes:
    """What a page draws, line by line."""
    return b"\n".join(_bytes(item) for item in stream.stream) + b"\n"


def _bytes(item: Any) -> bytes:
    if isinstance(item, bytes):
        return item
    return bytes(item.data) if hasattr(item, "data") else str(item).encode("ascii")


def _has_idle_states(pdf: Any, resources: Any) -> bool:
    """Whether every graphics state only says what holds anyway: that nothing shows through."""
    states = resources["ExtGState"].values()
    return all(set(state.values()) == {1} for state in states)


def _one_of_each_picture(pdf: Any, resources: Any) -> dict[bytes, bytes]:
    """Equal pictures, such as the signs of the grades, become one, drawn at many places; by the old
    names, what draws each picture now."""
    first: dict[bytes, str] = {}
    drawn = {}
    for name, reference in list(resources["XObject"].items()):
        picture = pdf.objects[number_of(reference)]
        place = _place_taken(picture)
        kept = first.setdefault(_look(pdf, picture), name)
        drawn[name.encode()] = b"q\n%s\n/%s Do\nQ\n" % (place, kept.encode())
        if kept != name:
            del resources["XObject"][name]
            for idle in (reference, picture.extra.get("Resources", reference)):
                number = number_of(idle)
                pdf.objects[number] = pydyf.Dictionary()
                pdf.objects[number].number = number
    return drawn


def _place_taken(picture: Any) -> bytes:
    """Where on its page a picture is, taken out of the picture itself."""
    lines = [*content(picture).splitlines(), b""]
    if not _PLACE.match(lines[0]):
        return b"1 0 0 1 0 0 cm"
    picture.stream = lines[1:-1]
    return bytes(lines[0])


def _look(pdf: Any, picture: Any) -> bytes:
    """All that makes a picture look as it does."""
    own = {key: value for key, value in picture.extra.items() if key != "Resources"}
    resources = picture.extra.get("Resources", b"")
    with_what = pdf.objects[number_of(resources)].data if resources else b""
    return bytes(pydyf.Dictionary(own).data + with_what + content(picture))
