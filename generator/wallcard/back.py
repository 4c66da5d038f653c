"""A card comes in, its back goes out: steps for later, report, grades, a log to write in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.model import Grade
from generator.press.pages import Press
from generator.template import filled
from generator.words import Words

from . import sound
from .formats import Format
from .overflow import TOLERANCE
from .phases import StepView
from .places import overflowing
from .shapes import style
from .sheets import ROOM, Made, Page, css
from .thresholds import GRADES
from .view import Card

LOG_FEWEST, LOG_MOST = 4, 14
"""Rows of the log: fewer are no use; how many there are follows from the space that is left."""

_ROW = 8.2
"""The height in mm of a row that people write in."""


@dataclass(frozen=True)
class GradeLine:
    """A grade in general: what it means, who answers it, who is told by when."""

    key: str
    mark: str
    word: str
    means: str
    answer: str
    by: str


@dataclass(frozen=True)
class Back:
    """All that stands on the back, but for the card's own title and code."""

    later: tuple[StepView, ...]
    ask: tuple[tuple[str, str], ...]
    """Label and hint of every field of the telephone report, in order."""
    first_first: str
    forbidden: tuple[str, ...]
    grades: tuple[GradeLine, ...]


def page(handbook: Handbook, card: Card, words: Words, paper: Format) -> Page:
    """The back of a card. Problem code: card-overflow."""
    view = {"card": card, "back": _view(handbook, card)}
    look = css("back.css", *(f"back_{name}" for name in paper.styles)) + style(
        toner=paper.saves_toner
    )

    def html(rows: int) -> str:
        return filled(ROOM, "back.html.j2", {**view, "rows": rows}, words)

    def make(press: Press) -> Made:
        least = press.sheet(html(LOG_FEWEST), look)
        spare = least.boxes["sheet"].bottom - least.boxes["flow"].bottom
        if spare < -TOLERANCE:
            problems = overflowing(handbook, card.content, {"back": -spare}, words)
            return Made(least, html(LOG_FEWEST), tuple(problems))
        rows = min(LOG_MOST, LOG_FEWEST + int(spare / _ROW))
        return Made(press.sheet(html(rows), look), html(rows))

    return Page(f"back {card.content.id}", html(LOG_FEWEST), look, sound.BACK, make)


def _view(handbook: Handbook, card: Card) -> Back:
    reporting = handbook.reporting
    return Back(
        later=tuple(step for phase in card.content.phases for step in phase.off),
        ask=tuple((field.label, field.hint) for field in reporting.phone_fields),
        first_first=reporting.first_first,
        forbidden=reporting.forbidden,
        grades=tuple(_grade_line(handbook, grade) for grade in GRADES),
    )


def _grade_line(handbook: Handbook, grade: Grade) -> GradeLine:
    name = handbook.grade_name(grade)
    by = next(line.by for line in handbook.reporting.deadlines if line.grade == grade)
    return GradeLine(grade.key, grade.mark, name.word, name.means, name.answer, by)
