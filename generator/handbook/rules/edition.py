"""The edition is dated, reviewed within a year, and has everything every card needs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.handbook.draft import Draft
from generator.handbook.model import Grade
from generator.problem import Problem

_YEAR_DAYS = 366
_PHONE_FIELDS, _PHONE_CHARACTERS = 7, 250


def dates_make_sense(draft: Draft) -> Iterator[Problem]:
    """Issue and review are real days, review within 12 months. Problem codes: no-such-day,
    review-too-late. Source: design rule C21."""
    if draft.setting is None:
        return
    days: dict[str, date] = {}
    for key in ("issued", "review_by"):
        text = str(getattr(draft.setting, key))
        try:
            days[key] = date.fromisoformat(text)
        except ValueError:
            yield Problem.at(draft.place("handbook", key), "no-such-day", got=text)
    if len(days) == 2 and not 0 < (days["review_by"] - days["issued"]).days <= _YEAR_DAYS:
        place = draft.place("handbook", "review_by")
        yield Problem.at(place, "review-too-late", issued=draft.setting.issued)


def changes_are_dated(draft: Draft) -> Iterator[Problem]:
    """A change happened on a real day. Problem code: no-such-day."""
    for i, change in enumerate(draft.changes.changes if draft.changes else ()):
        try:
            date.fromisoformat(change.date)
        except ValueError:
            place = draft.place("changes", "changes", i, "date")
            yield Problem.at(place, "no-such-day", got=change.date)


def grades_are_named(draft: Draft) -> Iterator[Problem]:
    """Every grade has its word and its answer. Problem code: grade-unnamed."""
    if draft.setting is None:
        return
    for grade in set(Grade) - {name.grade for name in draft.setting.grades}:
        yield Problem.at(draft.place("handbook", "grades"), "grade-unnamed", grade=grade.mark)


def report_is_short(draft: Draft) -> Iterator[Problem]:
    """The phone report has at most 7 fields and 250 characters. Problem codes: phone-fields,
    phone-script. Source: design rule R01."""
    if draft.reporting is None:
        return
    count = len(draft.reporting.phone_fields)
    if count > _PHONE_FIELDS:
        place = draft.place("reporting", "phone_fields")
        yield Problem.at(place, "phone-fields", count=count, most=_PHONE_FIELDS)
    length = len(draft.reporting.phone_script)
    if length > _PHONE_CHARACTERS:
        place = draft.place("reporting", "phone_script")
        yield Problem.at(place, "phone-script", count=length, most=_PHONE_CHARACTERS)


def escalation_has_two_contacts(draft: Draft) -> Iterator[Problem]:
    """Every playbook calls at least two contacts of the company. Problem code: too-few-contacts.
    Source: design rule C20."""
    if draft.setting is None:
        return
    public = {contact.id for contact in draft.setting.contacts if contact.number}
    for incident_id, incident in draft.incidents.items():
        internal = {call.to for call in incident.calls} - public
        if len(internal) < 2:
            place = draft.place(incident_id, "calls")
            yield Problem.at(place, "too-few-contacts", count=len(internal))


RULES = (
    dates_make_sense,
    changes_are_dated,
    grades_are_named,
    report_is_short,
    escalation_has_two_contacts,
)
