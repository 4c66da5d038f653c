"""A finished PDF comes in, the characters that do not read as they were written go out.

The only module that imports pypdfium2. What is printed is read by somebody else than who wrote it:
by PDFium, with which Chromium and Edge show PDFs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html.parser import HTMLParser

import pypdfium2

_BLANK = re.compile(r"\s+")


def misread(pdf: bytes, pages: Sequence[Iterable[str]]) -> set[str]:
    """The characters that differ between the text of the PDF and that of the `pages` it was made
    of, each as its `pieces` of text.

    Every piece of each page has to be found whole on its page of the PDF, and no
    page may have a character more or less. Blanks do not count.
    """
    read = [_squeezed(text) for text in _texts(pdf)]
    if len(read) != len(pages):
        return {f"{len(read)}/{len(pages)}"}
    wrong: set[str] = set()
    for found, texts in zip(read, pages, strict=True):
        written = list(filter(None, map(_squeezed, texts)))
        there, wanted = Counter(found), Counter("".join(written))
        wrong |= set((wanted - there) + (there - wanted))
        wrong |= {piece for piece in written if piece not in found and not set(piece) & wrong}
    return wrong


def _texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def written(html: str) -> str:
    """All text of a page, without blanks."""
    return "".join(map(_squeezed, pieces(html)))


def _squeezed(text: str) -> str:
    return _BLANK.sub("", text)


@lru_cache(maxsize=64)
def pieces(html: str) -> tuple[str, ...]:
    """Every piece of text of a page; packs ask for those of the same pages again and again."""
    reader = _Pieces()
    reader.feed(html)
    return tuple(reader.pieces)


class _Pieces(HTMLParser):
    """Text between two tags, of the body."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._in_body = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Text counts from the body on."""
        self._in_body |= tag == "body"

    def handle_data(self, data: str) -> None:
        """Keep it."""
        if self._in_body:
            self.pieces.append(data)
