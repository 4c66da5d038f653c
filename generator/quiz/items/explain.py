"""A question comes in, a reason for every possible answer goes out: all of it read from the table.

`miss` of an answer names the boundary that somebody who gives it has missed; None when it is right.
"""

from __future__ import annotations

from generator.handbook.grading import Table, grade_of
from generator.handbook.model import Grade
from generator.handbook.questions import Question

from .item import Line, Option
from .wording import Step, Wording

OPTIONS = (Grade.I, Grade.II, Grade.III, Grade.IV, Grade.NONE)
"""Every question has all five, gravest first: so the key 1 is Ⅰ and 4 is Ⅳ, and neither the
number of options nor a missing 日常 gives the answer away; to take an everyday matter for an
incident is a mistake people really make."""


def explained(question: Question, asks: tuple[str, ...], wording: Wording) -> tuple[Option, ...]:
    """The five answers with their reasons; `asks` are the facts the playbook asks for."""
    return tuple(_option(grade, question, asks, wording) for grade in OPTIONS)


def _option(grade: Grade, question: Question, asks: tuple[str, ...], wording: Wording) -> Option:
    if grade == question.grade:
        return Option(right=True, rank=int(grade), lines=tuple(_right(question, wording)))
    if grade < question.grade:
        lines, miss = _too_low(grade, question, wording)
    else:
        lines, miss = _too_high(grade, question, asks, wording)
    return Option(right=False, rank=int(grade), lines=tuple(lines), miss=miss)


def deciding(question: Question, table: Table) -> list[Step]:
    """The bands that make the grade; none when it is 日常."""
    return [step for step in met(question, table) if step[1].grade == question.grade]


def met(question: Question, table: Table) -> list[Step]:
    """The bands of the scene's facts that give more than 日常, gravest first."""
    rows = {row.criterion.id: row for row in table.rows}
    hits = question.result.because
    return [(rows[hit.criterion], rows[hit.criterion].cuts[hit.cut]) for hit in hits]


def standing(question: Question, facts: tuple[str, ...], table: Table) -> list[Step]:
    """The bands that `facts` stand in, in the order of the facts."""
    rows = [row for fact in facts for row in table.rows_of(fact)]
    return [(row, row.cut(question.facts[row.criterion.fact])) for row in rows]


def thresholds(
    grade: Grade, question: Question, facts: tuple[str, ...], table: Table
) -> list[Step]:
    """For each of `facts` the nearest band above its value that makes the whole scene `grade`."""
    found = []
    for row in (row for fact in facts for row in table.rows_of(fact)):
        fact = row.criterion.fact
        rest = grade_of(table, {name: v for name, v in question.facts.items() if name != fact})
        above = [cut for cut in row.cuts if cut.values.low > question.facts[fact]]
        for cut in sorted(above, key=lambda cut: cut.values.low):
            then = max(rest, grade_of(table, {fact: cut.values.low}))
            if cut.grade == grade == then:
                found.append((row, cut))
                break
    return found


def _right(question: Question, wording: Wording) -> list[Line]:
    table = wording.handbook.table
    if question.grade:
        return [
            _said("hit" if cut.grade == question.grade else "lesser", (row, cut), question, wording)
            for row, cut in met(question, table)
        ]
    stood = standing(question, question.stated, table)
    nothing = _plain("right_none", wording)
    return [nothing, *(_said("hit", step, question, wording) for step in stood)]


def _too_low(given: Grade, question: Question, wording: Wording) -> tuple[list[Line], str]:
    table = wording.handbook.table
    seen = [step for step in met(question, table) if step[1].grade == given]
    decisive = deciding(question, table)
    lines = [_said("only", step, question, wording) for step in seen]
    lines += [_said("low", step, question, wording) for step in decisive]
    return lines, wording.boundary(decisive[0])


def _too_high(
    given: Grade, question: Question, asks: tuple[str, ...], wording: Wording
) -> tuple[list[Line], str]:
    table = wording.handbook.table
    steps = thresholds(given, question, question.stated, table)
    steps = steps or thresholds(given, question, _telling(asks, table), table)[:1]
    if steps:
        lines = [_said(_high(step, table), step, question, wording) for step in steps]
        return lines, wording.boundary(steps[0])
    decisive = deciding(question, table)
    miss = wording.boundary(decisive[0]) if decisive else wording.words("quiz.boundary_none")
    return [_plain("unsupported", wording, grade=wording.grade(given))], miss


def _telling(facts: tuple[str, ...], table: Table) -> tuple[str, ...]:
    """`facts` without choices between grades: that would be Ⅰ if it were Ⅰ explains nothing."""
    grades = set(Grade.__members__)
    return tuple(
        fact for fact in facts if not grades & {option.id for option in table.facts[fact].options}
    )


def _high(step: Step, table: Table) -> str:
    number = table.facts[step[0].criterion.fact].type == "number"
    return "high" if number else "high_option"


def _said(key: str, step: Step, question: Question, wording: Wording) -> Line:
    """One sentence about the band of `step` and where the scene's fact stands."""
    row, cut = step
    value = wording.value(row.criterion.fact, question.facts[row.criterion.fact])
    exact = cut.values.low == cut.values.high
    band = wording.band(step)
    says = wording.words(
        f"quiz.{key}",
        row=row.criterion.title,
        value=value,
        band=band,
        at=value if exact else wording.words("quiz.at", value=value, band=band),
        grade=wording.grade(cut.grade),
    )
    # An answer that is too low is held against the bands of the right one: sources stand there.
    sources = () if key in {"only", "low"} else wording.named(cut.band.sources)
    return Line(says, sources, cut.band.supplement)


def _plain(key: str, wording: Wording, **values: str) -> Line:
    return Line(wording.words(f"quiz.{key}", **values))
