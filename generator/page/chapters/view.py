"""A handbook comes in, its chapters go out: concept and grades, mechanism, reporting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model.incident import Sourced
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import Links
from ..parts import contact_view, foot, front_matter, grade_view
from ..provenance import notes

LINKS = Links()

_GROUPS = ("principles", "manner", "chain", "follow_up", "closing")


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """`concept.md`, `mechanism.md`, `reporting.md`."""
    chapters = {
        "concept": (_concept, "handbook"),
        "mechanism": (_mechanism, "handbook"),
        "reporting": (_reporting, "reporting"),
    }
    for name, (chapter, part) in chapters.items():
        source = f"playbooks/{part}.yaml"
        view = {
            **chapter(handbook, words),
            "setting": handbook.setting,
            "repealed": repealed(_cited(handbook, name), handbook, words),
            "foot": foot(handbook, words, source),
        }
        head = front_matter(words(f"page.{name}"), words(f"page.{name}_intro"))
        body = filled("page", f"chapters/{name}.md.j2", view, words)
        yield Output(f"{name}.md", head + body, source=source)


def _noted(record: Sourced, handbook: Handbook, words: Words) -> dict[str, Any]:
    """The record and where it comes from."""
    return {"it": record, "notes": notes(record, handbook, words, LINKS)}


def _cited(handbook: Handbook, name: str) -> Iterable[str]:
    """The ids of the sources a chapter cites."""
    setting, reporting = handbook.setting, handbook.reporting
    records: dict[str, tuple[Sourced, ...]] = {
        "concept": (setting.concept,),
        "mechanism": (*setting.preparations, *setting.first_response),
        "reporting": (
            *(item for group in _GROUPS for item in getattr(reporting, group)),
            *reporting.deadlines,
            *reporting.triggers,
        ),
    }
    return (source for record in records[name] for source in record.sources)


def _concept(handbook: Handbook, words: Words) -> dict[str, Any]:
    setting = handbook.setting
    return {
        "concept": _noted(setting.concept, handbook, words),
        "grades": [grade_view(g.grade, handbook, words) for g in setting.grades],
        "categories": [
            {
                "it": category,
                "incidents": [
                    {"title": incident.title, "url": LINKS.incident(incident_id)}
                    for incident_id, incident in handbook.incidents.items()
                    if incident.category == category.id
                ],
            }
            for category in setting.categories
        ],
    }


def _mechanism(handbook: Handbook, words: Words) -> dict[str, Any]:
    setting = handbook.setting
    return {
        "preparations": [_noted(item, handbook, words) for item in setting.preparations],
        "first_response": [_noted(item, handbook, words) for item in setting.first_response],
        "roles": list(handbook.roles.values()),
        "contacts": [contact_view(contact, words) for contact in setting.contacts],
    }


def _reporting(handbook: Handbook, words: Words) -> dict[str, Any]:
    reporting = handbook.reporting
    return {
        "groups": [
            {
                "anchor": name.replace("_", "-"),
                "title": words(f"page.reporting_{name}"),
                "items": [_noted(item, handbook, words) for item in getattr(reporting, name)],
            }
            for name in _GROUPS
        ],
        "deadlines": [
            {
                "grade": grade_view(deadline.grade, handbook, words),
                **_noted(deadline, handbook, words),
            }
            for deadline in sorted(reporting.deadlines, key=lambda d: -d.grade)
        ],
        "triggers": [_noted(trigger, handbook, words) for trigger in reporting.triggers],
        "reporting": reporting,
    }
