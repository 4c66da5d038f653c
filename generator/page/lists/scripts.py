"""All words to say aloud come in, one page of them goes out: by incident, to be copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import Incident
from generator.handbook.model.incident import Script
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import Links
from ..parts import foot, front_matter, pictogram
from ..provenance import notes
from .tools import filter_view

LINKS = Links()


def output(handbook: Handbook, words: Words) -> Output:
    """`scripts.md`: the first report, then every script with whom it is for and its step."""
    incidents = handbook.incidents.items()
    view = {
        "phone_script": handbook.reporting.phone_script,
        "filter": filter_view("scripts", words),
        "groups": [
            {
                "id": incident_id,
                "title": incident.title,
                "icon": pictogram(incident, "group-icon"),
                "url": LINKS.incident(incident_id),
                "start": LINKS.start(incident_id),
                "scripts": [
                    _script(script, incident_id, handbook, words) for script in incident.scripts
                ],
            }
            for incident_id, incident in incidents
        ],
        "repealed": repealed(_cited(handbook), handbook, words),
        "foot": foot(handbook, words, None),
    }
    head = front_matter(words("page.scripts_title"), words("page.scripts_about"))
    return Output("scripts.md", head + filled("page", "lists/scripts.md.j2", view, words))


def _script(script: Script, incident_id: str, handbook: Handbook, words: Words) -> dict[str, Any]:
    return {
        "anchor": f"{incident_id}-{script.id}",
        "to": script.to,
        "when": script.when,
        "say": script.say,
        "step": _step(script, handbook.incidents[incident_id], incident_id),
        "notes": notes(script, handbook, words, LINKS),
    }


def _step(script: Script, incident: Incident, incident_id: str) -> dict[str, Any] | None:
    """The step that needs these words, by its number."""
    for number, step in enumerate(incident.steps(), start=1):
        if step.id == script.step:
            return {"number": number, "url": LINKS.incident(incident_id, f"step-{step.id}")}
    return None


def _cited(handbook: Handbook) -> Iterator[str]:
    for incident in handbook.incidents.values():
        for script in incident.scripts:
            yield from script.sources
