"""One incident comes in, what its page shows goes out, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import icons
from generator.handbook.book import Handbook
from generator.handbook.grading.ladder import ladder
from generator.handbook.model import Incident, Phase, Step
from generator.handbook.model.incident import Sourced
from generator.output import Output
from generator.template import Markup, filled
from generator.words import Words

from .links import Links
from .parts import front_matter, grade_view, provenance, source_view

LINKS = Links(depth=1)


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """`incidents/<id>.md` for every incident; its source is the playbook."""
    for incident_id, incident in handbook.incidents.items():
        view = _View(handbook, words).page(incident_id, incident)
        head = front_matter(incident.title, incident.summary, "navigation")
        body = filled("page", "incident.md.j2", view, words)
        path = f"incidents/{incident_id}"
        yield Output(f"{path}.md", head + body, source=f"playbooks/{path}.yaml")


class _View:
    """The views of one edition's incidents."""

    def __init__(self, handbook: Handbook, words: Words) -> None:
        self._handbook, self._words = handbook, words

    def page(self, incident_id: str, incident: Incident) -> dict[str, Any]:
        """All of the page; keys are named after the parts of the template."""
        book = self._handbook
        return {
            "id": incident_id,
            "incident": incident,
            "icon": Markup(icons.svg(incident.icon, "page-icon")),
            "category": book.category(incident.category).label,
            "links": {
                "card": LINKS.card(incident_id),
                "start": LINKS.start(incident_id),
                "grade": LINKS.grade(incident_id),
            },
            "setting": book.setting,
            "rungs": self._rungs(incident),
            "phases": [self._phase(key, phase, incident) for key, phase in incident.phases.all()],
            "end_role": book.roles[incident.end.role].label,
            "never": [
                self._with(never, text=never.text, why=never.why) for never in incident.never
            ],
            "scripts": [
                self._with(script, id=script.id, to=script.to, when=script.when, say=script.say)
                for script in incident.scripts
            ],
            "rises": [
                self._with(rise, say=rise.say, grade=grade_view(rise.grade, book, self._words))
                for rise in incident.rises
            ],
            "calls": [self._call(call) for call in incident.calls],
            "deadlines": self._deadlines(),
            "cases": [
                self._with(case, title=case.title, story=case.story, lessons=case.lessons)
                for case in incident.cases
            ],
            "changes": [
                self._with(change, deck=change.deck, now=change.now, why=change.why)
                for change in incident.changes
            ],
            "related": [
                {
                    "title": book.incidents[related.id].title,
                    "url": LINKS.incident(related.id),
                    "when": related.when,
                }
                for related in incident.related
            ],
            "sources": self._sources(incident),
        }

    def _with(self, record: Sourced, **view: object) -> dict[str, Any]:
        return {**view, "refs": provenance(record, self._handbook, self._words)}

    def _rungs(self, incident: Incident) -> list[dict[str, Any]]:
        return [
            {
                "grade": grade_view(rung.grade, self._handbook, self._words),
                "reached_by": () if rung.too_low else rung.reached_by,
                "none": self._words("page.rung_too_low" if rung.too_low else "page.no_rung"),
            }
            for rung in ladder(incident, self._handbook.table, self._words)
        ]

    def _phase(self, key: str, phase: Phase, incident: Incident) -> dict[str, Any]:
        first = next(i for i, step in enumerate(incident.steps()) if step is phase.steps[0])
        return {
            "anchor": key.replace("_", "-"),
            "title": self._words(f"phase.{key}"),
            "mode": self._words(f"phase.{phase.mode}"),
            "starts_when": phase.starts_when,
            "time_box": phase.time_box,
            "done": phase.done,
            "steps": [
                self._step(first + number, step, incident)
                for number, step in enumerate(phase.steps, start=1)
            ],
        }

    def _step(self, number: int, step: Step, incident: Incident) -> dict[str, Any]:
        return self._with(
            step,
            number=number,
            id=step.id,
            do=step.do,
            role=self._handbook.roles[step.role].label,
            critical=step.critical,
            detail=step.detail,
            ack=step.ack,
            within=self._within(step),
            go_to=self._target(step, incident),
            condition=step.only_if.say if step.only_if else None,
            warnings=[never.text for never in incident.never if never.before == step.id],
        )

    def _within(self, step: Step) -> str | None:
        if step.within is None:
            return None
        limit = self._words.duration(step.within.minutes)
        return self._words("page.within", after=step.within.after, limit=limit)

    def _target(self, step: Step, incident: Incident) -> dict[str, Any] | None:
        ids = [other.id for other in incident.steps()]
        return {"id": step.go_to, "number": ids.index(step.go_to) + 1} if step.go_to else None

    def _call(self, call: Any) -> dict[str, Any]:
        contact = self._handbook.contact(call.to)
        return self._with(
            call,
            label=contact.label,
            number=contact.number,
            stand_in=contact.stand_in,
            by=self._handbook.roles[call.by].label,
            when=call.when,
        )

    def _deadlines(self) -> list[dict[str, Any]]:
        ordered = sorted(self._handbook.reporting.deadlines, key=lambda d: -d.grade)
        return [
            {"grade": grade_view(d.grade, self._handbook, self._words), "line": d} for d in ordered
        ]

    def _sources(self, incident: Incident) -> list[dict[str, Any]]:
        """Every source the page cites, in the order of the list of sources."""
        cited = incident.cited()
        return [
            source_view(source, LINKS, self._words)
            for source in self._handbook.sources.values()
            if source.id in cited
        ]
