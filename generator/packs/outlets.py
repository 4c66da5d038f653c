"""A CSV of outlets comes in, checked outlets or everything that is wrong with it go out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.handbook.nearest import nearest
from generator.problem import Place, Problem, in_order

from .columns import Column

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,19}\Z")
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{n}" for name in ("com", "lpt") for n in "123456789"),
}
"""No file of Windows can have one of these names."""

_BLANKS = re.compile(r"[ \u00a0\u3000]+")
_MOBILE = re.compile(r"1[3-9]\d{9}\Z")
_FORMULA = re.compile(r"[=+\-@\t\r]")
_PHONE = re.compile(
    r"""(?: 1[3-9]\d{9}                        # mobile
        | (?: 0\d{2,3} [- ]? )? [2-9]\d{6,7}   # land line, with or without the area's code
        | [48]00 [- ]? \d{3} [- ]? \d{4}       # service line
        | [1-9]\d{2,5} )                       # short number: 95598, an extension
        (?: (?: - | 转 ) \d{1,6} )? \Z""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Outlet:
    """One outlet; `numbers` are the telephone lines it gave, by the key of their column."""

    id: str
    name: str
    address: str
    assembly: str
    numbers: Mapping[str, str]

    @property
    def cells(self) -> dict[str, str]:
        """What stands on cards, by the key of its column."""
        plain = {"name": self.name, "address": self.address, "assembly": self.assembly}
        return plain | dict(self.numbers)


Check = Callable[[str, str, Place], Iterable[Problem]]
"""Gets a column's key, the text of a cell and its place; what is wrong with it goes out."""


def _no_check(_key: str, _text: str, _place: Place) -> Iterable[Problem]:
    return ()


@dataclass(frozen=True)
class _Row:
    """A row of the table: the line it begins in, and its cells by the key of their column."""

    line: int
    cells: dict[str, str]


def characters(path: Path) -> frozenset[str]:
    """Every character in the file; none when it cannot be read."""
    return frozenset(_decoded(path.read_bytes()) or "")


def read(
    path: Path, columns: Sequence[Column], check: Check = _no_check
) -> tuple[list[Outlet], list[Problem]]:
    """The outlets of the file, or none and all its problems, in order.

    `check` looks at each cell that is fine otherwise.

    The file is UTF-8 (with or without a mark) or GBK. A problem's column counts cells, from 1.
    Problem codes: outlet-encoding, outlet-separator, outlet-header, outlet-column, outlet-none,
    outlet-cells, outlet-empty, outlet-lines, outlet-id, outlet-formula, outlet-phone,
    outlet-same-number, outlet-twice.
    """
    file = path.name
    text = _decoded(path.read_bytes())
    if text is None:
        return [], [Problem.at(Place(file), "outlet-encoding")]
    lines = list(_lines(text))
    if not lines:
        return [], [Problem.at(Place(file), "outlet-none")]
    titles = [title.strip() for title in lines[0][1]]
    problems = list(_header_problems(file, titles, columns))
    if problems:
        return [], in_order(problems)
    by_title = {column.title: column for column in columns}
    rows, problems = _rows(file, lines[1:], [by_title[title] for title in titles])
    order = {by_title[title].key: number for number, title in enumerate(titles, 1)}
    for row in rows:
        problems += _cell_problems(file, row, columns, order, check)
    problems += _twice(file, rows, order)
    if not rows and not problems:
        problems = [Problem.at(Place(file, 2), "outlet-none")]
    return ([], in_order(problems)) if problems else ([_outlet(row.cells) for row in rows], [])


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text  # UTF-16 passes for GBK but for its zeros
    return None


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line they begin in; empty ones are left out."""
    reader, begins = csv.reader(io.StringIO(text, newline="")), 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield begins, cells
        begins = reader.line_num + 1


def _header_problems(file: str, titles: list[str], columns: Sequence[Column]) -> Iterator[Problem]:
    known = [column.title for column in columns]
    if {title.strip() for cell in titles for title in cell.split(";")} & {*known} - {*titles}:
        yield Problem.at(Place(file), "outlet-separator")
        return
    for number, title in enumerate(titles, 1):
        place = Place(file, 1, number)
        if title not in known:
            near = nearest(title, [name for name in known if name not in titles])
            yield Problem.at(place, "outlet-header", title=title, near=near)
        elif title in titles[: number - 1]:
            yield Problem.at(place, "outlet-twice", title=title, got=title, line=1)
    for column in columns:
        if column.required and column.title not in titles:
            yield Problem.at(Place(file), "outlet-column", title=column.title)


def _rows(
    file: str, lines: list[tuple[int, list[str]]], columns: list[Column]
) -> tuple[list[_Row], list[Problem]]:
    rows, problems = [], []
    for line, cells in lines:
        if len(cells) == len(columns):
            filled = zip(columns, cells, strict=True)
            rows.append(_Row(line, {column.key: _text(column, cell) for column, cell in filled}))
        else:
            place = Place(file, line, min(len(cells), len(columns)) + 1)
            problems.append(Problem.at(place, "outlet-cells", got=len(cells), want=len(columns)))
    return rows, problems


def _text(column: Column, cell: str) -> str:
    """A cell as it is printed: a mobile number without the blanks people put into it."""
    text = cell.strip()
    joined = _BLANKS.sub("", text) if column.kind == "phone" else text
    return joined if _MOBILE.match(joined) else text


def _cell_problems(
    file: str, row: _Row, columns: Sequence[Column], order: dict[str, int], check: Check
) -> Iterator[Problem]:
    for column in (column for column in columns if column.key in row.cells):
        text, place = row.cells[column.key], Place(file, row.line, order[column.key])
        if not text:
            if column.required:
                yield Problem.at(place, "outlet-empty", title=column.title)
        elif len(text.splitlines()) > 1:
            yield Problem.at(place, "outlet-lines", title=column.title)
        elif _FORMULA.match(text):
            yield Problem.at(place, "outlet-formula", title=column.title, got=text)
        elif column.kind == "id" and (not _ID.match(text) or text.lower() in _DEVICES):
            yield Problem.at(place, "outlet-id", got=text)
        elif column.kind == "phone" and not _PHONE.match(text):
            yield Problem.at(place, "outlet-phone", title=column.title, got=text)
        elif column.key.endswith("/b") and text == row.cells[column.key.removesuffix("/b")]:
            yield Problem.at(place, "outlet-same-number", title=column.title, got=text)
        else:
            yield from check(column.key, text, place)


def _twice(file: str, rows: list[_Row], order: dict[str, int]) -> Iterator[Problem]:
    for key in ("id", "name"):
        first: dict[str, int] = {}
        for row in rows:
            text = row.cells[key]
            line = first.setdefault(text.lower(), row.line)
            if text and line != row.line:
                place = Place(file, row.line, order[key])
                yield Problem.at(place, "outlet-twice", got=text, line=line)


def _outlet(cells: dict[str, str]) -> Outlet:
    plain = {key: cells[key] for key in ("id", "name", "address", "assembly")}
    return Outlet(**plain, numbers={k: v for k, v in cells.items() if k not in plain and v})
