"""The grading table made ready to use: every band as whole numbers, every fact by its id."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.model import Grade, Grading
from generator.handbook.model.grading import Band, Criterion, Fact
from generator.handbook.nearest import nearest
from generator.handbook.source import Source
from generator.problem import Problem

from .interval import BandError, Interval, domain, interval


@dataclass(frozen=True)
class Cut:
    """A band with its values; `place` is its position in the criterion, from 0."""

    place: int
    values: Interval
    grade: Grade
    band: Band


@dataclass(frozen=True)
class Row:
    """A criterion with its cuts in the author's order."""

    criterion: Criterion
    cuts: tuple[Cut, ...]

    def cut(self, value: int) -> Cut:
        """The one cut that holds `value`; the proof has made sure that there is one."""
        return next(cut for cut in self.cuts if value in cut.values)


@dataclass(frozen=True)
class Table:
    """All facts and rows; the grade of an incident is the highest of all its rows."""

    facts: dict[str, Fact]
    rows: tuple[Row, ...]

    def rows_of(self, fact_id: str) -> tuple[Row, ...]:
        """The rows that this fact decides."""
        return tuple(row for row in self.rows if row.criterion.fact == fact_id)

    def cited(self) -> frozenset[str]:
        """The ids of all sources that the bands rest on."""
        cuts = (cut for row in self.rows for cut in row.cuts)
        return frozenset(name for cut in cuts for name in cut.band.sources)

    def domain(self, fact_id: str) -> Interval:
        """All values of a fact."""
        return domain(self.facts[fact_id])


def compiled(grading: Grading, source: Source) -> tuple[Table | None, list[Problem]]:
    """The table, or every band that cannot be read.

    Problem codes: unknown-fact, band-syntax, band-digits, band-outside, fact-unit, fact-options.
    """
    problems = _fact_problems(grading, source)
    rows = []
    for number, criterion in enumerate(grading.criteria):
        if criterion.fact not in grading.facts:
            place = source.place("criteria", number, "fact")
            near = nearest(criterion.fact, grading.facts)
            problems.append(Problem.at(place, "unknown-fact", fact=criterion.fact, near=near))
            continue
        fact, cuts = grading.facts[criterion.fact], list[Cut]()
        for position, band in enumerate(criterion.bands):
            try:
                cuts.append(Cut(position, interval(band.when, fact), band.grade, band))
            except BandError as error:
                place = source.place("criteria", number, "bands", position, "when")
                problems.append(Problem.at(place, error.code, got=error.got))
        rows.append(Row(criterion, tuple(cuts)))
    return (None, problems) if problems else (Table(grading.facts, tuple(rows)), [])


def _fact_problems(grading: Grading, source: Source) -> list[Problem]:
    problems = []
    for fact_id, fact in grading.facts.items():
        if fact.type == "number" and fact.unit is None:
            place = source.place("facts", fact_id)
            problems.append(Problem.at(place, "fact-unit", fact=fact_id))
        if (fact.type == "choice") != (len(fact.options) > 1):
            place = source.place("facts", fact_id, "type")
            problems.append(Problem.at(place, "fact-options", fact=fact_id))
    return problems
