"""Questions that authors wrote: one right answer, every wrong one a real mistake with a name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.model import AuthoredQuestion
from generator.handbook.nearest import nearest
from generator.handbook.source import Path_
from generator.problem import Problem


def asked(draft: Draft) -> Iterator[tuple[str, Path_, AuthoredQuestion]]:
    """Every question an author wrote: its part (`questions/<incident>`), path, record."""
    for incident_id, questions in draft.questions.items():
        for i, question in enumerate(questions):
            yield f"questions/{incident_id}", ("questions", i), question


def belong_to_an_incident(draft: Draft) -> Iterator[Problem]:
    """The file is named after an incident. Problem code: unknown-incident."""
    known = draft.incidents.keys() | draft.spoilt
    for incident_id in draft.questions.keys() - known:
        place, near = draft.place(f"questions/{incident_id}"), nearest(incident_id, known)
        yield Problem.at(place, "unknown-incident", incident=incident_id, near=near)


def one_is_right(draft: Draft) -> Iterator[Problem]:
    """Exactly one option is right. Problem code: question-right."""
    for part, path, question in asked(draft):
        right = sum(choice.right for choice in question.options)
        if right != 1:
            yield Problem.at(draft.place(part, *path, "options"), "question-right", count=right)


def wrong_ones_are_mistakes(draft: Draft) -> Iterator[Problem]:
    """A wrong option says what kind of mistake it is, the right one does not. Problem code:
    question-error. Source: Q11."""
    for part, path, question in asked(draft):
        for i, choice in enumerate(question.options):
            if choice.right == (choice.error is not None):
                yield Problem.at(draft.place(part, *path, "options", i), "question-error")


RULES = (belong_to_an_incident, one_is_right, wrong_ones_are_mistakes)
