"""The report by telephone is one act: the list knows which of its steps makes it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.model import Incident, Step
from generator.handbook.source import Path_
from generator.problem import Problem


def first_report_is_named(draft: Draft) -> Iterator[Problem]:
    """Of the steps that report to somebody, exactly one is the report by telephone.

    Without it the clock and the step would be ticked each for itself. Problem code: first-report.
    """
    for incident_id, incident in draft.incidents.items():
        named = [path for path, step in _steps(incident) if step.reports]
        told = [path for path, step in _steps(incident) if step.domain == "report" and step.ack]
        if len(named) > 1:
            yield Problem.at(draft.place(incident_id, *named[1]), "first-report", count=len(named))
        elif told and not named:
            yield Problem.at(draft.place(incident_id, *told[0]), "first-report", count=0)


def _steps(incident: Incident) -> Iterator[tuple[Path_, Step]]:
    for key, phase in incident.phases.all():
        for i, step in enumerate(phase.steps):
            yield ("phases", key, "steps", i), step


RULES = (first_report_is_named,)
