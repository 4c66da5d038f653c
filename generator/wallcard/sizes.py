"""What a card tells comes in, the largest type it should fit its page with goes out: a good guess.

The lengths here follow card.css; one that is a little off costs a second layout, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from .column import FORM, first_height, rail_height, steps_height
from .measure import MM, ems, lines
from .phases import StepView
from .view import Content

LADDERS: dict[str, tuple[float, ...]] = {
    "grades": (10, 9.5, 9),
    "when": (11, 10.5, 10, 9.5, 9),
    "chain": (10, 9.5, 9),
    "never": (13, 12.5, 12, 11.5, 11),
}
"""Type sizes in points of the zones that may be smaller: the wanted one first, the floor last."""

STEPS = (
    (16.0, 10.0),
    (16.0, 9.5),
    (16.0, 9.0),
    (15.5, 9.0),
    (15.0, 9.0),
    (14.5, 9.0),
    (14.0, 9.0),
)
"""Type sizes of the steps and of the remarks beside them."""

COMPLETE_ABOVE = 15.0
"""Above this size of the steps a card has every repeat-back and completion call, else what fits."""

ROOM = 173.0
"""The height in mm that the three phases share."""

_GRADE_HEIGHT, _SIGNS_LINES, _LOOSEST, _CAUTION, _FORM_HIGHEST = 7.3, 2, 1.5, 0.8, 14.0
_CONDITIONS_WIDTH, _SIGNS_WIDTH, _CHAIN_WIDTH = 137.0 * MM, 159.0 * MM, 141.0 * MM
_LINK_WIDTH, _WHO = 61.0 * MM, 10


@dataclass(frozen=True)
class Sizes:
    """The type of a card: sizes in points, gaps in mm, `acks` by step number, `calls` by phase."""

    grades: float
    when: float
    chain: float
    never: float
    step: float
    small: float
    acks: frozenset[int] = frozenset()
    calls: frozenset[str] = frozenset()
    gap: float = 0.0
    first_gap: float = 0.0
    form: float = FORM

    def style(self) -> str:
        """The custom properties of card.css."""
        points = {name: getattr(self, name) for name in (*LADDERS, "step", "small")}
        lengths = {"gap": self.gap, "first-gap": self.first_gap, "form": self.form}
        rules = [f"--{name}: {size}pt" for name, size in points.items()]
        rules += [f"--{name}: {length:.2f}mm" for name, length in lengths.items()]
        return f":root {{ {'; '.join(rules)} }}"


Slack = Mapping[str, float]
"""Per zone, by how many mm earlier guesses were too large."""


def guessed(content: Content, slack: Slack) -> Sizes:
    """The sizes at which the card should just fit, or all at the floor when nothing does."""

    def largest(name: str, needed: Callable[[float], float], room: float) -> float:
        fits = (size for size in LADDERS[name] if needed(size) + slack.get(name, 0) <= room)
        return next(fits, LADDERS[name][-1])

    sizes = Sizes(
        grades=largest("grades", lambda size: _conditions_height(content, size), _GRADE_HEIGHT),
        when=largest("when", lambda size: _signs_lines(content, size), _SIGNS_LINES),
        chain=largest("chain", lambda size: _chain_width(content, size) / MM, _CHAIN_WIDTH / MM),
        never=LADDERS["never"][-1],
        step=STEPS[-1][0],
        small=STEPS[-1][1],
    )
    room = ROOM - _CAUTION - slack.get("step", 0)
    return _spread(content, _filled(content, sizes, room), room, slack.get("never", 0))


def _conditions_height(content: Content, size: float) -> float:
    """In mm, of the grade with the most to say."""
    most = 1
    for row in content.grades:
        parts = [(ems(text) + 0.9 + 0.25) * size for text in row.conditions]
        most = max(most, lines(parts, _CONDITIONS_WIDTH))
    return most * size * 1.12 / MM


def _signs_lines(content: Content, size: float) -> float:
    parts = [
        ems(phrase.text) * size + (size * 1.6 if first else 0)
        for sign in content.when
        for first, phrase in zip((True, *[False] * 99), sign.phrases, strict=False)
    ]
    return lines(parts, _SIGNS_WIDTH)


def _chain_width(content: Content, size: float) -> float:
    """In points: every station as wide as its limits, two lines of them at most."""
    widths = []
    for link in content.chain:
        limits = [(ems(x.marks + x.when) + 0.6) * size + 0.8 * MM for x in link.limits]
        whole = sum(limits)
        wide = whole if whole <= _LINK_WIDTH else max(*limits, _LINK_WIDTH)
        widths.append(max(ems(link.who) * _WHO, wide) + 5.2 * MM)
    return sum(widths)


def _filled(content: Content, sizes: Sizes, room: float) -> Sizes:
    """The largest steps that fit, with as many repeat-backs, then completion calls, as do."""
    wanted = {step.number for step in _steps(content) if step.ack}
    calls = {phase.key for phase in content.phases[:-1]}
    for step_size, small in STEPS:
        tried = replace(sizes, step=step_size, small=small)
        tried = replace(tried, acks=frozenset(_free_acks(content, tried)))
        if _height(content, tried) > room and (step_size, small) != STEPS[-1]:
            continue
        for number in sorted(wanted):
            tried = _if_fits(content, tried, replace(tried, acks=tried.acks | {number}), room)
        for key in sorted(calls):
            tried = _if_fits(content, tried, replace(tried, calls=tried.calls | {key}), room)
        if step_size <= COMPLETE_ABOVE or (tried.acks == wanted and tried.calls == calls):
            break
    return tried


def _if_fits(content: Content, sizes: Sizes, more: Sizes, room: float) -> Sizes:
    return more if _height(content, more) <= room else sizes


def _free_acks(content: Content, sizes: Sizes) -> list[int]:
    """The repeat-backs that go on a line that is there anyway."""
    lean = _height(content, sizes)
    return [
        step.number
        for step in _steps(content)
        if step.ack and _height(content, replace(sizes, acks=frozenset({step.number}))) <= lean
    ]


def _spread(content: Content, sizes: Sizes, room: float, rail_slack: float) -> Sizes:
    """The space that is left, shared out between the lines; the rail as large as it can be."""
    first = first_height(content, sizes.small, sizes.acks, sizes.calls)
    for size in LADDERS["never"]:
        rail_spare = ROOM - first - rail_height(content, size) - rail_slack
        if rail_spare >= 0:
            break
    firsts = len(content.phases[0].steps)
    others = sum(len(phase.steps) for phase in content.phases[1:])
    spare = max(0.0, room - _height(content, sizes))
    gap = min(_LOOSEST, spare / (2 * others + 3 * firsts))
    first_gap = max(0.0, min(1.5 * gap, rail_spare / (2 * firsts)))
    rail_spare = max(0.0, rail_spare - 2 * first_gap * firsts - _CAUTION)
    form = min(_FORM_HIGHEST, FORM + rail_spare / max(1, len(content.lines)))
    return replace(sizes, never=size, gap=gap, first_gap=first_gap, form=form)


def _height(content: Content, sizes: Sizes) -> float:
    first = first_height(content, sizes.small, sizes.acks, sizes.calls)
    return first + steps_height(content, sizes.step, sizes.small, sizes.acks, sizes.calls)


def _steps(content: Content) -> list[StepView]:
    return [step for phase in content.phases for step in phase.steps]
