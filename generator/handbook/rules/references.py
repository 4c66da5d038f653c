"""Every id that is used is declared somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import icons
from generator.handbook.draft import Draft
from generator.handbook.nearest import nearest
from generator.handbook.questions import BLANK
from generator.handbook.source import Path_
from generator.problem import Problem


def _unknown(
    draft: Draft, part: str, path: Path_, kind: str, name: str, known: Iterable[str]
) -> Iterator[Problem]:
    known = list(known)
    if name not in known:
        place = draft.key_place(part, *path) if path[-1] == name else draft.place(part, *path)
        yield Problem.at(place, f"unknown-{kind}", **{kind: name}, near=nearest(name, known))


def roles_exist(draft: Draft) -> Iterator[Problem]:
    """Steps, calls and endings name declared roles. Problem code: unknown-role."""
    if draft.roles is None:
        return
    for incident_id, incident in draft.incidents.items():
        used: list[tuple[Path_, str]] = [(("end", "role"), incident.end.role)]
        used += [(("calls", i, "by"), call.by) for i, call in enumerate(incident.calls)]
        for key, phase in incident.phases.all():
            for i, step in enumerate(phase.steps):
                used.append((("phases", key, "steps", i, "role"), step.role))
        for path, role in used:
            yield from _unknown(draft, incident_id, path, "role", role, draft.roles)


def incidents_exist(draft: Draft) -> Iterator[Problem]:
    """Related and changed playbooks are there. Problem code: unknown-incident."""
    known = {*draft.incidents, *draft.spoilt}
    for incident_id, incident in draft.incidents.items():
        for i, related in enumerate(incident.related):
            path: Path_ = ("related", i, "id")
            others = known - {incident_id}
            yield from _unknown(draft, incident_id, path, "incident", related.id, others)
    for i, change in enumerate(draft.changes.changes if draft.changes else ()):
        for j, name in enumerate(change.incidents):
            path = ("changes", i, "incidents", j)
            yield from _unknown(draft, "changes", path, "incident", name, known)


def terms_exist(draft: Draft) -> Iterator[Problem]:
    """Terms of the glossary refer to one another. Problem code: unknown-term."""
    terms = draft.glossary.terms if draft.glossary else ()
    for i, term in enumerate(terms):
        others = [other.id for other in terms if other is not term]
        for j, name in enumerate(term.related):
            path: Path_ = ("terms", i, "related", j)
            yield from _unknown(draft, "glossary", path, "term", name, others)


def contacts_and_categories_exist(draft: Draft) -> Iterator[Problem]:
    """Calls and categories are declared. Problem codes: unknown-contact, unknown-category."""
    if draft.setting is None:
        return
    contacts = [contact.id for contact in draft.setting.contacts]
    categories = [category.id for category in draft.setting.categories]
    for incident_id, incident in draft.incidents.items():
        path: Path_ = ("category",)
        yield from _unknown(draft, incident_id, path, "category", incident.category, categories)
        for i, call in enumerate(incident.calls):
            yield from _unknown(
                draft, incident_id, ("calls", i, "to"), "contact", call.to, contacts
            )
    for i, duty in enumerate(draft.reporting.triggers if draft.reporting else ()):
        if duty.call is not None:
            path = ("triggers", i, "call")
            yield from _unknown(draft, "reporting", path, "contact", duty.call, contacts)


def steps_exist(draft: Draft) -> Iterator[Problem]:
    """Jumps, guards, scripts and changes point at steps of the same playbook.

    Problem codes: unknown-step, jump-back, too-many-jumps.
    """
    for incident_id, incident in draft.incidents.items():
        ids = [step.id for step in incident.steps()]
        named: list[tuple[Path_, str | None]] = [
            *((("never", i, "before"), never.before) for i, never in enumerate(incident.never)),
            *((("scripts", i, "step"), script.step) for i, script in enumerate(incident.scripts)),
            *((("changes", i, "step"), change.step) for i, change in enumerate(incident.changes)),
        ]
        for path, name in named:
            if name:
                yield from _unknown(draft, incident_id, path, "step", name, ids)
        for key, phase in incident.phases.all():
            jumps = [(i, step) for i, step in enumerate(phase.steps) if step.go_to]
            for count, (i, step) in enumerate(jumps):
                path = ("phases", key, "steps", i, "go_to")
                target = str(step.go_to)
                yield from _unknown(draft, incident_id, path, "step", target, ids)
                if target in ids and ids.index(target) <= ids.index(step.id):
                    yield Problem.at(draft.place(incident_id, *path), "jump-back", step=target)
                if count:
                    yield Problem.at(draft.place(incident_id, *path), "too-many-jumps")


def facts_exist(draft: Draft) -> Iterator[Problem]:
    """Facts that playbooks speak of are in the grading table. Problem code: unknown-fact."""
    if draft.grading is None:
        return
    known = draft.grading.facts
    for incident_id, incident in draft.incidents.items():
        used: list[tuple[Path_, str]] = [(("facts", i), f) for i, f in enumerate(incident.facts)]
        used += [(("given", fact), fact) for fact in incident.given]
        for i, rise in enumerate(incident.rises):
            used += [(("rises", i, "facts", fact), fact) for fact in rise.facts]
        for i, scene in enumerate(incident.scenes):
            used += [(("scenes", i, "facts", fact), fact) for fact in scene.facts]
            blanks = set(BLANK.findall(scene.text)) - draft.variety.words.keys()
            used += [(("scenes", i, "text"), name) for name in sorted(blanks)]
            used += [(("scenes", i, "among", fact), fact) for fact in scene.among]
            if scene.vary:
                used.append((("scenes", i, "vary"), scene.vary))
        for key, phase in incident.phases.all():
            for i, step in enumerate(phase.steps):
                if step.only_if:
                    path: Path_ = ("phases", key, "steps", i, "only_if", "fact")
                    used.append((path, step.only_if.fact))
        for path, fact in used:
            yield from _unknown(draft, incident_id, path, "fact", fact, known)
    for fact in draft.variety.steps:
        path = ("steps", fact)
        yield from _unknown(draft, "questions/_variety", path, "fact", fact, known)
    for i, trigger in enumerate(draft.reporting.triggers if draft.reporting else ()):
        for fact in trigger.facts:
            path = ("triggers", i, "facts", fact)
            yield from _unknown(draft, "reporting", path, "fact", fact, known)


def report_facts_exist(draft: Draft) -> Iterator[Problem]:
    """Facts that a report's field is filled with are in the table. Problem code: unknown-fact."""
    if draft.grading is None or draft.reporting is None:
        return
    for i, field in enumerate(draft.reporting.written_fields):
        for j, fact in enumerate(field.facts):
            path: Path_ = ("written_fields", i, "facts", j)
            yield from _unknown(draft, "reporting", path, "fact", fact, draft.grading.facts)


def criteria_exist(draft: Draft) -> Iterator[Problem]:
    """Rulings name rows of the grading table. Problem code: unknown-criterion."""
    if draft.grading is None:
        return
    known = [criterion.id for criterion in draft.grading.criteria]
    for i, ruling in enumerate(draft.grading.rulings):
        for j, criterion in enumerate(ruling.criteria):
            path: Path_ = ("rulings", i, "criteria", j)
            yield from _unknown(draft, "grading", path, "criterion", criterion, known)


def icons_exist(draft: Draft) -> Iterator[Problem]:
    """Icons are those that mkdocs-material ships. Problem code: unknown-icon."""
    for incident_id, incident in draft.incidents.items():
        if not icons.exists(incident.icon):
            place = draft.place(incident_id, "icon")
            yield Problem.at(place, "unknown-icon", icon=incident.icon)


RULES = (
    roles_exist,
    incidents_exist,
    terms_exist,
    contacts_and_categories_exist,
    steps_exist,
    facts_exist,
    report_facts_exist,
    criteria_exist,
    icons_exist,
)
