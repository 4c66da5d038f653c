"""All files of a handbook that could be read, on their way to being checked against each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from generator.problem import Place

from .grading.table import Table
from .model import (
    AuthoredQuestion,
    Drill,
    Glossary,
    Grading,
    Incident,
    Issue,
    Reporting,
    Revisions,
    Together,
    Variety,
)
from .model.setting import Role, Setting, Style
from .model.setting import Source as SourceRecord
from .source import Key, Source

Part = Literal[
    "handbook", "grading", "reporting", "roles", "sources", "style", "glossary", "changes"
]


@dataclass
class Draft:
    """What has been read so far; a part that has problems of its own is None or missing.

    `spoilt` are the ids of incidents whose file cannot be used, so that nobody complains that
    they do not exist. `together` is None when there is no such file. `files` holds the source of
    every part and incident that is present, and of the questions of an incident under
    `questions/<its id>`, its drill under `drills/<its id>`. `variety` is empty when nobody wrote
    one. `issues` are the editions issued so far, oldest first; their files are made by the program
    and keep no source.
    """

    files: dict[str, Source] = field(default_factory=dict)
    setting: Setting | None = None
    grading: Grading | None = None
    table: Table | None = None
    reporting: Reporting | None = None
    roles: dict[str, Role] | None = None
    sources: dict[str, SourceRecord] | None = None
    style: Style | None = None
    glossary: Glossary | None = None
    changes: Revisions | None = None
    incidents: dict[str, Incident] = field(default_factory=dict)
    questions: dict[str, tuple[AuthoredQuestion, ...]] = field(default_factory=dict)
    variety: Variety = field(default_factory=Variety)
    together: Together | None = None
    drills: dict[str, Drill] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    spoilt: set[str] = field(default_factory=set)

    def place(self, part: str, *path: Key) -> Place:
        """The place of a value in a part (`handbook`, …) or an incident (its id)."""
        return self.files[part].place(*path)

    def key_place(self, part: str, *path: Key) -> Place:
        """The place of a key in a part or an incident."""
        return self.files[part].key_place(*path)

    def records(self, part: str) -> Any:
        """The raw data of a part or an incident, as written."""
        return self.files[part].data
