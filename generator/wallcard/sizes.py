"""What a card tells comes in, the largest type it should fit its page with goes out: a good guess.

The lengths here follow card.css; one that is a little off costs a second layout, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from .column import (
    FORM,
    done_lines,
    first_height,
    never_lines,
    rail_height,
    role_width,
    steps_height,
)
from .measure import MM, ems, lines
from .view import Content

LADDERS: dict[str, tuple[float, ...]] = {
    "grades": (10, 9.5, 9),
    "when": (11, 10.5, 10, 9.5, 9),
    "chain": (10, 9.5, 9),
    "never": (13, 12.5, 12, 11.5, 11),
    "step": (16, 15.5, 15, 14.5, 14),
    "said": (14, 13, 12, 11),
}
"""Type sizes in points of the zones that may be smaller: the wanted one first, the floor last.
`step` are the steps after the first minute, `said` the completion calls."""

ROOM = 173.8
"""The height in mm that the three phases share."""

_NEVER_WANTED = 12.0
_NEVER_LEAST = LADDERS["never"][-1]
_GRADE_HEIGHT, _SIGNS_LINES, _LOOSEST, _CAUTION, _FORM_HIGHEST = 7.3, 2, 1.5, 0.3, 14.0
_CONDITIONS_WIDTH, _SIGNS_WIDTH, _CHAIN_WIDTH = 137.0 * MM, 159.0 * MM, 141.0 * MM
_LINK_WIDTH, _WHO = 61.0 * MM, 10


@dataclass(frozen=True)
class Sizes:
    """The type of a card: sizes in points, gaps in mm."""

    grades: float
    when: float
    chain: float
    never: float
    step: float
    said: float
    gap: float = 0.0
    first_gap: float = 0.0
    form: float = FORM
    role: float = 10.8

    def style(self) -> str:
        """The custom properties of card.css."""
        points = {name: getattr(self, name) for name in LADDERS}
        lengths = ("gap", "first_gap", "form", "role")
        rules = [f"--{name}: {size}pt" for name, size in points.items()]
        rules += [f"--{n.replace('_', '-')}: {getattr(self, n):.2f}mm" for n in lengths]
        return f":root {{ {'; '.join(rules)} }}"


Slack = Mapping[str, float]
"""Per zone, by how many mm earlier guesses were too large."""


@lru_cache(maxsize=64)
def loops_beside(content: Content) -> frozenset[int]:
    """The numbers of the steps whose closing loop stands beside them, at the steps' full size; the
    others have theirs on the back. Critical steps come first, then calls for help, then those that
    are done first."""
    loops: frozenset[int] = frozenset()
    step, said = LADDERS["step"][0], LADDERS["said"][-1]
    steps = [step for phase in content.phases for step in phase.steps if step.loop]
    for one in sorted(steps, key=lambda step: (not step.critical, not step.urgent)):
        more = loops | {one.number}
        if _height(content, step, said, more) <= ROOM - _CAUTION:
            loops = more
    return loops


def guessed(content: Content, loops: AbstractSet[int], slack: Slack) -> Sizes:
    """The sizes at which the card should just fit, or all at the floor when nothing does."""

    def largest(name: str, needed: Callable[[float], float], room: float) -> float:
        fits = (size for size in LADDERS[name] if needed(size) + slack.get(name, 0) <= room)
        return next(fits, LADDERS[name][-1])

    def said_height(size: float) -> float:
        """No line more than at the least size: a second line would hold a word or two."""
        longer = done_lines(content, size) > done_lines(content, least)
        return inf if longer else _height(content, step, size, loops)

    room, least = ROOM - _CAUTION, LADDERS["said"][-1]
    step = largest("step", lambda size: _height(content, size, least, loops), room)
    spare = room - slack.get("step", 0)
    sizes = Sizes(
        grades=largest("grades", lambda size: _conditions_height(content, size), _GRADE_HEIGHT),
        when=largest("when", lambda size: _signs_lines(content, size), _SIGNS_LINES),
        chain=largest("chain", lambda size: _chain_width(content, size) / MM, _CHAIN_WIDTH / MM),
        never=LADDERS["never"][-1],
        step=step,
        said=largest("said", said_height, spare),
    )
    return _spread(content, loops, sizes, slack)


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


def _spread(content: Content, loops: AbstractSet[int], sizes: Sizes, slack: Slack) -> Sizes:
    """The space that is left, shared out between the lines; the rail as large as it can be."""
    first = first_height(content, sizes.said, loops)
    fewest = never_lines(content, _NEVER_WANTED)
    for size in LADDERS["never"]:
        if never_lines(content, size) > fewest:
            continue  # a line more, for a word or two
        rail_spare = ROOM - first - rail_height(content, size) - slack.get("never", 0)
        if rail_spare >= 0:
            break
    firsts = len(content.phases[0].steps)
    others = sum(len(phase.steps) for phase in content.phases[1:])
    used = first + steps_height(content, sizes.step, sizes.said, loops) + slack.get("step", 0)
    spare = max(0.0, ROOM - _CAUTION - used)
    first_gap = min(_LOOSEST, 1.5 * spare / (2 * others + 3 * firsts), rail_spare / (2 * firsts))
    first_gap = max(0.0, first_gap)
    gap = min(_LOOSEST, (spare - 2 * first_gap * firsts) / (2 * others))
    rail_spare = max(0.0, rail_spare - 2 * first_gap * firsts - _CAUTION)
    form = min(_FORM_HIGHEST, FORM + rail_spare / max(1, len(content.lines)))
    role = role_width(content)
    return replace(sizes, never=size, gap=gap, first_gap=first_gap, form=form, role=role)


def _height(content: Content, step: float, said: float, loops: AbstractSet[int]) -> float:
    """Of the higher one of the two columns below the first minute, with that."""
    steps = steps_height(content, step, said, loops)
    return first_height(content, said, loops) + max(steps, rail_height(content, _NEVER_LEAST))
