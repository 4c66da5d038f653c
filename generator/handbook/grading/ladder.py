"""One incident comes in, its ladder of grades goes out: which values of its facts mean which grade."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.model import Grade, Incident
from generator.words import Words

from .data import band_words
from .table import Table


@dataclass(frozen=True)
class Rung:
    """A grade and what leads to it, as (row's title, band in words, is it a supplement)."""

    grade: Grade
    reached_by: tuple[tuple[str, str, bool], ...]


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
    return tuple(Rung(grade, tuple(reached)) for grade, reached in found.items())
