"""A handbook comes in, the same handbook with one threshold moved goes out."""

from __future__ import annotations

from dataclasses import replace

from generator.handbook.book import Handbook
from generator.handbook.grading.interval import Interval
from generator.handbook.grading.table import Row
from generator.handbook.questions import Question, tellings


def moved(handbook: Handbook, row_id: str, low: int, new_low: int) -> Handbook:
    """The band of `row_id` that began at `low` begins at `new_low`; the one below ends there."""
    rows = [
        _moved(row, low, new_low) if row.criterion.id == row_id else row
        for row in handbook.table.rows
    ]
    return replace(handbook, table=replace(handbook.table, rows=tuple(rows)))


def _moved(row: Row, low: int, new_low: int) -> Row:
    ends = {low: new_low}
    cuts = [
        replace(
            cut,
            values=Interval(
                ends.get(cut.values.low, cut.values.low),
                ends.get(cut.values.high + 1, cut.values.high + 1) - 1,
            ),
        )
        for cut in row.cuts
    ]
    return replace(row, cuts=tuple(cuts))


def first_told(handbook: Handbook) -> tuple[Question, ...]:
    """Every question of the scenes once, as it is told first."""
    return tuple(told[0] for told in tellings(handbook))
