"""A printed card comes in, what a person would find on the sheet goes out. Uses poppler and pypdf."""

from __future__ import annotations

import io
import re
import subprocess
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any

import pypdf
from PIL import Image

MM = 25.4 / 72
_DPI = 150
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
    def text(self) -> str:
        """All text without any blanks, as poppler reads it."""
        return squeezed(self._poppler("pdftotext", "-raw", str(self.path), "-"))

    @cached_property
    def ink(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of everything printed, in mm."""
        command = ["pdftoppm", "-r", str(_DPI), "-gray", "-singlefile", str(self.path)]
        page = Image.open(
            io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout)
        )
        box = page.point(lambda grey: 255 if grey < 250 else 0).getbbox()
        assert box is not None
        left, top, right, bottom = (edge / _DPI * 25.4 for edge in box)
        return left, top, right, bottom

    @cached_property
    def lines(self) -> list[str]:
        found = _LINE.findall(self._poppler("pdftotext", "-bbox-layout", str(self.path), "-"))
        return [unescape("".join(_WORD.findall(line))) for line in found]

    @cached_property
    def sized(self) -> list[tuple[float, str]]:
        """Every run of text with the size in points it is printed at."""
        return self._sized(len(self.reader.pages))

    def _sized(self, pages: int) -> list[tuple[float, str]]:
        runs: list[tuple[float, str]] = []

        def keep(text: str, matrix: Any, text_matrix: Any, _font: Any, size: Any) -> None:
            if text.strip():
                runs.append((abs(size * matrix[3] * text_matrix[3]), text))

        for page in self.reader.pages[:pages]:
            page.extract_text(visitor_text=keep)
        return runs

    def text_from(self, points: float, pages: int | None = None) -> str:
        """All text of at least this size on the first `pages` pages, without blanks."""
        runs = self.sized if pages is None else self._sized(pages)
        return squeezed("".join(text for size, text in runs if size >= points - 0.01))

    def fonts(self) -> list[list[str]]:
        """Name, embedded, subset and to-unicode of every font, as poppler lists them."""
        rows = self._poppler("pdffonts", str(self.path)).splitlines()[2:]
        return [[row.split()[0], *row.split()[-5:-2]] for row in rows]

    @staticmethod
    def _poppler(*command: str) -> str:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def squeezed(text: str) -> str:
    """The text without blanks of any kind."""
    return re.sub(r"\s", "", text)
