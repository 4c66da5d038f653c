"""What stands on a card comes in, the same line by line goes out: what its digest is made from.

A card's code is the digest of these lines and nothing else, so two cards with the same code say the
same, and of two cards with different codes the difference can be said in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.handbook.model import Told
from generator.words import Words

from .contacts import Link, Phone
from .phases import PhaseView, StepView
from .thresholds import GradeRow

if TYPE_CHECKING:
    from .view import Content

STEP = "step/"
"""The keys of steps begin with it; the id follows, which outlives every rewording."""


def tells(content: Content, words: Words) -> tuple[Told, ...]:
    """Every line of both sides that is this card's own, in the order of the card; no key twice."""
    lines = [
        *_title(content),
        *_grades(content, words),
        *(_told("when", f"when/{sign.text}", "", sign.text) for sign in content.when),
        *(line for phase in content.phases for line in _phase(phase, words)),
        _told("after", "end", "", content.end),
        *(_told("never", f"never/{never.text}", "", never.text) for never in content.never),
        *(_phone("lines", phone, words) for phone in content.lines),
        *(_told("clocks", f"clock/{clock}", "", clock) for clock in content.clocks),
        *(_phone("clocks", phone, words) for phone in content.emergency),
        *(_link(link, words) for link in content.chain),
    ]
    return tuple({line.key: line for line in lines}.values())


def _told(zone: str, key: str, mark: str, text: str) -> Told:
    """How a line is set is not what it says, so blanks that hold words together are plain here."""
    plain = (part.replace("\N{NO-BREAK SPACE}", " ") for part in (key, mark, text))
    return Told(zone=zone, **dict(zip(("key", "mark", "text"), plain, strict=True)))  # type: ignore[arg-type]


def _title(content: Content) -> Iterator[Told]:
    for key, text in (
        ("number", content.number),
        ("name", content.title),
        ("pictogram", content.icon),
        ("category", content.category),
        ("reader", content.reader),
    ):
        yield _told("title", key, "", text)


def _grades(content: Content, words: Words) -> Iterator[Told]:
    yield _told("grades", "scope", "", content.scope)
    yield _told("grades", "tie-break", "", content.tie_break)
    for row in content.grades:
        mark = words("card_told.grade", mark=row.mark, word=row.word)
        yield from (_told("grades", key, mark, text) for key, text in _conditions(row))


def _conditions(row: GradeRow) -> Iterator[tuple[str, str]]:
    if row.remark:
        yield f"grade/{row.key}", row.remark
    for condition in row.conditions:
        yield f"grade/{row.key}/{condition}", condition


def _phase(phase: PhaseView, words: Words) -> Iterator[Told]:
    for key, text in (
        ("time-box", phase.time_box),
        ("starts-when", phase.starts_when),
        ("mode", phase.mode),
        ("done", phase.done.text),
    ):
        yield _told(phase.key, f"{phase.key}/{key}", "", text)
    steps = [(step, "") for step in phase.steps]
    steps += [(step, words("card_told.off")) for step in phase.off]
    for step, off in sorted(steps, key=lambda pair: pair[0].number):
        text = _step(step, words) + off
        yield _told(phase.key, f"{STEP}{step.id}", str(step.number), text)


def _step(step: StepView, words: Words) -> str:
    """The whole line: mark, tile, role, condition, text, limits, who repeats what, 补."""
    condition = step.condition.text if step.condition else ""
    said = words("card_told.step", role=step.role, text=f"{condition}{step.text.text}")
    beside = [note.text for note in step.notes] + [step.ack]
    notes = words("card_told.and").join(text for text in beside if text)
    return "".join(
        (
            words("card_told.critical") if step.critical else "",
            words("card_told.tile", tile=step.tile) if step.tile else "",
            said,
            words("card_told.notes", notes=notes) if notes else "",
            words("card_told.supplement") if step.supplement else "",
        )
    )


def _phone(zone: str, phone: Phone, words: Words) -> Told:
    number = phone.number or words("card_told.blank")
    return _told(zone, f"{zone}/{phone.field}", phone.label, number)


def _link(link: Link, words: Words) -> Told:
    limits = (f"{limit.marks} {limit.when}".strip() for limit in link.limits)
    return _told("chain", f"chain/{link.who}", link.who, words("card_told.and").join(limits))
