"""Print HTML and styles come in, laid-out pages with their measures and their PDF go out.

With `again` the only module that imports weasyprint. The fonts of the machine are shut out: what
a page looks like depends on its text and the font pack alone.
"""

from __future__ import annotations

import os
import re
import tempfile
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from . import garbage
from .again import Entries, Entry, Form
from .fontpack import FAMILY, FontPack
from .marks import Box, Marks, marks

__all__ = ["VERSION", "Attached", "Box", "Entries", "Entry", "Press", "Sheet", "pdf"]

VERSION = str(weasyprint.__version__)
"""Part of what a finished PDF is stored under."""

Finish = Callable[[weasyprint.Document, Any], None]
"""Gets the document and its objects (a `pydyf.PDF`), all there but not yet written."""

_VARIANT, _ARCHIVE = "pdf/ua-1", "pdf/a-3a"
_INLINE_ONLY = URLFetcher(allowed_protocols={"data"}, fail_on_errors=True)
_MM = 25.4 / 96
_ID = re.compile(r' id="([^"]+)"')
_ENDLESS = " @page { size: 210mm 20000mm }"
_NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{folder}</cachedir></fontconfig>"""


@dataclass(frozen=True)
class Sheet:
    """A document laid out: how many pages it took, where its named elements stand, and what is
    printed on its first page."""

    document: weasyprint.Document
    pages: int
    boxes: dict[str, Box]
    marks: Marks


@dataclass(frozen=True)
class Attached:
    """A file that travels inside a PDF; `day` is its date, as 2026-11-22."""

    name: str
    about: str
    data: bytes
    day: str


class Press:
    """Lays out documents with one style sheet and one font pack."""

    def __init__(self, css: str, fonts: FontPack) -> None:
        with _system_fonts_shut_out():
            self._fonts = FontConfiguration()
        whole = "\n".join([*_font_faces(fonts), css])
        self._css = weasyprint.CSS(string=whole, font_config=self._fonts, url_fetcher=_INLINE_ONLY)
        self._read = dict[str, weasyprint.CSS]()
        self._pictures = dict[str, object]()
        self._forms = dict[str, tuple[Sequence[str], Form]]()

    def sheet(self, html: str, *styles: str, entries: Entries | None = None) -> Sheet:
        """The document laid out with `styles` on top of the style sheet; each style is read once,
        however many sheets use it. So is a document that comes with `entries`, which are written
        into it.

        What runs over the end of the page is measured too, as if the page went on.
        """
        document = self._rendered(html, styles, entries)
        boxes, pages = _boxes(document), len(document.pages)
        if pages > 1 or boxes.keys() != set(_ID.findall(html)):
            boxes = _boxes(self._rendered(html, (*styles, _ENDLESS), entries))
        document.pages[0].anchors.clear()  # in the PDF they would be targets of links
        return Sheet(document, pages, boxes, marks(document.pages[0]))

    def paged(self, html: str) -> Sheet:
        """The document on as many pages as it takes, without measures."""
        document = self._rendered(html, ())
        for page in document.pages:
            page.anchors.clear()  # in the PDF they would be targets of links
        return Sheet(document, len(document.pages), {}, marks(document.pages[0]))

    def _rendered(
        self, html: str, styles: Sequence[str], entries: Entries | None = None
    ) -> weasyprint.Document:
        with garbage.kept():
            if entries:
                return self._form(html, styles).filled(entries)
            plain = weasyprint.HTML(string=html, url_fetcher=_INLINE_ONLY)
            return plain.render(font_config=self._fonts, **self._options(styles))

    def _form(self, html: str, styles: Sequence[str]) -> Form:
        """The document as it was read the last time, if it had the same styles then."""
        before, form = self._forms.get(html, (None, None))
        if form is None or before != styles:
            form = Form(html, _INLINE_ONLY, self._fonts, self._options(styles))
            self._forms[html] = styles, form
        return form

    def _options(self, styles: Sequence[str]) -> dict[str, Any]:
        return {
            "stylesheets": [self._css, *map(self._style, styles)],
            "cache": self._pictures,
            "pdf_variant": _VARIANT,
        }

    def _style(self, text: str) -> weasyprint.CSS:
        if text not in self._read:
            self._read[text] = weasyprint.CSS(string=text, url_fetcher=_INLINE_ONLY)
        return self._read[text]


def pdf(
    sheets: Sequence[Sheet],
    title: str,
    *,
    zoom: float = 1.0,
    attached: Attached | None = None,
    finish: Finish | None = None,
) -> bytes:
    """The sheets as one tagged PDF, named `title`; the same bytes for the same sheets.

    PDF/UA-1; with a file attached PDF/A-3a, which is made for that and tagged as well. `finish`
    may change the PDF just before it is written.
    """
    pages = [page for sheet in sheets for page in sheet.document.pages]
    document = sheets[0].document.copy(pages)
    document.metadata = copy(document.metadata)
    document.metadata.title = title
    if attached is not None:
        document.metadata.attachments = [_attachment(attached)]
    with garbage.kept():
        variant = _VARIANT if attached is None else _ARCHIVE
        return bytes(document.write_pdf(zoom=zoom, pdf_variant=variant, finisher=finish))


def _attachment(attached: Attached) -> weasyprint.Attachment:
    day = datetime.fromisoformat(attached.day).replace(tzinfo=UTC)
    return weasyprint.Attachment(
        string=attached.data,
        name=attached.name,
        description=attached.about,
        created=day,
        modified=day,
        relationship="Source",
    )


def _boxes(document: weasyprint.Document) -> dict[str, Box]:
    places = document.pages[0].anchors.items()
    return {name: Box(*(edge * _MM for edge in place)) for name, place in places}


def _font_faces(fonts: FontPack) -> Iterator[str]:
    for weight, data in fonts.fonts.items():
        url = f"data:font/ttf;base64,{b64encode(data).decode()}"
        yield f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; src: url({url}) }}'


@contextmanager
def _system_fonts_shut_out() -> Iterator[None]:
    """While this lasts, a new font configuration finds no font on the machine."""
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "fonts.conf"
        settings.write_text(_NO_FONTS.format(folder=folder), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(settings)
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before
