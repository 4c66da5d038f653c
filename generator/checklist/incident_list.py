"""One incident comes in, its list goes out: all that a run keeps, in words, nothing to look up.

A run stores this list as it was when the run began, so that a later edition cannot break it.
"""

from __future__ import annotations

from typing import Any

from generator.handbook.acts import acts
from generator.handbook.book import Handbook
from generator.handbook.grading import evaluated
from generator.handbook.grading.ladder import given_facts
from generator.handbook.model import Incident, Phase, Step
from generator.handbook.model.incident import Call, Never, OnlyIf
from generator.words import Words


def incident_list(incident_id: str, handbook: Handbook, words: Words) -> dict[str, Any]:
    """The incident's list; steps count through from 1, their roles stand under `roles`."""
    incident = handbook.incidents[incident_id]
    same = acts(handbook)
    phases = [_phase(key, phase, incident, handbook, words) for key, phase in incident.phases.all()]
    for phase in phases:
        for step in phase["steps"]:
            step["act"] = same[incident_id, step["id"]]
    return {
        "id": incident_id,
        "number": incident.number,
        "title": incident.title,
        "summary": incident.summary,
        "when": list(incident.when),
        "facts": list(incident.facts),
        "given": dict(incident.given),
        "gravity": _gravity(incident, handbook),
        "related": [{"id": other.id, "when": other.when} for other in incident.related],
        "roles": _roles(incident, handbook),
        "phases": phases,
        "always": [_never(never, words) for never in incident.never if not never.before],
        "scripts": [{"to": s.to, "when": s.when, "say": s.say} for s in incident.scripts],
        "calls": [_call(call, handbook, words) for call in incident.calls],
        "end": words(
            "checklist.end_when",
            when=incident.end.when,
            role=handbook.roles[incident.end.role].label,
        ),
    }


def _gravity(incident: Incident, handbook: Handbook) -> int:
    """The rank that choosing the incident already means: with several, the gravest comes first."""
    given = given_facts(incident, handbook.table)
    return int(evaluated(handbook.table, given, scope=()).grade)


def _roles(incident: Incident, handbook: Handbook) -> list[dict[str, str]]:
    """The roles that have a step, in the handbook's order."""
    used = {step.role for step in incident.steps()}
    return [
        {"id": role.id, "label": role.label, "tag": role.tag}
        for role in handbook.roles.values()
        if role.id in used
    ]


def _phase(
    key: str, phase: Phase, incident: Incident, handbook: Handbook, words: Words
) -> dict[str, Any]:
    return {
        "key": key,
        "title": words(f"phase.{key}"),
        "mode": words(f"phase.{phase.mode}"),
        "starts_when": words("checklist.starts_when", when=phase.starts_when),
        "time_box": phase.time_box,
        "done": words("checklist.phase_done", done=phase.done),
        "steps": [_step(step, incident, handbook, words) for step in phase.steps],
    }


def _step(step: Step, incident: Incident, handbook: Handbook, words: Words) -> dict[str, Any]:
    numbers = {other.id: place for place, other in enumerate(incident.steps(), start=1)}
    role, only_if, ack, within = handbook.roles[step.role], step.only_if, step.ack, step.within
    return {
        "id": step.id,
        "number": numbers[step.id],
        "do": step.do,
        "role": role.id,
        "tag": role.tag,
        "role_label": role.label,
        "critical": step.critical,
        "condition": words("checklist.if", condition=only_if.say) if only_if else "",
        "only_if": _only_if(only_if) if only_if else None,
        "within": words(
            "checklist.within", limit=words.duration(within.minutes), after=within.after
        )
        if within
        else "",
        "ack": words("checklist.ack", by=ack.by, says=ack.says) if ack else "",
        "go_to": words("checklist.go_to", number=numbers[step.go_to]) if step.go_to else "",
        "detail": step.detail or "",
        "nevers": [_never(never, words) for never in incident.never if never.before == step.id],
        "domain": step.domain,
        "jump": step.go_to or "",
    }


def _never(never: Never, words: Words) -> dict[str, str]:
    """The mark stands before a "don't", so that read aloud both make one sentence; a sentence that
    forbids in so many words needs none."""
    dont = never.text.startswith(words("checklist.never_before"))
    return {
        "mark": words("checklist.never") if dont else "",
        "text": never.text,
        "why": never.why,
    }


def _only_if(only_if: OnlyIf) -> dict[str, Any]:
    """Values as authors write them, so that a kept list can be held against a later table."""
    return {
        "fact": only_if.fact,
        "at_least": only_if.at_least,
        "values": list(only_if.values),
        "say": only_if.say,
    }


def _call(call: Call, handbook: Handbook, words: Words) -> dict[str, str]:
    contact = handbook.contact(call.to)
    return {
        "to": call.to,
        "label": contact.label,
        "number": contact.number or "",
        "stand_in": words("checklist.stand_in", who=contact.stand_in) if contact.stand_in else "",
        "by": handbook.roles[call.by].label,
        "when": call.when,
    }
