"""An item comes in, what stands in an LMS or on paper goes out, all in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.model import Grade
from generator.look.badge import grade_label
from generator.quiz.items import Item, Line, Option
from generator.words import Words

from .dice import dice, seed_of, shuffled


@dataclass(frozen=True)
class Choice:
    """One answer to choose. `rank` is that of a grade (4 is the gravest), None for other answers.

    `why` are the reasons for or against it, one sentence each, with their sources.
    """

    says: str
    right: bool
    rank: int | None
    why: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """One question. `text` tells what happened, `ask` is the question itself ('' if the text asks).

    `given` says what holds for everything the text leaves open. `choices` stand in the order in
    which they are shown; where they are grades the order is fixed: gravest first.
    """

    id: str
    type: str
    heading: str
    kind: str
    must_know: bool
    boundary: str | None
    text: str
    ask: str
    given: str
    choices: tuple[Choice, ...]
    more: tuple[str, ...]

    @property
    def fixed(self) -> bool:
        """Whether the choices keep their order."""
        return self.kind == "grade"

    @property
    def stem(self) -> str:
        """The whole question where it stands on its own."""
        return " ".join(part for part in (self.text, self.ask, self.given) if part)

    @property
    def right(self) -> Choice:
        """The one right answer."""
        return next(choice for choice in self.choices if choice.right)


def asked(item: Item, handbook: Handbook, words: Words, seed: int) -> Asked:
    """The item with its first variant; answers without a fixed order are mixed by the seed."""
    variant, incident = item.variants[0], handbook.incidents[item.type]
    choices = [_choice(option, handbook, words) for option in variant.options]
    graded = item.kind == "grade"
    if not graded:
        choices = shuffled(choices, dice(seed_of(seed, item.id)))
    return Asked(
        id=item.id,
        type=item.type,
        heading=f"{incident.number:02} {incident.title}",
        kind=item.kind,
        must_know=item.must_know,
        boundary=item.boundary,
        text=_plain(variant.text),
        ask=words("quiz.ask") if graded else "",
        given=words("quiz_export.given") if graded else "",
        choices=tuple(choices),
        more=tuple(_plain(edge) for edge in variant.edges),
    )


def grade_says(grade: Grade, handbook: Handbook, words: Words) -> str:
    """`Ⅱ级 重大`, or `日常`."""
    label, word = grade_label(grade, words), handbook.grade_name(grade).word
    return f"{label} {word}" if grade else label


def _choice(option: Option, handbook: Handbook, words: Words) -> Choice:
    if option.rank is not None:
        says = grade_says(Grade(option.rank), handbook, words)
    else:
        says = _plain(option.says or "")
    why = tuple(_reason(line, words) for line in option.lines)
    return Choice(says=says, right=option.right, rank=option.rank, why=why)


def _reason(line: Line, words: Words) -> str:
    says = _plain(line.says)
    if line.supplement:
        says += words("quiz_export.supplement")
    if line.sources:
        says += words("quiz_export.sources", sources=words("quiz.and").join(line.sources))
    return says


def _plain(text: str) -> str:
    """One line: an empty line would end a question in a text format."""
    return " ".join(text.split())
