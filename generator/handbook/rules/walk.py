"""Ways through a draft that several rules take: every sourced record, phase, step."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.handbook.draft import Draft
from generator.handbook.model import Incident, Phase, Step
from generator.handbook.model.incident import Sourced
from generator.handbook.source import Path_


def sourced(draft: Draft) -> Iterator[tuple[str, Path_, Sourced]]:
    """Every record that says where it comes from: part, path, record."""
    parts: list[tuple[str, BaseModel | None]] = [
        ("handbook", draft.setting),
        ("grading", draft.grading),
        ("reporting", draft.reporting),
        ("glossary", draft.glossary),
        ("together", draft.together),
        *draft.incidents.items(),
    ]
    for incident_id, questions in draft.questions.items():
        for path, found in _sourced_in(questions, ("questions",)):
            yield f"questions/{incident_id}", path, found
    for part, record in parts:
        if record is not None:
            for path, found in _sourced_in(record, ()):
                yield part, path, found


def _sourced_in(value: object, path: Path_) -> Iterator[tuple[Path_, Sourced]]:
    if isinstance(value, Sourced):
        yield path, value
    if isinstance(value, BaseModel):
        for key in type(value).model_fields:
            yield from _sourced_in(getattr(value, key), (*path, key))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _sourced_in(item, (*path, i))


def phases(draft: Draft) -> Iterator[tuple[str, Incident, str, Phase]]:
    """Every phase: incident id, incident, phase key, phase."""
    for incident_id, incident in draft.incidents.items():
        for key, phase in incident.phases.all():
            yield incident_id, incident, key, phase


def steps(draft: Draft) -> Iterator[tuple[str, Path_, Step]]:
    """Every step: incident id, its path, the step."""
    for incident_id, _, key, phase in phases(draft):
        for i, step in enumerate(phase.steps):
            yield incident_id, ("phases", key, "steps", i), step
