"""A handbook and a wish come in, the questions that leave the browser go out, and who they are."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection
from dataclasses import astuple, dataclass
from datetime import date

from generator.handbook.book import Handbook
from generator.quiz.items import bank
from generator.words import Words

from .asked import Asked, asked
from .draw import drawn, exam

_LETTERS = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", b"0123456789ABCDEFGHJKMNPQRSTVWXYZ")
"""Base 32 without letters that look like digits or each other (I, L, O, U)."""


@dataclass(frozen=True)
class Wish:
    """What somebody wants: questions of these types (all if none is named), told by this seed.

    `exam` draws the paper of an exam, `count` draws so many; without either it is all there are.
    """

    types: tuple[str, ...] = ()
    seed: int = 1
    exam: bool = False
    count: int | None = None


@dataclass(frozen=True)
class QuestionSet:
    """Questions to answer, in order. `stamp` changes with any word of them.

    An exam is passed with `pass_at` right answers, at most `under_at_most` grades taken too low,
    and every question right that `must_know`. Source: design rule Q12.
    """

    title: str
    edition: str
    issued: date
    seed: int
    exam: bool
    questions: tuple[Asked, ...]

    under_at_most = 1

    @property
    def pass_at(self) -> int:
        """24 of 28, and the same part of another number."""
        return -(-len(self.questions) * 24 // 28)

    @property
    def stamp(self) -> str:
        """Eight hex digits that stand for the questions, their answers and their order."""
        return hashlib.sha256(repr(astuple(self)).encode()).hexdigest()[:8]

    @property
    def code(self) -> str:
        """The stamp to be read aloud and compared: `7QK2-9MXF`."""
        digest = hashlib.sha256(repr(astuple(self)).encode()).digest()[:5]
        text = base64.b32encode(digest).translate(_LETTERS).decode()
        return f"{text[:4]}-{text[4:]}"

    def by_heading(self) -> dict[str, list[Asked]]:
        """The questions by the heading of their type, in order."""
        grouped: dict[str, list[Asked]] = {}
        for question in sorted(self.questions, key=lambda question: question.heading):
            grouped.setdefault(question.heading, []).append(question)
        return grouped


def question_set(handbook: Handbook, words: Words, wish: Wish) -> QuestionSet:
    """The questions of the wish: those of a drawn paper mixed, else in the order of the bank."""
    wanted: Collection[str] = wish.types or handbook.incidents
    items = [item for item in bank(handbook, words, wish.seed) if item.type in wanted]
    if wish.exam:
        items = exam(items, wish.seed)
    elif wish.count is not None:
        items = drawn(items, wish.seed, wish.count)
    return QuestionSet(
        title=words("quiz_export.exam" if wish.exam else "quiz_export.title"),
        edition=handbook.setting.edition,
        issued=date.fromisoformat(handbook.setting.issued),
        seed=wish.seed,
        exam=wish.exam,
        questions=tuple(asked(item, handbook, words, wish.seed) for item in items),
    )
