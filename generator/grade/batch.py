"""A log of past incidents as CSV comes in, the same log with grades goes out, row by row.

Columns named like facts are read, all others are carried along; an empty cell is a fact not known.
Each fact is judged on its own and the highest counts, so what a text of a column means is worked
out once and remembered: a log of a hundred thousand rows repeats few texts.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.handbook.grading.table import Table
from generator.handbook.grading.value import ValueRefusedError, value_of
from generator.handbook.model import Grade

ADDED = ("grade", "up_to", "because")
"""The columns that are added at the end."""


@dataclass(frozen=True)
class Refused:
    """A cell that cannot be read: line and column count from 1, `code` as in value.py."""

    line: int
    column: int
    fact: str
    text: str
    code: str


@dataclass
class Batch:
    """Grades facts that come as texts by fact id; the same answer as `evaluated`, but faster."""

    table: Table
    _known: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._highest = {
            fact: max(cut.grade for row in self.table.rows_of(fact) for cut in row.cuts)
            for fact in self.table.facts
        }

    def graded(self, texts: dict[str, str]) -> tuple[int, int, list[tuple[int, str]]]:
        """Rank, highest possible rank, and the rows that give more than 日常 as (rank, row id).

        Facts that are missing or empty are not known. ValueRefusedError for a text nobody can read.
        """
        rank, up_to, because, known = 0, 0, [], self._known
        for fact, most in self._highest.items():
            text = texts.get(fact)
            if not text:
                up_to = max(up_to, most)
                continue
            hit = known.get((fact, text)) or self._read(fact, text)
            if hit[0]:
                because.append(hit)
                rank = max(rank, hit[0])
        because.sort(key=lambda hit: -hit[0])
        return rank, max(rank, up_to), because

    def _read(self, fact: str, text: str) -> tuple[int, str]:
        value = value_of(text, self.table.facts[fact])
        hits = [(row.cut(value).grade, row.criterion.id) for row in self.table.rows_of(fact)]
        grade, row_id = max(hits, key=lambda hit: hit[0])
        self._known[fact, text] = (int(grade), row_id)
        return int(grade), row_id


def rows(path: Path) -> list[list[str]]:
    """The cells of a CSV file in UTF-8, or in GBK as Chinese Excel writes it."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("gb18030")
    return list(csv.reader(io.StringIO(text, newline="")))


def graded_rows(cells: list[list[str]], table: Table) -> Iterator[list[str] | Refused]:
    """The header with three more columns, then every row with its grade, or what cannot be read."""
    header, *lines = cells
    facts = [(i, name.strip()) for i, name in enumerate(header) if name.strip() in table.facts]
    batch, marks = Batch(table), {int(grade): grade.mark for grade in Grade}
    yield [*header, *ADDED]
    for number, line in enumerate(lines, start=2):
        texts = {name: line[i].strip() for i, name in facts if i < len(line)}
        try:
            rank, up_to, because = batch.graded(texts)
        except ValueRefusedError:
            yield from _refusals(texts, facts, number, table)
            continue
        said = " ".join(row_id for _, row_id in because)
        yield [*line, *[""] * (len(header) - len(line)), marks[rank], marks[up_to], said]


def _refusals(
    texts: dict[str, str], facts: list[tuple[int, str]], line: int, table: Table
) -> Iterator[Refused]:
    for place, name in facts:
        text = texts.get(name, "")
        if text:
            try:
                value_of(text, table.facts[name])
            except ValueRefusedError as refusal:
                yield Refused(line, place + 1, name, text, refusal.code)
