"""A compiled table comes in, everything that keeps it from being a proven table goes out.

Proven when nothing is found, for every set of facts there can be:
complete and unique  each row's bands cover its fact's values, and no value twice; the grade is a
                     maximum over rows, so it exists and there is only one;
monotone             in each row a higher value never means a lower grade;
never below the deck wherever a clause of the deck holds, the table gives at least its grade, and
                     by both readings of 以下 (with and without the number itself) the same;
all reached          every grade, every fact and every clause of the deck is reached.
The bands are intervals of whole numbers, so looking at their ends looks at all of their values.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.model import Grade, Grading
from generator.handbook.model.grading import Clause, Fact
from generator.handbook.nearest import nearest
from generator.handbook.source import Source
from generator.problem import Place, Problem

from .interval import BandError, Interval, domain, interval
from .table import Cut, Row, Table
from .value import shown


def proof_problems(grading: Grading, table: Table, source: Source) -> list[Problem]:
    """Everything that is not proven; each with a witness, the concrete value at fault.

    Problem codes: band-gap, band-overlap, band-inversion, fact-unused, grade-unreached,
    clause-above, clause-readings, unknown-fact, band-syntax, band-digits, band-outside.
    """
    problems = [
        problem
        for number, row in enumerate(table.rows)
        for problem in _row_problems(row, table, source, number)
    ]
    if problems:
        return problems  # a clause cannot be held against a table with holes
    problems += _unused(grading, table, source)
    for number, clause in enumerate(grading.clauses):
        problems += _clause_problems(clause, grading, table, source, number)
    return problems


def _row_problems(row: Row, table: Table, source: Source, number: int) -> Iterator[Problem]:
    fact, whole = table.facts[row.criterion.fact], table.domain(row.criterion.fact)
    ordered = sorted(row.cuts, key=lambda cut: (cut.values.low, cut.values.high))

    def at(cut: Cut, code: str, witness: int, **values: object) -> Problem:
        place = source.place("criteria", number, "bands", cut.place, "when")
        words = {"row": row.criterion.id, "fact": row.criterion.fact, "unit": _unit(fact)}
        return Problem.at(place, code, **words, witness=shown(witness, fact), **values)

    if ordered[0].values.low > whole.low:
        yield at(ordered[0], "band-gap", whole.low)
    reach = ordered[0]  # the cut that goes furthest up so far
    for cut in ordered[1:]:
        low, high = cut.values.low, reach.values.high
        if low > high + 1:
            yield at(cut, "band-gap", high + 1)
        elif low <= high:
            yield at(cut, "band-overlap", low, other=reach.band.when)
        elif cut.grade < reach.grade:
            grades = {"grade": cut.grade.mark, "higher": reach.grade.mark}
            yield at(cut, "band-inversion", low, before=shown(high, fact), **grades)
        reach = max(reach, cut, key=lambda cut: cut.values.high)
    if reach.values.high < whole.high:
        yield at(reach, "band-gap", reach.values.high + 1)


def _unused(grading: Grading, table: Table, source: Source) -> Iterator[Problem]:
    for fact_id in grading.facts:
        if not table.rows_of(fact_id):
            place = source.key_place("facts", fact_id)
            yield Problem.at(place, "fact-unused", fact=fact_id)
    reached = {cut.grade for row in table.rows for cut in row.cuts}
    for grade in Grade:
        if grade not in reached:
            place = source.place("criteria")
            yield Problem.at(place, "grade-unreached", grade=grade.mark)


def _clause_problems(
    clause: Clause, grading: Grading, table: Table, source: Source, number: int
) -> Iterator[Problem]:
    place = source.place("clauses", number, "when")
    if clause.fact not in table.facts:
        at_fact = source.place("clauses", number, "fact")
        near = nearest(clause.fact, table.facts)
        yield Problem.at(at_fact, "unknown-fact", fact=clause.fact, near=near)
        return
    fact = table.facts[clause.fact]
    try:
        meant = interval(clause.when, fact)
    except BandError as error:
        yield Problem.at(place, error.code, got=error.got)
        return
    rows = table.rows_of(clause.fact)  # they rise, so the lowest value is the one to look at
    given = max((row.cut(meant.low).grade for row in rows), default=Grade.NONE)
    if given < clause.grade:
        values = {"witness": shown(meant.low, fact), "grade": given.mark, "unit": _unit(fact)}
        asked = {"source": clause.source, "clause": clause.grade.mark}
        yield Problem.at(place, "clause-above", **asked, **values)
    if clause.up_to is not None:
        yield from _reading_problems(
            clause, grading, table, source.place("clauses", number, "up_to")
        )


def _reading_problems(
    clause: Clause, grading: Grading, table: Table, place: Place
) -> Iterator[Problem]:
    """At the number of `…以下` itself both readings must ask for the same grade.

    Read with the number, the clause asks for its own grade there; read without it, only the other
    clauses count. The highest is the same exactly when another clause already asks for as much.
    """
    fact = table.facts[clause.fact]
    value = (clause.up_to or 0) * 10**fact.decimals
    others = (c for c in grading.clauses if c is not clause and c.fact == clause.fact)
    asked = [c.grade for c in others if value in _meant(c, fact)]
    if max(asked, default=Grade.NONE) < clause.grade:
        words = {"number": clause.up_to, "clause": clause.grade.mark, "unit": _unit(fact)}
        yield Problem.at(place, "clause-readings", source=clause.source, **words)


def _meant(clause: Clause, fact: Fact) -> Interval:
    """The values of another clause; all when it cannot be read, which is a problem of its own."""
    try:
        return interval(clause.when, fact)
    except BandError:
        return domain(fact)


def _unit(fact: Fact) -> str:
    """The unit as it follows a number; a blank when there is none, as after an option."""
    return f" {fact.unit or ''}"
