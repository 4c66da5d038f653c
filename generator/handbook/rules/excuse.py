"""House style with its exceptions: a playbook may break a rule when it says why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.model.incident import Exemption
from generator.problem import Problem

from . import phases, wording


def house_style(draft: Draft) -> Iterator[Problem]:
    """What breaks the house style without a reason, and reasons that excuse nothing.

    Problem codes: those of phases and wording, and exception-unused.
    """
    problems = [p for check in (*phases.CHECKS, *wording.CHECKS) for p in check(draft)]
    excused: set[Problem] = set()
    for incident_id, incident in draft.incidents.items():
        file = draft.files[incident_id].file
        for i, exception in enumerate(incident.exceptions):
            covered = {p for p in problems if p.place.file == file and _covers(exception, p)}
            excused |= covered
            if not covered:
                place = draft.place(incident_id, "exceptions", i)
                yield Problem.at(place, "exception-unused", rule=exception.rule)
    yield from (problem for problem in problems if problem not in excused)


def _covers(exception: Exemption, problem: Problem) -> bool:
    """Whether the exception names the problem's rule and, if it says where, its step or phase."""
    where = dict(problem.values).get("at", "").split("/")
    return problem.code == exception.rule and (exception.at is None or exception.at in where)


RULES = (house_style,)
