"""One incident comes in, its ladder goes out: which values of its facts mean which grade."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.model import Grade, Incident
from generator.words import Words

from .data import band_words
from .evaluate import evaluated
from .table import Table
from .value import value_of


@dataclass(frozen=True)
class Rung:
    """A grade and what leads to it, as (fact's label, band in words, is it a supplement).

    `too_low` says that what is given by choosing the incident already means a higher grade.
    """

    grade: Grade
    reached_by: tuple[tuple[str, str, bool], ...]
    too_low: bool


def ladder(incident: Incident, table: Table, words: Words) -> tuple[Rung, ...]:
    """The rungs Ⅰ, Ⅱ, Ⅲ, Ⅳ of the incident's own facts; a rung nobody can reach is empty."""
    found: dict[Grade, list[tuple[str, str, bool]]] = {
        grade: [] for grade in (Grade.I, Grade.II, Grade.III, Grade.IV)
    }
    for fact_id in incident.facts:
        for row in table.rows_of(fact_id):
            for cut in row.cuts:
                if cut.grade:
                    says = band_words(cut.values, table.facts[fact_id], words)
                    supplement = cut.band.supplement
                    found[cut.grade].append((table.facts[fact_id].label, says, supplement))
    floor = evaluated(table, given_facts(incident, table), scope=()).grade
    return tuple(Rung(grade, tuple(reached), grade < floor) for grade, reached in found.items())


def given_facts(incident: Incident, table: Table) -> dict[str, int]:
    """What choosing the incident makes true, as whole numbers."""
    return {fact: value_of(text, table.facts[fact]) for fact, text in incident.given.items()}
