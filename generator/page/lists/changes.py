"""What changed comes in, the page of it goes out: this edition, and departures from the deck."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import Revision
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import Links
from ..parts import foot, front_matter
from ..provenance import notes

LINKS = Links()
SOURCE = "playbooks/changes.yaml"


def output(handbook: Handbook, words: Words) -> Output:
    """`changes.md`."""
    view = {
        "setting": handbook.setting,
        "revisions": [_revision(revision, handbook) for revision in handbook.changes],
        "reprint": _reprint(handbook),
        "departures": _departures(handbook, words),
        "repealed": repealed(_cited(handbook), handbook, words),
        "foot": foot(handbook, words, SOURCE),
    }
    head = front_matter(words("page.changes_title"), words("page.changes_about"))
    body = filled("page", "lists/changes.md.j2", view, words)
    return Output("changes.md", head + body, source=SOURCE)


def _revision(revision: Revision, handbook: Handbook) -> dict[str, Any]:
    links = [
        {"title": handbook.incidents[name].title, "url": LINKS.incident(name)}
        for name in revision.incidents
    ]
    return {"it": revision, "incidents": links}


def _reprint(handbook: Handbook) -> list[dict[str, str]]:
    """The cards to print anew, in the order of their numbers."""
    wanted: set[str] = set()
    for revision in handbook.changes:
        if revision.reprint:
            wanted |= set(revision.incidents or handbook.incidents)
    return [
        {"title": incident.title, "url": LINKS.card(incident_id)}
        for incident_id, incident in handbook.incidents.items()
        if incident_id in wanted
    ]


def _departures(handbook: Handbook, words: Words) -> list[dict[str, Any]]:
    return [
        {
            "id": incident_id,
            "title": incident.title,
            "changes": [
                {
                    "it": change,
                    "url": LINKS.incident(incident_id, f"change-{number}"),
                    "notes": notes(change, handbook, words, LINKS),
                }
                for number, change in enumerate(incident.changes, start=1)
            ],
        }
        for incident_id, incident in handbook.incidents.items()
        if incident.changes
    ]


def _cited(handbook: Handbook) -> Iterator[str]:
    for incident in handbook.incidents.values():
        for change in incident.changes:
            yield from change.sources
