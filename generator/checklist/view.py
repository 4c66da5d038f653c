"""A handbook comes in, plain data goes out: for the script (`data`) and for the page (`page`)."""

from __future__ import annotations

from typing import Any

from generator import icons
from generator.handbook.book import Handbook
from generator.handbook.grading.data import table_data
from generator.handbook.model import Grade
from generator.handbook.model.together import Side
from generator.handbook.rules.phases import DOMAINS
from generator.look.badge import badge
from generator.look.repealed import repealed
from generator.template import Markup
from generator.words import Words

from .drill.drill_data import drill_data
from .incident_list import incident_list
from .report.word_template import word_template
from .reporting_data import reporting_data


def data(handbook: Handbook, words: Words) -> dict[str, Any]:
    """All that the script works with; `grading` is the one table that every page reads."""
    setting = handbook.setting
    return {
        "edition": setting.edition,
        "tie_break": setting.tie_break,
        "reader": setting.reader,
        "grading": table_data(handbook.table, setting, words),
        "reporting": reporting_data(handbook, words),
        "report_facts": {
            field.id: list(field.facts)
            for field in handbook.reporting.written_fields
            if field.facts
        },
        "categories": [
            {
                "label": category.label,
                "incidents": [
                    incident_id
                    for incident_id, incident in handbook.incidents.items()
                    if incident.category == category.id
                ],
            }
            for category in setting.categories
        ],
        "sources": _sources(handbook, words),
        "incidents": {
            incident_id: incident_list(incident_id, handbook, words)
            for incident_id in handbook.incidents
        },
        "aliases": {name: "|".join(one.aliases) for name, one in handbook.incidents.items()},
        "together": together(handbook),
        "drills": drill_data(handbook, words),
        "word_template": word_template(words),
        "words": words.room("checklist"),
        "grade_words": _for_script(words.room("grade")),
        "refused": words.room("refused"),
    }


def _for_script(said: dict[str, str]) -> dict[str, str]:
    """Without what only the page of the whole table says: the single file has to stay small."""
    return {key: text for key, text in said.items() if not key.startswith(("table_", "proof_"))}


def _sources(handbook: Handbook, words: Words) -> dict[str, Any]:
    """The clauses that grades and duties rest on, by id: what they say, and are they in force."""
    cited = {name for row in handbook.table.rows for cut in row.cuts for name in cut.band.sources}
    cited |= {name for duty in handbook.reporting.triggers for name in duty.sources}
    return {
        source.id: {
            "name": source.name,
            "clause": source.clause or "",
            "says": source.says,
            "status": words(f"source_status.{source.status}"),
        }
        for source in handbook.sources.values()
        if source.id in cited
    }


def together(handbook: Handbook) -> dict[str, Any]:
    """What `merge` needs to know beside the lists: orders, and where playbooks disagree."""
    return {
        "domains": list(DOMAINS),
        "roles": list(handbook.roles),
        "conflicts": [
            {"sides": [_side(side, handbook) for side in conflict.sides], "rule": conflict.rule}
            for conflict in handbook.together.conflicts
        ],
    }


def _side(side: Side, handbook: Handbook) -> dict[str, str]:
    incident = handbook.incidents[side.incident]
    steps = {step.id: step.do for step in incident.steps()}
    text = side.never or steps[side.step or ""]
    return {
        "incident": side.incident,
        "title": incident.title,
        "step": side.step or "",
        "text": text,
    }


def page(whole: dict[str, Any], handbook: Handbook, words: Words) -> dict[str, object]:
    """The page that is there before, or without, the script: every list in full.

    `whole` is what `data` gave.
    """
    setting, incidents = handbook.setting, whole["incidents"]
    return {
        "edition": setting.edition,
        "repealed": repealed(_cited(handbook), handbook, words),
        "tie_break": setting.tie_break,
        "reader": setting.reader,
        "categories": [
            {
                "label": category["label"],
                "incidents": [
                    {
                        "id": incident_id,
                        "number": incidents[incident_id]["number"],
                        "title": incidents[incident_id]["title"],
                        "sign": incidents[incident_id]["when"][0],
                        "icon": Markup(icons.svg(handbook.incidents[incident_id].icon)),
                    }
                    for incident_id in category["incidents"]
                ],
            }
            for category in whole["categories"]
        ],
        "lists": list(incidents.values()),
        "deadlines": [
            {**deadline, "badge": badge(handbook.grade_name(Grade(deadline["rank"])), words)}
            for deadline in whole["reporting"]["deadlines"]
        ],
        "reporting": whole["reporting"],
    }


def _cited(handbook: Handbook) -> frozenset[str]:
    """The ids of the sources that a run names: of grades, of deadlines and of duties outside."""
    told = (*handbook.reporting.deadlines, *handbook.reporting.triggers)
    return handbook.table.cited() | {name for record in told for name in record.sources}
