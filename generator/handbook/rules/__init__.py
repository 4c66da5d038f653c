"""Sense across keys and files, and the house style of the wording; each rule yields problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.handbook.draft import Draft
from generator.problem import Problem

from . import drills, edition, excuse, grades, names, provenance, questions, references, together

Rule = Callable[[Draft], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    *names.RULES,
    *references.RULES,
    *provenance.RULES,
    *grades.RULES,
    *questions.RULES,
    *together.RULES,
    *drills.RULES,
    *edition.RULES,
    *excuse.RULES,
)
