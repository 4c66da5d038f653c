"""Names are used once: ids, numbers, aliases, tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.handbook.draft import Draft
from generator.handbook.source import Path_
from generator.problem import Problem


def ids_are_unique(draft: Draft) -> Iterator[Problem]:
    """Within a list no id stands twice. Problem code: duplicate-id."""
    lists: list[tuple[str, Path_]] = [
        ("roles", ("roles",)),
        ("sources", ("sources",)),
        ("handbook", ("categories",)),
        ("handbook", ("contacts",)),
        ("grading", ("criteria",)),
        ("grading", ("rulings",)),
        ("reporting", ("triggers",)),
        ("reporting", ("phone_fields",)),
        ("reporting", ("written_fields",)),
        ("glossary", ("terms",)),
    ]
    for part, path in lists:
        if part in draft.files and not _spoilt(draft, part):
            ids = [((*path, i), item["id"]) for i, item in enumerate(_list(draft, part, path))]
            yield from _twice(draft, part, ids)
    for fact_id, fact in draft.grading.facts.items() if draft.grading else ():
        path = ("facts", fact_id, "options")
        options = [((*path, i), option.id) for i, option in enumerate(fact.options)]
        yield from _twice(draft, "grading", options)
    for incident_id in draft.incidents:
        steps = [
            (("phases", phase, "steps", i), step["id"])
            for phase, data in draft.records(incident_id)["phases"].items()
            for i, step in enumerate(data["steps"])
        ]
        yield from _twice(draft, incident_id, steps)
        for key in ("scripts", "scenes", "cases"):
            items = enumerate(_list(draft, incident_id, (key,)))
            yield from _twice(draft, incident_id, [((key, i), item["id"]) for i, item in items])
    for incident_id, questions in draft.questions.items():
        asked = [(("questions", i), question.id) for i, question in enumerate(questions)]
        yield from _twice(draft, f"questions/{incident_id}", asked)


def questions_are_not_scenes(draft: Draft) -> Iterator[Problem]:
    """A question's id is not that of a scene of its incident. Problem code: scene-id."""
    for incident_id, questions in draft.questions.items():
        incident = draft.incidents.get(incident_id)
        scenes = {scene.id for scene in incident.scenes} if incident else set()
        for i, question in enumerate(questions):
            if question.id in scenes:
                place = draft.place(f"questions/{incident_id}", "questions", i, "id")
                yield Problem.at(place, "scene-id", id=question.id)


def _spoilt(draft: Draft, part: str) -> bool:
    kept = "setting" if part == "handbook" else part
    return getattr(draft, kept) is None


def _list(draft: Draft, part: str, path: Path_) -> list[dict[str, str]]:
    data = draft.records(part)
    for key in path:
        data = data.get(key, [])
    return list(data)


def _twice(draft: Draft, part: str, ids: Iterable[tuple[Path_, str]]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for path, name in ids:
        place = draft.place(part, *path, "id")
        if name in seen:
            yield Problem.at(place, "duplicate-id", id=name, first=seen[name])
        seen.setdefault(name, place.line)


def numbers_are_unique(draft: Draft) -> Iterator[Problem]:
    """No two incidents share a card number. Problem code: duplicate-number."""
    seen: dict[int, str] = {}
    for incident_id, incident in draft.incidents.items():
        other = seen.setdefault(incident.number, incident_id)
        if other != incident_id:
            place = draft.place(incident_id, "number")
            yield Problem.at(place, "duplicate-number", number=incident.number, other=other)


def aliases_are_unique(draft: Draft) -> Iterator[Problem]:
    """No title and no alias leads to two incidents. Problem code: alias-taken."""
    seen: dict[str, str] = {}
    for incident_id, incident in draft.incidents.items():
        other = seen.setdefault(incident.title, incident_id)
        if other != incident_id:
            place = draft.place(incident_id, "title")
            yield Problem.at(place, "alias-taken", alias=incident.title, other=other)
    for incident_id, incident in draft.incidents.items():
        own: set[str] = set()
        for i, alias in enumerate(incident.aliases):
            other = seen.setdefault(alias, incident_id)
            if other != incident_id or alias in own:
                place = draft.place(incident_id, "aliases", i)
                yield Problem.at(place, "alias-taken", alias=alias, other=other)
            own.add(alias)


def terms_are_unique(draft: Draft) -> Iterator[Problem]:
    """No word of the glossary is explained twice. Problem code: term-taken."""
    seen: dict[str, str] = {}
    for i, term in enumerate(draft.glossary.terms if draft.glossary else ()):
        names: list[tuple[Path_, str]] = [(("terms", i, "term"), term.term)]
        names += [(("terms", i, "also", j), name) for j, name in enumerate(term.also)]
        for path, name in names:
            if name in seen:
                place = draft.place("glossary", *path)
                yield Problem.at(place, "term-taken", term=name, other=seen[name])
            seen.setdefault(name, term.id)


RULES = (
    ids_are_unique,
    questions_are_not_scenes,
    numbers_are_unique,
    aliases_are_unique,
    terms_are_unique,
)
