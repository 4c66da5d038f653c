"""The phases of a card come in, how high they will stand at given sizes goes out, in mm.

An estimate; the lengths follow card.css.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from generator.press.typeset import Sentence

from .measure import MM, Piece, ems, height, lines
from .phases import PhaseView, StepView
from .view import Content

FIRST = 18.0
"""The type size in points of the first minute."""

FORM = 7.6
"""The height in mm of a blank for a telephone number, at least."""

_FIRST_WIDTH, _FIRST_SAID_WIDTH, _STEP_WIDTH, _SAID_WIDTH = 134.6, 172.0, 107.4, 134.0
_NEVER_WIDTH = 35.0
_FIRST_HEAD, _HEAD, _SAID, _PADDING, _FIRST_PADDING = 8.4, 5.6, 4.2, 0.5, 0.8
_BETWEEN, _LINE_HEIGHT, _SAID_SIZE, _PAUSE = 1.2, 1.16, 10.0, 0.12
_SUPPLEMENT = 9.0
_LEFT_OUT = "\N{IDEOGRAPHIC SPACE}"  # one line, however many steps it names


def first_height(
    content: Content, small: float, acks: AbstractSet[int], calls: AbstractSet[str]
) -> float:
    """The first minute, with the gap below it."""
    phase = content.phases[0]
    rows = (_row(step, FIRST, small, _FIRST_WIDTH, acks) + _FIRST_PADDING for step in phase.steps)
    return _FIRST_HEAD + sum(rows) + _said(phase, calls, _FIRST_SAID_WIDTH) + _BETWEEN


def steps_height(
    content: Content, size: float, small: float, acks: AbstractSet[int], calls: AbstractSet[str]
) -> float:
    """The phases after the first minute, with the last line that says when it is over."""
    total = 0.8 + _lines(content.end, _SAID_WIDTH) * _SAID
    for phase in content.phases[1:]:
        total += _HEAD + _said(phase, calls, _SAID_WIDTH)
        total += sum(_row(step, size, small, _STEP_WIDTH, acks) + _PADDING for step in phase.steps)
    return total


def rail_height(content: Content, size: float) -> float:
    """Prohibitions at `size` and the telephone lines under them."""
    counts = (lines(_parts(never, size), _NEVER_WIDTH * MM) for never in content.never)
    prohibitions = sum(count * size * 1.18 / MM + 1.0 for count in counts)
    return 8.2 + prohibitions + 5.8 + len(content.lines) * FORM


def _row(step: StepView, size: float, small: float, width: float, acks: AbstractSet[int]) -> float:
    text, line = _parts(step.text, size), small * _LINE_HEIGHT
    if step.supplement:
        text = (*text, _SUPPLEMENT)
    mark = (size,) if step.critical else ()
    pieces = [Piece((*mark, *text), size * _LINE_HEIGHT)]
    if step.condition:
        pieces.insert(0, Piece(_characters(step.condition, small, 2.3), line))
    remarks = [*step.notes, step.ack] if step.number in acks else step.notes
    pieces += [Piece(_characters(remark, small, 1.2), line) for remark in remarks]
    return height(pieces, width * MM) / MM


def _parts(sentence: Sentence, size: float) -> tuple[float, ...]:
    parts: list[float] = []
    for phrase in sentence.phrases:
        pieces = (phrase.text,) if phrase.whole else tuple(phrase.text)
        parts += [ems(piece) * size for piece in pieces[:-1]]
        parts.append((ems(pieces[-1]) + _PAUSE) * size)
    return tuple(parts)


def _characters(text: str, size: float, margin: float) -> tuple[float, ...]:
    return (margin, *(ems(character) * size for character in text))


def _said(phase: PhaseView, calls: AbstractSet[str], width: float) -> float:
    texts = [_LEFT_OUT if phase.off else "", phase.done if phase.key in calls else ""]
    return sum(_lines(text, width) * _SAID for text in texts if text)


def _lines(text: str, width: float) -> int:
    return lines([ems(character) * _SAID_SIZE for character in text], width * MM)
