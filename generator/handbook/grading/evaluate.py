"""Known facts come in, the grade with its reasons goes out; an unknown fact never counts as 0.

The reference for `client/grade.js`, which has to give the same answer to everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.handbook.model import Grade

from .table import Row, Table


@dataclass(frozen=True)
class Hit:
    """A row met by a known fact; `cut` counts from 0."""

    criterion: str
    fact: str
    cut: int
    grade: Grade


@dataclass(frozen=True)
class Ask:
    """An unknown fact that may still lift the grade, and how far."""

    fact: str
    up_to: Grade


@dataclass(frozen=True)
class Raise:
    """The nearest change of one known fact that would lift the grade.

    `more` is how much has to be added, in the fact's smallest unit.
    """

    fact: str
    criterion: str
    value: int
    more: int
    grade: Grade


@dataclass(frozen=True)
class Result:
    """At least `grade`, possibly `up_to`.

    `because` holds every row that gives more than 日常, gravest first; `maybe` every row of an
    unknown fact that could lift the grade; `ask` the unknown facts, the one that can lift it most
    first; `raises` what would lift it among the facts that are known.
    """

    grade: Grade
    up_to: Grade
    because: tuple[Hit, ...]
    maybe: tuple[str, ...]
    ask: tuple[Ask, ...]
    raises: tuple[Raise, ...]


def evaluated(table: Table, facts: Mapping[str, int], scope: Iterable[str] | None = None) -> Result:
    """The grade of `facts` (id to whole number, see interval.py).

    `scope` limits which unknown facts are asked for, in that order; all of them by default.
    """
    hits = [
        _hit(row, facts[row.criterion.fact]) for row in table.rows if row.criterion.fact in facts
    ]
    grade = max((hit.grade for hit in hits), default=Grade.NONE)
    wanted = tuple(table.facts) if scope is None else tuple(scope)
    open_rows = [row for fact in wanted if fact not in facts for row in table.rows_of(fact)]
    maybe = [row for row in open_rows if _highest(row) > grade]
    return Result(
        grade=grade,
        up_to=max([grade, *(_highest(row) for row in maybe)]),
        because=tuple(sorted((hit for hit in hits if hit.grade), key=lambda hit: -hit.grade)),
        maybe=tuple(row.criterion.id for row in maybe),
        ask=_asks(maybe),
        raises=_raises(table, facts, grade),
    )


def grade_of(table: Table, facts: Mapping[str, int]) -> Grade:
    """The grade of `facts` without its reasons, for those who try many."""
    rows = (row for row in table.rows if row.criterion.fact in facts)
    return max((row.cut(facts[row.criterion.fact]).grade for row in rows), default=Grade.NONE)


def _hit(row: Row, value: int) -> Hit:
    cut = row.cut(value)
    return Hit(row.criterion.id, row.criterion.fact, cut.place, cut.grade)


def _highest(row: Row) -> Grade:
    return max(cut.grade for cut in row.cuts)


def _asks(rows: list[Row]) -> tuple[Ask, ...]:
    highest: dict[str, Grade] = {}
    for row in rows:
        fact = row.criterion.fact
        highest[fact] = max(highest.get(fact, Grade.NONE), _highest(row))
    asks = [Ask(fact, up_to) for fact, up_to in highest.items()]
    return tuple(sorted(asks, key=lambda ask: -ask.up_to))


def _raises(table: Table, facts: Mapping[str, int], grade: Grade) -> tuple[Raise, ...]:
    found = []
    for row in table.rows:
        value = facts.get(row.criterion.fact)
        if value is None:
            continue
        steps = [cut for cut in row.cuts if cut.grade > grade and cut.values.low > value]
        for cut in sorted(steps, key=lambda cut: cut.values.low)[:1]:
            low = cut.values.low
            found.append(Raise(row.criterion.fact, row.criterion.id, low, low - value, cut.grade))
    return tuple(found)
