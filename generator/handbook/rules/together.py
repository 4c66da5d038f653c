"""When several incidents happen at once: what their playbooks share, and where they disagree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.model.together import Side
from generator.handbook.nearest import nearest
from generator.handbook.source import Path_
from generator.problem import Problem

PART = "together"


def shared_steps_exist(draft: Draft) -> Iterator[Problem]:
    """Every shared step is there. Problem codes: unknown-incident, unknown-step."""
    for i, act in enumerate(draft.together.shared if draft.together else ()):
        for incident_id, step_id in act.steps.items():
            path: Path_ = ("shared", i, "steps", incident_id)
            yield from _unknown_incident(draft, path, incident_id)
            yield from _unknown_step(draft, path, incident_id, step_id)


def shared_once(draft: Draft) -> Iterator[Problem]:
    """No step is part of two acts, no act has two entries. Problem code: shared-twice."""
    seen: set[tuple[str, str]] = set()
    for i, act in enumerate(draft.together.shared if draft.together else ()):
        for incident_id, step_id in act.steps.items():
            if (incident_id, step_id) in seen:
                place = draft.place(PART, "shared", i, "steps", incident_id)
                yield Problem.at(place, "shared-twice", incident=incident_id, step=step_id)
            seen.add((incident_id, step_id))


def sides_exist(draft: Draft) -> Iterator[Problem]:
    """Each side names one step or one prohibition that is there. Problem codes: unknown-incident,
    unknown-step, unknown-never, conflict-side."""
    for i, conflict in enumerate(draft.together.conflicts if draft.together else ()):
        for j, side in enumerate(conflict.sides):
            path: Path_ = ("conflicts", i, "sides", j)
            if (side.step is None) == (side.never is None):
                yield Problem.at(draft.place(PART, *path), "conflict-side")
            else:
                yield from _side(draft, path, side)


def _side(draft: Draft, path: Path_, side: Side) -> Iterator[Problem]:
    yield from _unknown_incident(draft, (*path, "incident"), side.incident)
    if side.step is not None:
        yield from _unknown_step(draft, (*path, "step"), side.incident, side.step)
    incident = draft.incidents.get(side.incident)
    if incident is not None and side.never is not None:
        known = [never.text for never in incident.never]
        if side.never not in known:
            place = draft.place(PART, *path, "never")
            near = nearest(side.never, known)
            yield Problem.at(place, "unknown-never", incident=side.incident, near=near)


def _unknown_incident(draft: Draft, path: Path_, incident_id: str) -> Iterator[Problem]:
    known = draft.incidents.keys() | draft.spoilt
    if incident_id not in known:
        place, near = draft.place(PART, *path), nearest(incident_id, known)
        yield Problem.at(place, "unknown-incident", incident=incident_id, near=near)


def _unknown_step(draft: Draft, path: Path_, incident_id: str, step: str) -> Iterator[Problem]:
    incident = draft.incidents.get(incident_id)
    known = [one.id for one in incident.steps()] if incident else [step]
    if step not in known:
        place, near = draft.place(PART, *path), nearest(step, known)
        yield Problem.at(place, "unknown-step", step=step, near=near)


RULES = (shared_steps_exist, shared_once, sides_exist)
