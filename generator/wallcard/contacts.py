"""An incident comes in, the card's report chain and telephone numbers go out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.model import Contact, Grade, Incident
from generator.press.typeset import held
from generator.words import Words

from .thresholds import possible

EMERGENCY = ("110", "119", "120")
"""These stand large on every card, whatever the playbook calls."""


@dataclass(frozen=True)
class Phone:
    """A telephone line on the card; without a number it is a blank the branch fills in.

    `field` names the blank: the contact's id, with `-b` for its stand-in.
    """

    label: str
    number: str | None
    field: str


@dataclass(frozen=True)
class Limit:
    """Within what time somebody is told; `marks` are the grades it holds for, empty for all."""

    marks: str
    when: str


@dataclass(frozen=True)
class Link:
    """One station of the report chain."""

    who: str
    limits: tuple[Limit, ...]


def emergency(handbook: Handbook, words: Words) -> tuple[Phone, ...]:
    """The three emergency numbers, each with the handbook's word for it."""
    labels = {contact.number: contact.label for contact in handbook.setting.contacts}
    return tuple(
        Phone(labels.get(number) or words(f"card.call_{number}"), number, number)
        for number in EMERGENCY
    )


def lines(handbook: Handbook, incident: Incident, words: Words) -> tuple[Phone, ...]:
    """Everybody else this playbook calls, in its order; who has a stand-in gets two lines."""
    found: dict[str, Contact] = {}
    for call in incident.calls:
        contact = handbook.contact(call.to)
        if contact.number not in EMERGENCY:
            found.setdefault(contact.id, contact)
    return tuple(line for contact in found.values() for line in _lines(contact, words))


def _lines(contact: Contact, words: Words) -> tuple[Phone, ...]:
    if contact.stand_in is None:
        return (Phone(contact.label, contact.number, contact.id),)
    first = Phone(words("card.first_of_two", label=contact.label), contact.number, contact.id)
    return (first, Phone(contact.stand_in, None, f"{contact.id}-b"))


def chain(handbook: Handbook, incident: Incident) -> tuple[Link, ...]:
    """Who is told, by when, for the grades this incident can have.

    Kept to those who have a telephone line in the handbook (if any do), the others are told by
    these; and to the first clause of each limit, the handbook has all of it.
    """
    told: dict[str, dict[str, list[Grade]]] = {}
    grades = possible(handbook, incident)
    for deadline in sorted(handbook.reporting.deadlines, key=lambda deadline: -deadline.grade):
        if deadline.grade not in grades:
            continue
        for sentence in deadline.tells:
            who, _, limit = sentence.partition("\N{FULLWIDTH COLON}")
            when = held(limit.partition("\N{FULLWIDTH COMMA}")[0])
            told.setdefault(who, {}).setdefault(when, []).append(deadline.grade)
    labels = {contact.label for contact in handbook.setting.contacts}
    stations = [who for who in told if who in labels] or list(told)
    return tuple(
        Link(who, tuple(Limit(_marks(of, grades), when) for when, of in told[who].items()))
        for who in stations
    )


def _marks(of: list[Grade], grades: tuple[Grade, ...]) -> str:
    return "" if len(of) == len(grades) else "".join(grade.mark for grade in of)
