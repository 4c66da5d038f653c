"""The checked handbook: everything the branches may know, frozen and typed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.problem import Problem

from .grading.table import Table
from .model import (
    AuthoredQuestion,
    Category,
    Contact,
    Drill,
    Grade,
    GradeName,
    Grading,
    Incident,
    Reporting,
    Revision,
    Role,
    Setting,
    Source,
    Style,
    Term,
    Together,
    Variety,
)


@dataclass(frozen=True)
class Handbook:
    """One edition. `incidents` stand in order of their number, each under its id; `questions` are
    those that authors wrote, under the id of their incident, in the same order; `together` says
    what playbooks have to do with each other when several incidents happen at once; `drills` stand
    under the id of their incident.

    `notices` are what an author should look at although it does not keep anybody from building.
    """

    setting: Setting
    incidents: dict[str, Incident]
    grading: Grading
    table: Table
    reporting: Reporting
    roles: dict[str, Role]
    sources: dict[str, Source]
    style: Style
    questions: dict[str, tuple[AuthoredQuestion, ...]]
    glossary: tuple[Term, ...]
    changes: tuple[Revision, ...]
    variety: Variety
    together: Together
    drills: dict[str, Drill]
    notices: tuple[Problem, ...] = ()

    def contact(self, contact_id: str) -> Contact:
        """The contact of this id; rules have made sure that it is there."""
        return next(c for c in self.setting.contacts if c.id == contact_id)

    def category(self, category_id: str) -> Category:
        """The category of this id."""
        return next(c for c in self.setting.categories if c.id == category_id)

    def grade_name(self, grade: Grade) -> GradeName:
        """Word, meaning and answer of a grade."""
        return next(g for g in self.setting.grades if g.grade == grade)
