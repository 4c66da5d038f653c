"""The handbook's reporting comes in, plain data goes out: deadlines by grade, duties outside."""

from __future__ import annotations

from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.grading.value import value_of
from generator.handbook.model.reporting import Deadline, ReportField, Trigger
from generator.words import Words


def reporting_data(handbook: Handbook, words: Words) -> dict[str, Any]:
    """Deadlines (gravest first), triggers, and the words for the first telephone report."""
    reporting = handbook.reporting
    gravest_first = sorted(reporting.deadlines, key=lambda deadline: -deadline.grade)
    return {
        "deadlines": [_deadline(deadline, words) for deadline in gravest_first],
        "triggers": [_trigger(trigger, handbook, words) for trigger in reporting.triggers],
        "phone_script": reporting.phone_script,
        "first_first": reporting.first_first,
        "phone_fields": [_field(field) for field in reporting.phone_fields],
        "written_fields": [_field(field) for field in reporting.written_fields],
    }


def _field(field: ReportField) -> dict[str, str]:
    return {"id": field.id, "label": field.label, "hint": field.hint}


def _deadline(deadline: Deadline, words: Words) -> dict[str, Any]:
    """`limits` are the clocks; each is ticked under its own name, which no step can have."""
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
            }
            for name, minutes in limits.items()
            if minutes is not None
        ],
    }


def _trigger(trigger: Trigger, handbook: Handbook, words: Words) -> dict[str, Any]:
    """`facts` are whole numbers: the duty holds as soon as one fact reaches its number."""
    facts = handbook.table.facts
    return {
        "id": trigger.id,
        "when": trigger.when,
        "to": trigger.to,
        "limit": words("checklist.trigger_limit", limit=trigger.limit, starts=trigger.starts),
        "who": words("checklist.trigger_who", who=trigger.who, region=trigger.region),
        "status": trigger.status,
        "sources": list(trigger.sources),
        "facts": {
            fact_id: value_of(str(value), facts[fact_id])
            for fact_id, value in trigger.facts.items()
        },
    }
