"""A picture of results comes in, tables on the terminal go out."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from generator.quiz.report import Picture, Row
from generator.words import Words

_WIDTH, _MOST = 100, 10
"""Columns where the output is no terminal, and rows of what is missed most; the CSV has all."""


def show(picture: Picture, words: Words) -> None:
    """Summary, who was taken for what, what was missed most, how each type went."""
    console = Console(file=sys.stdout, highlight=False, width=_width())
    for note in picture.notes:
        console.print(Text(note))
    counts = picture.counts
    console.print(
        Text(
            words(
                "quiz_report.summary",
                files=len(picture.people),
                asked=counts.asked,
                missed=counts.missed,
                share=f"{counts.share:.0%}",
                under=counts.under,
                over=counts.over,
            )
        )
    )
    console.print(_matrix(picture, words))
    for part, rows in (
        ("boundaries", picture.boundaries[:_MOST]),
        ("questions", picture.questions[:_MOST]),
        ("types", picture.types),
    ):
        if missed := [row for row in rows if row.counts.missed or part == "types"]:
            console.print(_rows(words(f"quiz_report.most_{part}"), missed, words))


def _matrix(picture: Picture, words: Words) -> Table:
    matrix = picture.matrix
    title = words("quiz_report.matrix")
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
    table.add_column(words("quiz_report.matrix_corner"))
    for grade in matrix.grades:
        table.add_column(grade, justify="right")
    for i, (grade, counts) in enumerate(zip(matrix.grades, matrix.counts, strict=True)):
        table.add_row(grade, *(_cell(count, i, j) for j, count in enumerate(counts)))
    return table


def _cell(count: int, given: int, right: int) -> str:
    """Too low stands below the diagonal, since the gravest grade comes first."""
    sign = "" if given == right or not count else "\N{BLACK DOWN-POINTING TRIANGLE}"
    if sign and given < right:
        sign = "\N{BLACK UP-POINTING TRIANGLE}"
    return f"{sign}{count}"


def _rows(title: str, rows: Sequence[Row], words: Words) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
    table.add_column(words("quiz_report.column_name"), overflow="fold", ratio=1)
    for column in ("missed", "asked", "share", "under", "over"):
        name = words(f"quiz_report.column_{column}")
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        counts = row.counts
        numbers = (counts.missed, counts.asked, f"{counts.share:.0%}", counts.under, counts.over)
        table.add_row(Text(_named(row)), *map(str, numbers))
    return table


def _named(row: Row) -> str:
    return row.name if row.name and len(row.name) < 60 else f"{row.name[:40]}… {row.id}".strip()


def _width() -> int | None:
    return None if sys.stdout.isatty() else _WIDTH
