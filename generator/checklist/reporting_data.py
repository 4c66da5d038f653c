"""The handbook's reporting comes in, plain data goes out: deadlines by grade, duties outside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.handbook.acts import acts
from generator.handbook.book import Handbook
from generator.handbook.grading.value import value_of
from generator.handbook.model.reporting import Deadline, ReportField, Trigger
from generator.words import Words


def reporting_data(handbook: Handbook, words: Words) -> dict[str, Any]:
    """Deadlines (gravest first), triggers, what is due after the end, and the words
    for the first telephone report."""
    reporting = handbook.reporting
    gravest_first = sorted(reporting.deadlines, key=lambda deadline: -deadline.grade)
    return {
        "deadlines": [_deadline(deadline, handbook, words) for deadline in gravest_first],
        "triggers": [_trigger(trigger, handbook, words) for trigger in reporting.triggers],
        "closing": [principle.text for principle in reporting.closing],
        "phone_script": reporting.phone_script,
        "first_first": reporting.first_first,
        "phone_fields": [{**_field(field), **_said(field)} for field in reporting.phone_fields],
        "calling": list(handbook.style.loop_verbs),
        "phone_end": reporting.phone_end or "",
        "written_fields": [_field(field) for field in reporting.written_fields],
    }


def duties_met(triggers: list[dict[str, Any]], facts: Mapping[str, int]) -> list[dict[str, Any]]:
    """Of `triggers`, those that a known fact has reached. The twin of reporting.js."""
    return [
        trigger
        for trigger in triggers
        if any(fact in facts and facts[fact] >= least for fact, least in trigger["facts"].items())
    ]


def _field(field: ReportField) -> dict[str, str]:
    return {"id": field.id, "label": field.label, "hint": field.hint}


def _said(field: ReportField) -> dict[str, str]:
    """The sentence in which a field is said, and the one for as long as it is unknown."""
    return {"say": field.say or "", "say_unknown": field.say_unknown or field.say or ""}


def _deadline(deadline: Deadline, handbook: Handbook, words: Words) -> dict[str, Any]:
    """`limits` are the clocks; each is ticked under its own name, which no step can have.

    What is due by the end of the working day has no `minutes`. `acts` are the steps that make the
    report, by what they do: nobody should have to tick one telephone call twice.
    """
    limits = {
        "phone": deadline.phone_minutes,
        "facts": deadline.facts_minutes,
        "written": deadline.written_minutes,
    }
    every = deadline.update_minutes
    return {
        "rank": int(deadline.grade),
        "decides": deadline.decides,
        "tells": list(deadline.tells),
        "by": deadline.by,
        "update": {
            "minutes": every,
            "limit": words("checklist.clock_every", every=words.duration(every)),
        }
        if every
        else None,
        "limits": [
            {
                "item": f":{name}",
                "label": words(f"checklist.clock_{name}"),
                "minutes": minutes,
                "limit": words("checklist.clock_limit", limit=words.duration(minutes)),
                "acts": _reporting(name, handbook),
            }
            for name, minutes in limits.items()
            if minutes is not None
        ]
        + _same_day(deadline, words),
    }


def _same_day(deadline: Deadline, words: Words) -> list[dict[str, Any]]:
    if deadline.same_day is None:
        return []
    limit = words("checklist.clock_same_day")
    item = f":same-day-{int(deadline.grade)}"
    return [
        {"item": item, "label": deadline.same_day, "minutes": None, "day": True, "limit": limit}
    ]


def _trigger(trigger: Trigger, handbook: Handbook, words: Words) -> dict[str, Any]:
    """`facts` are whole numbers: the duty holds as soon as one fact reaches its number.

    `minutes` is 0 for "at once" and null where nobody gives a number. `acts` are the steps that
    fulfil it, by what they do: whoever has dialled 110 has told the police.
    """
    facts = handbook.table.facts
    return {
        "id": trigger.id,
        "label": trigger.label,
        "when": trigger.when,
        "to": trigger.to,
        "minutes": trigger.minutes,
        "limit": words("checklist.trigger_limit", limit=trigger.limit, starts=trigger.starts),
        "who": words("checklist.trigger_who", who=trigger.who, region=trigger.region),
        "reporter": _reporter(trigger, words),
        "by_counter": trigger.by_counter,
        "status": trigger.status,
        "sources": list(trigger.sources),
        "acts": _calling(trigger, handbook),
        "facts": {
            fact_id: value_of(str(value), facts[fact_id])
            for fact_id, value in trigger.facts.items()
        },
    }


def _reporter(trigger: Trigger, words: Words) -> str:
    """Who reports, beside a clock: where only a region has the duty, that is said, too."""
    if trigger.region == words("checklist.whole_country"):
        return words("checklist.clock_who", who=trigger.who)
    return words("checklist.trigger_who", who=trigger.who, region=trigger.region)


def _reporting(name: str, handbook: Handbook) -> list[str]:
    """The acts of steps that make this report: those whose author says so."""
    same = acts(handbook)
    return sorted(
        {
            same[incident_id, step.id]
            for incident_id, incident in handbook.incidents.items()
            for step in incident.steps()
            if step.reports == name
        }
    )


def _calling(trigger: Trigger, handbook: Handbook) -> list[str]:
    """The acts of steps that dial this duty's number; a second call is the number and a 2."""
    number = handbook.contact(trigger.call).number if trigger.call else None
    if number is None:
        return []
    dials = re.compile(rf"\D*{re.escape(number)}( \d+)?")
    return sorted({act for act in acts(handbook).values() if dials.fullmatch(act)})
