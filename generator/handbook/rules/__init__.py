"""Sense across keys and files, and the house style of the wording; each rule yields problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.handbook.draft import Draft
from generator.problem import Problem

from . import (
    drills,
    edition,
    excuse,
    first_report,
    grades,
    item_flaws,
    names,
    provenance,
    question_bank,
    questions,
    references,
    scenes,
    together,
)

Rule = Callable[[Draft], Iterator[Problem]]

NOTICES: tuple[Rule, ...] = provenance.NOTICES
"""What an author should look at, though the handbook may be built as it is."""

RULES: tuple[Rule, ...] = (
    *names.RULES,
    *references.RULES,
    *provenance.RULES,
    *first_report.RULES,
    *grades.RULES,
    *scenes.RULES,
    *questions.RULES,
    *item_flaws.RULES,
    *question_bank.RULES,
    *together.RULES,
    *drills.RULES,
    *edition.RULES,
    *excuse.RULES,
)
