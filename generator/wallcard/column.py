"""The phases of a card come in, how high they will stand at given sizes goes out, in mm.

An estimate; the lengths follow card.css.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from generator.press.typeset import Sentence

from .measure import MM, Part, ems, height, lines
from .phases import PhaseView, StepView
from .view import Content

FIRST = 18.0
"""The type size in points of the first minute."""

REMARK = 14.0
"""The type size in points of all else that a step says: condition, time limit, closing loop."""

FORM = 7.5
"""The height in mm of a blank for a telephone number, at least."""

_FIRST_WIDTH, _FIRST_SAID_WIDTH, _STEP_WIDTH, _SAID_WIDTH = 153.2, 171.0, 121.0, 134.0
_NEVER_WIDTH = 35.0
_FIRST_HEAD, _HEAD, _PADDING, _FIRST_PADDING = 8.4, 5.3, 0.4, 0.8
_BETWEEN, _LINE_HEIGHT, _SAID_HEIGHT, _END, _PAUSE, _POINTER = 1.0, 1.16, 1.14, 10.0, 0.12, 6.0
_SPACE = 1.4
_SUPPLEMENT = 9.0


def first_height(content: Content, said: float, loops: AbstractSet[int]) -> float:
    """The first minute, with the gap below it; `said` is the size of its completion call."""
    phase = content.phases[0]
    width = _FIRST_WIDTH - role_width(content)
    rows = (_row(step, FIRST, width, loops) + _FIRST_PADDING for step in phase.steps)
    return _FIRST_HEAD + sum(rows) + _said(phase.done, said, _FIRST_SAID_WIDTH, phase) + _BETWEEN


def steps_height(content: Content, size: float, said: float, loops: AbstractSet[int]) -> float:
    """The phases after the first minute, with the last line that says when it is over."""
    *middle, last = content.phases[1:]
    width = _STEP_WIDTH - role_width(content)
    total = 0.8 + _said(Sentence(content.end), _END, _SAID_WIDTH, last)
    for phase in (*middle, last):
        total += _HEAD
        total += sum(_row(step, size, width, loops) + _PADDING for step in phase.steps)
    for phase in middle:
        total += _said(phase.done, said, _SAID_WIDTH, phase)
    return total


def role_width(content: Content) -> float:
    """The width in mm of the longest role of the front, in its field."""
    longest = max(ems(step.role) for phase in content.phases for step in phase.steps)
    return longest * REMARK / MM + 0.9


def done_lines(content: Content, size: float) -> int:
    """How many lines the completion calls take."""
    first, *middle = content.phases[:-1]
    count = _said_lines(first.done, size, _FIRST_SAID_WIDTH, first)
    return count + sum(_said_lines(p.done, size, _SAID_WIDTH, p) for p in middle)


def never_lines(content: Content, size: float) -> int:
    """How many lines the prohibitions take."""
    return sum(lines(_widths(never, size), _NEVER_WIDTH * MM) for never in content.never)


def rail_height(content: Content, size: float) -> float:
    """Prohibitions at `size` and the telephone lines under them."""
    prohibitions = never_lines(content, size) * size * 1.18 / MM + 0.8 * len(content.never)
    return 7.2 + prohibitions + 5.3 + len(content.lines) * FORM


def _row(step: StepView, size: float, width: float, loops: AbstractSet[int]) -> float:
    said = _parts(step.text, size)
    said[0] = replace(said[0], width=said[0].width + (size if step.critical else 0))
    said[-1] = replace(said[-1], width=said[-1].width + (_SUPPLEMENT if step.supplement else 0))
    loop = [step.loop] if step.loop and step.number in loops else []
    remarks = [part for text in (*step.notes, *loop) for part in _beside(text)]
    condition = _beside(step.condition) if step.condition else []
    return height([*condition, *said, *remarks], width * MM) / MM


def _beside(remark: Sentence) -> list[Part]:
    """A remark with the space between it and the sentence."""
    first, *others = _parts(remark, REMARK)
    return [replace(first, width=first.width + _SPACE * MM), *others]


def _parts(sentence: Sentence, size: float) -> list[Part]:
    return [Part(width, size * _LINE_HEIGHT) for width in _widths(sentence, size)]


def _widths(sentence: Sentence, size: float) -> list[float]:
    """How wide the parts are between which a line may break, in points."""
    found: list[float] = []
    for phrase in sentence.phrases:
        pieces = (phrase.text,) if phrase.whole else tuple(phrase.text)
        found += [ems(piece) * size for piece in pieces[:-1]]
        found.append((ems(pieces[-1]) + _PAUSE) * size)
    return found


def _said(text: Sentence, size: float, width: float, phase: PhaseView) -> float:
    """The last line of a phase; on it are pointed out the steps that are off the front."""
    return _said_lines(text, size, width, phase) * size * _SAID_HEIGHT / MM + 0.2


def _said_lines(text: Sentence, size: float, width: float, phase: PhaseView) -> int:
    widths = _widths(text, size)
    if phase.off and phase.steps:
        widths.append((_POINTER + ems(phase.off_numbers)) * _END)
    return lines(widths, width * MM)
