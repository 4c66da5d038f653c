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
from .measure import MM, Part, ems, height
from .overflow import TOLERANCE
from .phases import StepView
from .places import overflowing
from .shapes import style
from .sheets import ROOM, Made, Page, css
from .sizes import loops_beside
from .thresholds import GRADES
from .view import Card

LOG_FEWEST, LOG_MOST = 4, 14
"""Rows of the log: fewer are no use; how many there are follows from the space that is left."""

_ROW = 8.2
"""The height in mm of a row that people write in."""

_FREE, _FULL, _WIDTH, _PADDING, _HEADING = 76.4, 178.0, 149.6, 1.2, 7.6
"""In mm: the height left for steps when the log has its fewest rows, how wide they are, what is
above and below each, and their heading. Measured on the finished sheet; see back.css."""

_TEXT, _REMARK, _LINE_HEIGHT = 14.0, 10.0, 1.2
_FAR = "\N{IDEOGRAPHIC SPACE}" * 4  # which step it is


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
    loops: tuple[StepView, ...]
    """Steps of the front whose closing loop had no room beside them."""
    ask: tuple[tuple[str, str], ...]
    """Label and hint of every field of the telephone report, in order."""
    first_first: str
    forbidden: tuple[str, ...]
    grades: tuple[GradeLine, ...]


def page(handbook: Handbook, card: Card, words: Words, paper: Format) -> Page:
    """The back of a card. Problem code: card-overflow."""
    back = _view(handbook, card)
    view = {"card": card, "back": back}
    names = (f"back_{name}" for name in paper.styles)
    look = css("back.css", *names) + style(toner=paper.saves_toner)

    def html(rows: int) -> str:
        return filled(ROOM, "back.html.j2", {**view, "rows": rows}, words)

    def make(press: Press) -> Made:
        rows = _rows(_spare(back))
        while True:
            sheet = press.sheet(html(rows), look)
            spare = sheet.boxes["sheet"].bottom - sheet.boxes["flow"].bottom
            better = _rows(spare + (rows - LOG_FEWEST) * _ROW)
            if better == rows:
                break
            rows = better
        too_much = {"back": -spare} if spare < -TOLERANCE else {}
        problems = overflowing(handbook, card.content, too_much, words)
        return Made(sheet, html(rows), tuple(problems))

    return Page(f"back {card.content.id}", html(LOG_FEWEST), look, sound.BACK, make)


def _rows(spare: float) -> int:
    """How many rows the log has when `spare` mm are left beside its fewest."""
    return max(LOG_FEWEST, min(LOG_MOST, LOG_FEWEST + int((spare + TOLERANCE) / _ROW)))


def _spare(back: Back) -> float:
    """The height in mm that is left beside the fewest rows, as a guess: a wrong one costs a second
    layout, nothing else."""
    if not (back.later or back.loops):
        return _FREE + _HEADING
    far = (height(_parts(f"{_FAR}{step.ack}", _TEXT), _FULL * MM) / MM for step in back.loops)
    return _FREE - sum(_height(step) + _PADDING for step in back.later) - sum(far)


def _height(step: StepView) -> float:
    condition = _parts(step.condition.text, _REMARK) if step.condition else []
    text = _parts(step.text.text + ("\N{NO-BREAK SPACE}" * 3 if step.supplement else ""), _TEXT)
    beside = [note.text for note in step.notes] + [step.ack]
    remarks = _parts("".join(f" {remark}" for remark in beside if remark), _REMARK)
    return height([*condition, *text, *remarks], _WIDTH * MM) / MM


def _parts(text: str, size: float) -> list[Part]:
    return [Part(ems(character, mark=1) * size, size * _LINE_HEIGHT) for character in text]


def _view(handbook: Handbook, card: Card) -> Back:
    reporting = handbook.reporting
    content, beside = card.content, loops_beside(card.content)
    steps = [step for phase in content.phases for step in phase.steps]
    return Back(
        later=tuple(step for phase in content.phases for step in phase.off),
        loops=tuple(step for step in steps if step.loop and step.number not in beside),
        ask=tuple((field.label, field.hint) for field in reporting.phone_fields),
        first_first=reporting.first_first,
        forbidden=reporting.forbidden,
        grades=tuple(_grade_line(handbook, grade) for grade in GRADES),
    )


def _grade_line(handbook: Handbook, grade: Grade) -> GradeLine:
    name = handbook.grade_name(grade)
    by = next(line.by for line in handbook.reporting.deadlines if line.grade == grade)
    return GradeLine(grade.key, grade.mark, name.word, name.means, name.answer, by)
