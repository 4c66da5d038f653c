"""Drills: told in order of time, about an incident there is, and grave enough to learn from."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.grading import evaluated
from generator.handbook.nearest import nearest
from generator.handbook.source import Path_
from generator.problem import Problem

from .grades import numbers


def belong_to_an_incident(draft: Draft) -> Iterator[Problem]:
    """The file is named after an incident. Problem code: unknown-incident."""
    known = draft.incidents.keys() | draft.spoilt
    for incident_id in draft.drills.keys() - known:
        place, near = draft.place(f"drills/{incident_id}"), nearest(incident_id, known)
        yield Problem.at(place, "unknown-incident", incident=incident_id, near=near)


def told_in_order(draft: Draft) -> Iterator[Problem]:
    """Injects come one after the other. Problem code: drill-order."""
    for incident_id, drill in draft.drills.items():
        for i in range(1, len(drill.injects)):
            if drill.injects[i].at <= drill.injects[i - 1].at:
                place = draft.place(f"drills/{incident_id}", "injects", i, "at")
                yield Problem.at(place, "drill-order", got=drill.injects[i].at)


def facts_rise(draft: Draft) -> Iterator[Problem]:
    """The facts are known, and in mid-run they lift the grade. Problem codes: unknown-fact,
    wrong-fact-value, drill-flat."""
    table = draft.table
    if table is None:
        return
    for incident_id, drill in draft.drills.items():
        part = f"drills/{incident_id}"
        paths: list[Path_] = [("facts",)]
        paths += [("injects", i, "facts") for i in range(len(drill.injects))]
        told = [drill.facts, *(inject.facts for inject in drill.injects)]
        problems: list[Problem] = []
        for path, facts in zip(paths, told, strict=True):
            for fact in facts.keys() - table.facts.keys():
                place, near = draft.key_place(part, *path, fact), nearest(fact, table.facts)
                problems.append(Problem.at(place, "unknown-fact", fact=fact, near=near))
        incident = draft.incidents.get(incident_id)
        given = incident.given if incident else {}
        known = numbers(draft, table, incident_id, ("given",), given, problems) if incident else {}
        grades = []
        for path, facts in zip(paths, told, strict=True):
            known = {**known, **numbers(draft, table, part, path, facts, problems)}
            grades.append(evaluated(table, known, scope=()).grade)
        yield from problems
        if not problems and max(grades) == grades[0]:
            yield Problem.at(draft.place(part, "injects"), "drill-flat", grade=grades[0].mark)


RULES = (belong_to_an_incident, told_in_order, facts_rise)
