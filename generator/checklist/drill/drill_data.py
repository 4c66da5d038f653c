"""The handbook's drills come in, plain data goes out: what is told when, and the grade it means."""

from __future__ import annotations

from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.grading import evaluated
from generator.handbook.grading.ladder import given_facts
from generator.handbook.grading.value import value_of
from generator.words import Words


def drill_data(handbook: Handbook, words: Words) -> dict[str, Any]:
    """Under the id of the incident; `rank` is the grade the table gives to all told so far."""
    return {incident_id: _drill(incident_id, handbook, words) for incident_id in handbook.drills}


def _drill(incident_id: str, handbook: Handbook, words: Words) -> dict[str, Any]:
    drill, table = handbook.drills[incident_id], handbook.table
    known = given_facts(handbook.incidents[incident_id], table)
    known |= {fact: value_of(str(value), table.facts[fact]) for fact, value in drill.facts.items()}
    opening = int(evaluated(table, known, scope=()).grade)
    injects = []
    for inject in drill.injects:
        told = {fact: value_of(str(v), table.facts[fact]) for fact, v in inject.facts.items()}
        known = {**known, **told}
        grade = evaluated(table, known, scope=()).grade
        injects.append(
            {"at": inject.at, "say": inject.say, "look_for": inject.look_for, "rank": int(grade)}
        )
    return {
        "title": drill.title,
        "opening": drill.opening,
        "goals": list(drill.goals),
        "rank": opening,
        "injects": injects,
        "last": words("checklist.drill_last", day=drill.last_drilled)
        if drill.last_drilled
        else words("checklist.drill_never"),
    }
