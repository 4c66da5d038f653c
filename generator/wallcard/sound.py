"""A laid-out sheet comes in, everything that must never be printed goes out.

What does not fit its zone is caught before (`overflow`). Here every single sheet is looked at as a
whole, so that neither an unusual text nor a change of the style sheet can spoil a card unseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from generator.press.marks import Box, Colour, Marks, Run

A4 = Box(0, 0, 210, 297)
_TOUCH, _ROUNDING, _CONTRAST, _LIGHTER = 0.3, 0.15, 7.0, 9.5
_BOLD = 700
_SIGNS, _SIGN = {"supplement", "key"}, 9.0
LADDER = ("grade-i", "grade-ii", "grade-iii")
"""Fills of the grades' marks, the gravest first; the next one is white."""


@dataclass(frozen=True)
class Fault:
    """A rule of print that is broken: `outside`, `clipped`, `overlap`, `glyph`, `small`, `faint` or
    `grey`, and by which text or part of the sheet."""

    kind: str
    text: str


@dataclass(frozen=True)
class Rules:
    """What must hold for a sheet. `safe` is where ink may be, in mm; `floors` are the smallest
    sizes in points of text inside all of these classes."""

    safe: Box
    floors: tuple[tuple[frozenset[str], float], ...]


def _floors(**sizes: float) -> tuple[tuple[frozenset[str], float], ...]:
    return tuple((frozenset(names.split("__")), size) for names, size in sizes.items())


FRONT = Rules(
    Box(20, 12, 198, 285),
    (
        *_floors(card=9, headline=40, call=24, time=24, tick=14, done=11, numeral=20),
        (frozenset(("first-minute", "text")), 18),
    ),
)
"""Design rules T01 to T05 and T17: the left 20 mm are for holes. `tick` is a whole step: number,
role, condition, sentence, time limit and closing loop."""

BACK = Rules(Box(12, 12, 190, 285), _floors(sheet=9, text=14, role=14, far=14))
"""Turned over on its long edge, the holes are on the right."""

INDEX = Rules(Box(20, 12, 198, 285), _floors(sheet=9))

POCKET = Rules(Box(4, 4, 206, 293), _floors(pocket=8, text=11))
"""Held in the hand: read from 40 cm, not from 75."""


def faults(marks: Marks, rules: Rules, characters: AbstractSet[str]) -> Iterator[Fault]:
    """Every broken rule: ink outside, text cut off, text on text, a character that is not among
    those the fonts have, too small, too faint, and grades that do not rank in grey."""
    yield from _outside(marks, rules.safe)
    yield from _clipped(marks.runs)
    yield from _overlaps(marks.runs)
    for run in marks.runs:
        if not set(filter(_seen, run.text)) <= characters:
            yield Fault("glyph", run.text)
        if run.size < _least(run, rules) - 0.01:
            yield Fault("small", run.text)
        if contrast(run.colour, run.paper) < _CONTRAST:
            yield Fault("faint", run.text)
    yield from _unranked(marks)


def _least(run: Run, rules: Rules) -> float:
    """The floor for this run; a sign beside a word is no text to be read across the counter."""
    around = set(run.within)
    wanted = (pt for names, pt in rules.floors if names <= around)
    return max((pt for pt in wanted if pt <= _SIGN or not around & _SIGNS), default=0.0)


def _seen(character: str) -> bool:
    return not character.isspace()


def bold_share(marks: Marks) -> float:
    """The share of all characters that are bold."""
    bold = sum(len(run.text) for run in marks.runs if run.weight >= _BOLD)
    return bold / max(1, sum(len(run.text) for run in marks.runs))


def _outside(marks: Marks, safe: Box) -> Iterator[Fault]:
    places = [(run.text, run.ink) for run in marks.runs]
    places += [(" ".join(area.within), area.box) for area in marks.areas]
    for what, box in places:
        if _over(box, safe) > _ROUNDING:
            yield Fault("outside", what)


def _clipped(runs: tuple[Run, ...]) -> Iterator[Fault]:
    for run in runs:
        if run.window is not None and _over(run.ink, run.window) > _ROUNDING:
            yield Fault("clipped", run.text)


def _over(box: Box, limits: Box) -> float:
    """By how much `box` leaves its limits on its worst side, in mm."""
    return max(
        limits.left - box.left,
        limits.top - box.top,
        box.right - limits.right,
        box.bottom - limits.bottom,
    )


def _overlaps(runs: tuple[Run, ...]) -> Iterator[Fault]:
    by_top = sorted(runs, key=lambda run: run.ink.top)
    for number, upper in enumerate(by_top):
        for lower in by_top[number + 1 :]:
            if lower.ink.top >= upper.ink.bottom - _TOUCH:
                break
            apart = upper.ink.right - _TOUCH <= lower.ink.left
            if not apart and lower.ink.right - _TOUCH > upper.ink.left:
                yield Fault("overlap", max(upper.text, lower.text, key=len))


def _unranked(marks: Marks) -> Iterator[Fault]:
    """Rule T14: in a grey copy each graver grade is darker than the next, the last one is white."""
    fills = {
        grade: area.fill
        for area in marks.areas
        if area.within[-1:] == ("mark",) and area.fill
        for grade in LADDER
        if grade in area.within
    }
    shades = [lightness(fills[grade]) for grade in LADDER if grade in fills]
    coloured = any(len(set(fill)) > 1 for fill in fills.values())
    for graver, lighter in pairwise([*shades, 100.0]):
        if coloured and lighter - graver < _LIGHTER:
            yield Fault("grey", f"L* {graver:.0f}, {lighter:.0f}")


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21. Source: WCAG 2.2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lightness(colour: Colour) -> float:
    """L* of a colour, 0 to 100: how light a grey copy of it looks. Source: CIE 1976."""
    return float(116.0 * _luminance(colour) ** (1 / 3) - 16.0)


def _luminance(colour: Colour) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
