"""A scene that varies a fact comes in, the values at which it is asked go out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.handbook.grading import Table, grade_of
from generator.handbook.grading.interval import option_ids
from generator.handbook.model import Grade, Variety
from generator.handbook.model.incident import Scene

Values = tuple[int, ...]
"""The value of one question in each of its tellings; the first one is the question's name."""


def boundaries(table: Table, facts: Mapping[str, int], fact: str) -> list[int]:
    """The values from which on `fact` lifts the grade of all `facts` together, in order."""
    lows = {cut.values.low for row in table.rows_of(fact) for cut in row.cuts}
    grade = _graded(table, facts, fact)
    return [low for low in sorted(lows - {0}) if grade(low - 1) != grade(low)]


def varied(
    scene: Scene, fact: str, facts: Mapping[str, int], table: Table, variety: Variety
) -> list[Values]:
    """The values to ask about: of a choice those that the scene has words for; of a number, for
    each boundary, the last below it and the first at it, as people say numbers. Of the tellings
    one is a step further away, when that makes no difference: just above is another case. Far
    above is one only in Ⅰ, which has no end. Nothing is asked about that the fact cannot be."""
    if table.facts[fact].type != "number":
        options = option_ids(table.facts[fact])
        return [(value,) for value, name in enumerate(options) if name in scene.says]
    step = variety.steps.get(fact, 1) * 10 ** table.facts[fact].decimals
    grade = _graded(table, facts, fact)
    found: dict[int, Values] = {}
    for low in boundaries(table, facts, fact):
        at, below = -(-low // step) * step, (low - 1) // step * step
        found.setdefault(below, (below, below, _if_same(grade, below, -step)))
        found[at] = (at, _if_same(grade, at, step), at)
        if grade(at) == Grade.I:
            far = max(at + step, low * 6 // 5 // step * step)
            found[far] = (far, far + step, far)
    highest = table.domain(fact).high
    return [found[value] for value in sorted(found) if max(found[value]) <= highest]


def _if_same(grade: Callable[[int], Grade], value: int, more: int) -> int:
    """`value` and `more`, if that is a value with the same grade, else `value`."""
    other = value + more
    return other if other > 0 and grade(other) == grade(value) else value


def _graded(table: Table, facts: Mapping[str, int], fact: str) -> Callable[[int], Grade]:
    highest = table.domain(fact).high
    rest = grade_of(table, {name: value for name, value in facts.items() if name != fact})
    return lambda value: max(rest, grade_of(table, {fact: min(value, highest)}))
