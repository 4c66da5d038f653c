"""Flaws by which a question can be answered without knowing: each is a cue a test-taker reads.

Source: rules Q01, Q06, Q08, Q10; the words they look for stand in style.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.handbook.draft import Draft
from generator.handbook.model import Incident
from generator.handbook.model.question import AuthoredQuestion, Choice
from generator.handbook.source import Path_
from generator.problem import Problem

from .questions import asked
from .wording import texts, width

RATIO_MAX = 1.5
"""The longest option over the shortest."""
OVERLAP_MAX = 0.6
"""The part of a question's runs of four characters that also stand in the playbook."""
_ECHO = 3
_NOT_WORDS = re.compile(r"[^\w]+")


def equal_lengths(draft: Draft) -> Iterator[Problem]:
    """Options are about as long as each other. Problem code: option-lengths. Q08."""
    for part, path, question in asked(draft):
        widths = [width(choice.says) for choice in question.options]
        if max(widths) > RATIO_MAX * min(widths):
            place = draft.place(part, *path, "options", widths.index(max(widths)), "says")
            yield Problem.at(place, "option-lengths", most=max(widths), least=min(widths))


def no_option_twice(draft: Draft) -> Iterator[Problem]:
    """No two options say the same. Problem code: option-twice."""
    for part, path, question in asked(draft):
        seen: set[str] = set()
        for i, choice in enumerate(question.options):
            plain = _NOT_WORDS.sub("", choice.says)
            if plain in seen:
                place = draft.place(part, *path, "options", i, "says")
                yield Problem.at(place, "option-twice", got=choice.says)
            seen.add(plain)


def asked_positively(draft: Draft) -> Iterator[Problem]:
    """A question asks what to do, not what is wrong. Problem code: negative-ask. Q10."""
    for part, path, question in asked(draft):
        for word in _found(draft.style.negatives if draft.style else (), question.ask):
            yield Problem.at(draft.place(part, *path, "ask"), "negative-ask", word=word)


def no_catch_alls(draft: Draft) -> Iterator[Problem]:
    """No option speaks of the others. Problem code: catch-all. Q10."""
    words = draft.style.catch_alls if draft.style else ()
    for part, path, i, choice in _choices(draft):
        for word in _found(words, choice.says):
            place = draft.place(part, *path, "options", i, "says")
            yield Problem.at(place, "catch-all", word=word)


def absolutes_on_both_sides(draft: Draft) -> Iterator[Problem]:
    """Absolute words do not give a wrong option away. Problem code: absolute-word. Q10."""
    words = draft.style.absolutes if draft.style else ()
    for part, path, question in asked(draft):
        if any(_found(words, choice.says) for choice in question.options if choice.right):
            continue
        for i, choice in enumerate(question.options):
            for word in _found(words, choice.says):
                place = draft.place(part, *path, "options", i, "says")
                yield Problem.at(place, "absolute-word", word=word)


def no_echo(draft: Draft) -> Iterator[Problem]:
    """The right option alone does not repeat words of the question. Problem code: echo. Q08."""
    for part, path, question in asked(draft):
        stem = _runs(question.ask, _ECHO)
        wrong = [_runs(choice.says, _ECHO) for choice in question.options if not choice.right]
        for i, choice in enumerate(question.options):
            only = stem & _runs(choice.says, _ECHO)
            if choice.right and only and not any(stem & runs for runs in wrong):
                place = draft.place(part, *path, "options", i, "says")
                yield Problem.at(place, "echo", got=_shared(question.ask, choice.says))


def not_read_off_the_card(draft: Draft) -> Iterator[Problem]:
    """A question is told in new words. Problem code: card-words. Q01."""
    for part, path, question in asked(draft):
        incident = draft.incidents.get(part.partition("/")[2])
        runs = _runs(question.ask, 4)
        if incident is None or not runs:
            continue
        share = len(runs & _card(draft, part, incident)) / len(runs)
        if share >= OVERLAP_MAX:
            place = draft.place(part, *path, "ask")
            yield Problem.at(place, "card-words", percent=round(100 * share))


def _card(draft: Draft, part: str, incident: Incident) -> set[str]:
    """All runs of four characters of the playbook, its own quiz scenes left out."""
    data = draft.records(part.partition("/")[2])
    told = {key: value for key, value in data.items() if key not in {"scenes", "cases"}}
    return {run for _, text in texts(told, ()) for run in _runs(text, 4)}


def _choices(draft: Draft) -> Iterator[tuple[str, Path_, int, Choice]]:
    for part, path, question in asked(draft):
        for i, choice in enumerate(question.options):
            yield part, path, i, choice


def _found(words: tuple[str, ...], text: str) -> list[str]:
    return [word for word in words if word in text]


def _shared(one: str, other: str) -> str:
    """The longest run of characters that stands in both."""
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[found.a : found.a + found.size]


def _runs(text: str, length: int) -> set[str]:
    """All runs of this many characters, punctuation left out."""
    plain = _NOT_WORDS.sub("", text)
    return {plain[i : i + length] for i in range(len(plain) - length + 1)}


def longest_alone(question: AuthoredQuestion) -> bool:
    """Whether the right option is longer than every other."""
    right = max(width(choice.says) for choice in question.options if choice.right)
    return all(width(choice.says) < right for choice in question.options if not choice.right)


RULES = (
    equal_lengths,
    no_option_twice,
    asked_positively,
    no_catch_alls,
    absolutes_on_both_sides,
    no_echo,
    not_read_off_the_card,
)
