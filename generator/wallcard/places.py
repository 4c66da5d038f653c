"""What is too much for a card comes in, problems at the text to shorten go out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.handbook.book import Handbook
from generator.handbook.model import Incident, Step
from generator.problem import Place, Problem
from generator.words import Words

from .view import Content

_SHARED = ("handbook", "grading", "reporting", "roles")

Way = tuple[str | int, ...]
"""The way to a value in a file: keys, and numbers of list items."""


def overflowing(
    handbook: Handbook, content: Content, too_much: Mapping[str, float], words: Words
) -> Iterator[Problem]:
    """One problem for each zone, at the longest text in it. Problem code: card-overflow."""
    for zone, over in too_much.items():
        yield Problem.at(
            _place(handbook, content.id, zone),
            "card-overflow",
            title=content.title,
            zone=words(f"card_zone.{zone}"),
            over=f"{over:.1f}",
        )


def unprintable(
    handbook: Handbook, content: Content, characters: Iterable[str], code: str
) -> Problem:
    """A problem at the first text of the playbook that holds one of the characters, or of
    `handbook.yaml`, or at the playbook when nobody wrote it. Problem codes: card-glyph, card-text.
    """
    wanted = sorted(set(characters))
    place = written_at(handbook, content.id, wanted) or handbook.place(content.id)
    return Problem.at(place, code, title=content.title, characters=" ".join(wanted))


def written_at(handbook: Handbook, incident_id: str, texts: Iterable[str]) -> Place | None:
    """The first value an author wrote that holds one of the texts: in the playbook, or in what all
    playbooks share. None when nobody wrote it."""
    wanted = list(texts)
    places = (_holding(handbook, part, wanted) for part in (incident_id, *_SHARED))
    return next(filter(None, places), None)


def _place(handbook: Handbook, incident_id: str, zone: str) -> Place:
    incident = handbook.incidents[incident_id]
    if zone in _ELSEWHERE:
        part, *way = _ELSEWHERE[zone]
        return handbook.place(part, *way)
    return handbook.place(incident_id, *_WAYS[zone](incident))


def _longest_step(incident: Incident, keys: Iterable[str]) -> Way:
    """The step that says most, at the wording the card takes of it."""
    ways = [
        (step, ("phases", key, "steps", number))
        for key, phase in incident.phases.all()
        if key in keys
        for number, step in enumerate(phase.steps)
        if not (step.card and step.card.leave_out)
    ]
    if not ways:
        return ("phases",)
    step, way = max(ways, key=lambda pair: _length(pair[0]))
    return (*way, "card", "text") if step.card and step.card.text else (*way, "do")


def _length(step: Step) -> int:
    text = step.card.text if step.card and step.card.text else step.do
    return len(text) + len(step.only_if.say if step.only_if else "")


def _longest_sign(incident: Incident) -> Way:
    return ("when", max(range(len(incident.when)), key=lambda i: len(incident.when[i])))


def _longest_never(incident: Incident) -> Way:
    shown = [i for i, never in enumerate(incident.never) if never.card]
    return ("never", max(shown, key=lambda i: len(incident.never[i].text)), "text")


_WAYS: dict[str, Callable[[Incident], Way]] = {
    "title": lambda incident: ("title",),
    "grades": lambda incident: ("facts",),
    "when": _longest_sign,
    "first-minute": lambda incident: ("phases", "first_minute", "time_box"),
    "step": lambda incident: _longest_step(incident, ("first_minute", "respond", "after")),
    "never": _longest_never,
    "phones": lambda incident: ("calls",),
    "back": lambda incident: _longest_step(incident, ("after",)),
    "pocket": lambda incident: _longest_step(incident, ("first_minute",)),
    "index": _longest_sign,
}
_ELSEWHERE: dict[str, tuple[str, ...]] = {
    "clocks": ("handbook", "contacts"),
    "chain": ("reporting", "deadlines"),
    "outlet": ("handbook",),
    "footer": ("handbook", "owner"),
}


def _holding(handbook: Handbook, part: str, texts: list[str]) -> Place | None:
    source = handbook.files[part]

    def way(data: object, so_far: Way) -> Way | None:
        if isinstance(data, str):
            return so_far if any(text in data for text in texts) else None
        items: Iterable[tuple[str | int, object]] = ()
        if isinstance(data, dict | list):
            items = data.items() if isinstance(data, dict) else enumerate(data)
        return next(filter(None, (way(item, (*so_far, key)) for key, item in items)), None)

    found = way(source.data, ())
    return source.place(*found) if found else None
