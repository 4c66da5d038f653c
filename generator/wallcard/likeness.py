"""Two PDFs come in, in what they differ for who looks at them or has them read aloud goes out."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

_SCALE = 100 / 72
"""A hundred dots per inch."""

_LONGEST = 400


@dataclass(frozen=True)
class Difference:
    """On which page, in what: `pixels`, `text`, `tags`, or `pages` when their number differs."""

    page: int
    what: str


def differences(one: bytes, other: bytes) -> list[Difference]:
    """Where the two do not look the same to the last pixel, or do not read the same."""
    first, second = pypdfium2.PdfDocument(one), pypdfium2.PdfDocument(other)
    try:
        if len(first) != len(second):
            return [Difference(min(len(first), len(second)) + 1, "pages")]
        return [
            Difference(number, what)
            for number, (a, b) in enumerate(zip(first, second, strict=True), 1)
            for what in _differing(a, b)
        ]
    finally:
        first.close()
        second.close()


def _differing(one: pypdfium2.PdfPage, other: pypdfium2.PdfPage) -> Iterator[str]:
    if _pixels(one) != _pixels(other):
        yield "pixels"
    if _text(one) != _text(other):
        yield "text"
    if list(_tags(one)) != list(_tags(other)):
        yield "tags"


def _pixels(page: pypdfium2.PdfPage) -> bytes:
    return bytes(page.render(scale=_SCALE).buffer)


def _text(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_range())


def _tags(page: pypdfium2.PdfPage) -> Iterator[tuple[int, str, str, tuple[int, ...]]]:
    """Every element of the page's tag tree: depth, type, text for pictures, texts it holds."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _elements(raw.FPDF_StructTree_GetChildAtIndex(tree, index), 0)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _elements(
    element: raw.FPDF_STRUCTELEMENT, depth: int
) -> Iterator[tuple[int, str, str, tuple[int, ...]]]:
    count = raw.FPDF_StructElement_CountChildren(element)
    texts = (
        raw.FPDF_StructElement_GetChildMarkedContentID(element, index) for index in range(count)
    )
    kind = _string(raw.FPDF_StructElement_GetType, element)
    yield depth, kind, _string(raw.FPDF_StructElement_GetAltText, element), tuple(texts)
    for index in range(count):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            yield from _elements(child, depth + 1)


def _string(ask: object, element: raw.FPDF_STRUCTELEMENT) -> str:
    buffer = ctypes.create_string_buffer(_LONGEST)
    length = ask(element, buffer, _LONGEST)  # type: ignore[operator]
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le")
