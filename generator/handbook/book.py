"""The checked handbook: everything the branches may know, frozen and typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.problem import Place, Problem

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
    Issue,
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
from .source import Key
from .source import Source as File


@dataclass(frozen=True)
class Handbook:
    """One edition. `incidents` stand in order of their number, each under its id; `questions` are
    those that authors wrote, under the id of their incident, in the same order; `together` says
    what playbooks have to do with each other when several incidents happen at once; `drills` stand
    under the id of their incident;
    `issues` are the editions whose cards may still hang somewhere, oldest first.

    `notices` are what an author should look at although it does not keep anybody from building.
    `files` are the authors' files, by the names a `Draft` gives them, for problems that only show
    when something is made; `root` is the folder that paths in the playbooks start from.
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
    issues: tuple[Issue, ...] = ()
    notices: tuple[Problem, ...] = ()
    files: Mapping[str, File] = field(default_factory=dict, repr=False, compare=False)
    root: Path = Path()

    def place(self, part: str, *path: Key) -> Place:
        """Where an author wrote this, in a part (`handbook`, …) or an incident (its id)."""
        return self.files[part].place(*path)

    def contact(self, contact_id: str) -> Contact:
        """The contact of this id; rules have made sure that it is there."""
        return next(c for c in self.setting.contacts if c.id == contact_id)

    def category(self, category_id: str) -> Category:
        """The category of this id."""
        return next(c for c in self.setting.categories if c.id == category_id)

    def grade_name(self, grade: Grade) -> GradeName:
        """Word, meaning and answer of a grade."""
        return next(g for g in self.setting.grades if g.grade == grade)
