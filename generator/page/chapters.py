"""The chapters around the incidents: concept and grades, mechanism, reporting, sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model.incident import Sourced
from generator.output import Output
from generator.template import filled
from generator.words import Words

from .links import Links
from .parts import front_matter, grade_view, provenance, source_view

LINKS = Links()


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """`concept.md`, `mechanism.md`, `reporting.md`, `sources.md`."""
    views = {
        "concept": _concept(handbook, words),
        "mechanism": _mechanism(handbook, words),
        "reporting": _reporting(handbook, words),
        "sources": _sources(handbook, words),
    }
    for name, view in views.items():
        head = front_matter(words(f"page.{name}"), words(f"page.{name}_intro"))
        body = filled("page", f"{name}.md.j2", {**view, "setting": handbook.setting}, words)
        part = name if name in {"reporting", "sources"} else "handbook"
        yield Output(f"{name}.md", head + body, source=f"playbooks/{part}.yaml")


def _cited(record: Sourced, handbook: Handbook, words: Words) -> dict[str, Any]:
    """The record and where it comes from, its references leading to the list of sources."""
    refs = provenance(record, handbook, words, links=LINKS)
    return {"it": record, "refs": refs}


def _concept(handbook: Handbook, words: Words) -> dict[str, Any]:
    setting = handbook.setting
    incidents = handbook.incidents.items()
    return {
        "concept": _cited(setting.concept, handbook, words),
        "grades": [grade_view(g.grade, handbook, words) for g in setting.grades],
        "categories": [
            {
                "it": category,
                "incidents": [
                    {"title": incident.title, "url": LINKS.incident(incident_id)}
                    for incident_id, incident in incidents
                    if incident.category == category.id
                ],
            }
            for category in setting.categories
        ],
    }


def _mechanism(handbook: Handbook, words: Words) -> dict[str, Any]:
    setting = handbook.setting
    return {
        "preparations": [_cited(item, handbook, words) for item in setting.preparations],
        "first_response": [_cited(item, handbook, words) for item in setting.first_response],
        "roles": list(handbook.roles.values()),
        "contacts": setting.contacts,
    }


def _reporting(handbook: Handbook, words: Words) -> dict[str, Any]:
    reporting = handbook.reporting
    groups = ("principles", "manner", "chain", "follow_up", "closing")
    return {
        "groups": [
            {
                "anchor": name.replace("_", "-"),
                "title": words(f"page.reporting_{name}"),
                "items": [_cited(item, handbook, words) for item in getattr(reporting, name)],
            }
            for name in groups
        ],
        "deadlines": [
            {
                "grade": grade_view(deadline.grade, handbook, words),
                **_cited(deadline, handbook, words),
            }
            for deadline in sorted(reporting.deadlines, key=lambda d: -d.grade)
        ],
        "triggers": [_cited(trigger, handbook, words) for trigger in reporting.triggers],
        "reporting": reporting,
    }


def _sources(handbook: Handbook, words: Words) -> dict[str, Any]:
    cited = _citing(handbook)
    kinds: dict[str, list[dict[str, Any]]] = {}
    for source in handbook.sources.values():
        view = source_view(source, LINKS, words)
        kinds.setdefault(source.kind, []).append({**view, "cited_by": cited.get(source.id, [])})
    return {
        "kinds": [
            {"key": kind, "title": words(f"page.sources_{kind}"), "sources": sources}
            for kind, sources in kinds.items()
        ]
    }


def _citing(handbook: Handbook) -> dict[str, list[dict[str, str]]]:
    """For each source the incidents that rest on it."""
    cited: dict[str, list[dict[str, str]]] = {}
    for incident_id, incident in handbook.incidents.items():
        for source in incident.cited():
            link = {"title": incident.title, "url": LINKS.incident(incident_id)}
            cited.setdefault(source, []).append(link)
    return cited
