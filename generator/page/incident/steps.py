"""The phases of an incident come in, its steps with all that stands beside them go out."""

from __future__ import annotations

from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import Incident, Phase, Step
from generator.words import Words

from ..links import Links
from ..provenance import notes


class Steps:
    """The steps of one incident: numbered, guarded by what must not be done, with what to say."""

    def __init__(self, handbook: Handbook, words: Words, links: Links, incident: Incident) -> None:
        self._handbook, self._words, self._links = handbook, words, links
        self._incident = incident
        self._numbers = {step.id: number for number, step in enumerate(incident.steps(), start=1)}

    def phases(self) -> list[dict[str, Any]]:
        """The phases in order of time, with their steps and what is said at their ends."""
        return [self._phase(key, phase) for key, phase in self._incident.phases.all()]

    def _phase(self, key: str, phase: Phase) -> dict[str, Any]:
        return {
            "anchor": key.replace("_", "-"),
            "title": self._words(f"phase.{key}"),
            "mode": self._words(f"phase.{phase.mode}"),
            "starts_when": phase.starts_when,
            "time_box": phase.time_box,
            "done": phase.done,
            "steps": [self._step(step) for step in phase.steps],
        }

    def _step(self, step: Step) -> dict[str, Any]:
        role, incident = self._handbook.roles[step.role], self._incident
        return {
            "number": self._numbers[step.id],
            "id": step.id,
            "do": step.do,
            "role": role.label,
            "role_id": role.id,
            "anyone": role.anyone,
            "critical": step.critical,
            "detail": step.detail,
            "ack": step.ack,
            "within": self._within(step),
            "go_to": self._target(step),
            "condition": step.only_if.say if step.only_if else None,
            "nevers": [never for never in incident.never if never.before == step.id],
            "scripts": [script for script in incident.scripts if script.step == step.id],
            "changes": [n for n, c in enumerate(incident.changes, start=1) if c.step == step.id],
            "notes": notes(step, self._handbook, self._words, self._links),
        }

    def _within(self, step: Step) -> str | None:
        if step.within is None:
            return None
        limit = self._words.duration(step.within.minutes)
        return self._words("page.within", after=step.within.after, limit=limit)

    def _target(self, step: Step) -> dict[str, Any] | None:
        return {"id": step.go_to, "number": self._numbers[step.go_to]} if step.go_to else None
