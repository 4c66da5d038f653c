"""An incident comes in, the four grades with this incident's own thresholds go out.

Every band of the grading table that belongs to one of the incident's facts stands in the row of
its grade. A grade below what is given by the incident itself can never come out, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.grading.data import band_words
from generator.handbook.grading.evaluate import Result, evaluated
from generator.handbook.grading.interval import domain
from generator.handbook.grading.table import Cut
from generator.handbook.grading.value import shown, value_of
from generator.handbook.model import Grade, Incident
from generator.handbook.model.grading import Fact
from generator.words import Words

GRADES = (Grade.I, Grade.II, Grade.III, Grade.IV)


@dataclass(frozen=True)
class GradeRow:
    """One grade of the range: its mark, its word, and what makes this incident reach it."""

    key: str
    mark: str
    word: str
    conditions: tuple[str, ...]
    remark: str
    """Why there are no conditions; empty when there are."""


def span(handbook: Handbook, incident: Incident) -> Result:
    """From which grade up to which grade this incident can come out, nothing else being known."""
    facts = handbook.table.facts
    given = {fact: value_of(text, facts[fact]) for fact, text in incident.given.items()}
    return evaluated(handbook.table, given, incident.facts)


def possible(handbook: Handbook, incident: Incident) -> tuple[Grade, ...]:
    """The grades this incident can have, gravest first."""
    reach = span(handbook, incident)
    return tuple(grade for grade in GRADES if reach.grade <= grade <= reach.up_to)


def grade_rows(handbook: Handbook, incident: Incident, words: Words) -> tuple[GradeRow, ...]:
    """The range Ⅰ to Ⅳ, gravest first, with the conditions in the order the facts are asked."""
    return tuple(_grade_row(handbook, incident, grade, words) for grade in GRADES)


def _grade_row(handbook: Handbook, incident: Incident, grade: Grade, words: Words) -> GradeRow:
    lowest = span(handbook, incident).grade
    conditions = _conditions(handbook, incident, grade, words) if grade >= lowest else ()
    remark = "card.at_least" if grade < lowest else "card.no_condition"
    return GradeRow(
        key=grade.key,
        mark=grade.mark,
        word=handbook.grade_name(grade).word,
        conditions=conditions,
        remark="" if conditions else words(remark, grade=lowest.mark),
    )


def _conditions(
    handbook: Handbook, incident: Incident, grade: Grade, words: Words
) -> tuple[str, ...]:
    table = handbook.table
    return tuple(
        _condition(cut, table.facts[fact_id], words)
        for fact_id in incident.facts
        for row in table.rows_of(fact_id)
        for cut in row.cuts
        if cut.grade == grade
    )


def _condition(cut: Cut, fact: Fact, words: Words) -> str:
    if fact.type == "yes_no":
        return fact.label
    if fact.type == "choice":
        return words("card.choice", label=fact.label, option=band_words(cut.values, fact, words))
    if fact.decimals == 0 and cut.values.low < cut.values.high == domain(fact).high:
        values = words("card.from", low=shown(cut.values.low, fact), unit=fact.unit)
    else:
        values = band_words(cut.values, fact, words)
    return words("card.number", label=fact.label, values=values)
