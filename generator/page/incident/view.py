"""One incident comes in, what its page shows goes out, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.grading.ladder import ladder
from generator.handbook.model import Incident
from generator.handbook.model.incident import Call, Sourced
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import Links
from ..parts import contact_view, foot, front_matter, grade_view, pictogram
from ..provenance import notes, source_view
from .steps import Steps

LINKS = Links(depth=1)


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """`incidents/<id>.md` for every incident; its source is the playbook."""
    for incident_id, incident in handbook.incidents.items():
        view = _View(handbook, words).page(incident_id, incident)
        head = front_matter(incident.title, incident.summary, "navigation")
        body = filled("page", "incident/incident.md.j2", view, words)
        path = f"incidents/{incident_id}"
        yield Output(f"{path}.md", head + body, source=f"playbooks/{path}.yaml")


class _View:
    """The views of one edition's incidents."""

    def __init__(self, handbook: Handbook, words: Words) -> None:
        self._handbook, self._words = handbook, words

    def page(self, incident_id: str, incident: Incident) -> dict[str, Any]:
        """All of the page; keys are named after the parts of the template."""
        book, words = self._handbook, self._words
        return {
            **self._head(incident_id, incident),
            "rungs": self._rungs(incident),
            "phases": Steps(book, words, LINKS, incident).phases(),
            "end_role": book.roles[incident.end.role].label,
            "never": [
                self._with(never, text=never.text, why=never.why, guards=bool(never.before))
                for never in incident.never
            ],
            "all_guard": all(never.before for never in incident.never),
            "scripts": [
                self._with(script, id=script.id, to=script.to, when=script.when, say=script.say)
                for script in incident.scripts
            ],
            "rises": [
                self._with(rise, say=rise.say, grade=grade_view(rise.grade, book, words))
                for rise in incident.rises
            ],
            "calls": [self._call(call) for call in incident.calls],
            "deadlines": [
                self._with(deadline, line=deadline, grade=grade_view(deadline.grade, book, words))
                for deadline in sorted(book.reporting.deadlines, key=lambda d: -d.grade)
            ],
            "reporting_url": LINKS.to("reporting.html"),
            "cases": [
                self._with(
                    case, id=case.id, title=case.title, story=case.story, lessons=case.lessons
                )
                for case in incident.cases
            ],
            "changes": [
                self._with(change, deck=change.deck, now=change.now, why=change.why)
                for change in incident.changes
            ],
            "related": [
                {
                    "title": book.incidents[related.id].title,
                    "icon": pictogram(book.incidents[related.id], "related-icon"),
                    "url": LINKS.incident(related.id),
                    "start": LINKS.start(incident_id, related.id),
                    "when": related.when,
                }
                for related in incident.related
            ],
            "sources": self._sources(incident),
        }

    def _head(self, incident_id: str, incident: Incident) -> dict[str, Any]:
        book, words = self._handbook, self._words
        return {
            "id": incident_id,
            "incident": incident,
            "icon": pictogram(incident, "page-icon"),
            "category": book.category(incident.category).label,
            "repealed": repealed(self._cited(incident), book, words, LINKS.to("")),
            "links": {
                "card": LINKS.card(incident_id),
                "start": LINKS.start(incident_id),
                "grade": LINKS.grade(incident_id),
                "practise": LINKS.practise(incident_id),
            },
            "roles": [role for role in book.roles.values() if not role.anyone],
            "setting": book.setting,
            "foot": foot(book, words, f"playbooks/incidents/{incident_id}.yaml"),
        }

    def _with(self, record: Sourced, **view: object) -> dict[str, Any]:
        return {**view, "notes": notes(record, self._handbook, self._words, LINKS)}

    def _rungs(self, incident: Incident) -> list[dict[str, Any]]:
        return [
            {
                "grade": grade_view(rung.grade, self._handbook, self._words),
                "reached_by": () if rung.too_low else rung.reached_by,
                "none": self._words("page.rung_too_low" if rung.too_low else "page.no_rung"),
            }
            for rung in ladder(incident, self._handbook.table, self._words)
        ]

    def _call(self, call: Call) -> dict[str, Any]:
        contact = contact_view(self._handbook.contact(call.to), self._words)
        by = self._handbook.roles[call.by].label
        return self._with(call, contact=contact, by=by, when=call.when)

    def _cited(self, incident: Incident) -> frozenset[str]:
        """What the page cites: the playbook's sources and those of the deadlines it shows."""
        deadlines = self._handbook.reporting.deadlines
        return incident.cited() | {name for deadline in deadlines for name in deadline.sources}

    def _sources(self, incident: Incident) -> list[dict[str, Any]]:
        """Every source the page cites, in the order of the list of sources."""
        cited = self._cited(incident)
        return [
            source_view(source, LINKS, self._words)
            for source in self._handbook.sources.values()
            if source.id in cited
        ]
