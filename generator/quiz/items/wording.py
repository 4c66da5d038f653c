"""Facts, bands, grades and sources come in, the words people know them by go out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.grading.data import band_words, option_label
from generator.handbook.grading.interval import option_ids
from generator.handbook.grading.table import Cut, Row
from generator.handbook.grading.value import shown
from generator.handbook.model import Grade
from generator.look.badge import grade_label
from generator.words import Words

Step = tuple[Row, Cut]
"""A row of the table and one of its bands."""


@dataclass(frozen=True)
class Wording:
    """Speaks of one handbook in one language."""

    handbook: Handbook
    words: Words

    def grade(self, grade: Grade) -> str:
        """`Ⅱ级`, or `日常`."""
        return grade_label(grade, self.words)

    def value(self, fact_id: str, value: int) -> str:
        """A number with its unit, or an option in quotation marks."""
        fact = self.handbook.table.facts[fact_id]
        if fact.type == "number":
            return self.words("quiz.number", number=shown(value, fact), unit=fact.unit)
        label = option_label(option_ids(fact)[value], fact, self.words)
        return self.words("quiz.option", label=label)

    def band(self, step: Step) -> str:
        """`10–49 人`."""
        row, cut = step
        fact = self.handbook.table.facts[row.criterion.fact]
        return band_words(cut.values, fact, self.words)

    def boundary(self, step: Step) -> str:
        """A band with its row and its grade, as something to learn."""
        row, cut = step
        grade, band = self.grade(cut.grade), self.band(step)
        return self.words("quiz.boundary", row=row.criterion.title, band=band, grade=grade)

    def named(self, sources: tuple[str, ...]) -> tuple[str, ...]:
        """Name and clause of each source."""
        return tuple(self._source(source_id) for source_id in sources)

    def _source(self, source_id: str) -> str:
        source = self.handbook.sources[source_id]
        name = self.words("quiz.deck") if source.kind == "deck" else source.name
        return f"{name} {source.clause}" if source.clause else name
