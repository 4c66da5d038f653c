"""A printed card comes in, what a person would find on the sheet goes out. Uses poppler, pypdf and
pdfium."""

from __future__ import annotations

import re
import subprocess
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
from PIL import Image

MM = 25.4 / 72
_DPI = 300
_WORD = re.compile(r"<word [^>]*>(.*?)</word>")
_LINE = re.compile(r"<line [^>]*>(.*?)</line>", re.DOTALL)


class Printed:
    """One PDF."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(self.path)

    @cached_property
    def pages(self) -> list[str]:
        """The text of every page without any blanks, as poppler reads it."""
        read = self._poppler("pdftotext", "-raw", str(self.path), "-")
        return [squeezed(page) for page in read.split("\f")[:-1]]

    @cached_property
    def text(self) -> str:
        """All text without any blanks."""
        return "".join(self.pages)

    @cached_property
    def ink(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of everything printed, in mm."""
        box = picture(self.path, _DPI).point(lambda grey: 255 if grey < 250 else 0).getbbox()
        assert box is not None
        left, top, right, bottom = (edge / _DPI * 25.4 for edge in box)
        return left, top, right, bottom

    @cached_property
    def lines(self) -> list[str]:
        found = _LINE.findall(self._poppler("pdftotext", "-bbox-layout", str(self.path), "-"))
        return [unescape("".join(_WORD.findall(line))) for line in found]

    @cached_property
    def sized(self) -> list[list[tuple[float, str]]]:
        """For every page its runs of text, each with the size in points it is printed at."""
        return [_sized(page) for page in self.reader.pages]

    def text_from(self, points: float, pages: int | None = None) -> str:
        """All text of at least this size on the first `pages` pages, without blanks."""
        runs = [run for page in self.sized[:pages] for run in page]
        return squeezed("".join(text for size, text in runs if size >= points - 0.01))

    def fonts(self) -> list[list[str]]:
        """Name, embedded, subset and to-unicode of every font, as poppler lists them."""
        rows = self._poppler("pdffonts", str(self.path)).splitlines()[2:]
        return [[row.split()[0], *row.split()[-5:-2]] for row in rows]

    @staticmethod
    def _poppler(*command: str) -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def picture(pdf: Path, dpi: float, page: int = 1) -> Image.Image:
    """A page in grey, at so many dots per inch; pdfium draws it in a twentieth of poppler's time."""
    with pypdfium2.PdfDocument(pdf) as document:
        drawn: Image.Image = document[page - 1].render(scale=dpi / 72, grayscale=True).to_pil()
    return drawn


def _sized(page: pypdf.PageObject) -> list[tuple[float, str]]:
    runs: list[tuple[float, str]] = []

    def keep(text: str, matrix: Any, text_matrix: Any, _font: Any, size: Any) -> None:
        if text.strip():
            runs.append((abs(size * matrix[3] * text_matrix[3]), text))

    page.extract_text(visitor_text=keep)
    return runs


def squeezed(text: str) -> str:
    """The text without blanks of any kind."""
    return re.sub(r"\s", "", text)
