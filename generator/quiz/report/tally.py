"""Answers of many learners come in, what was asked, missed, and graded too low or high goes out."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .result import Answer, Result

_DAY, _CHINA = 86_400_000, 8 * 3_600_000
_Z = 1.96
"""Nineteen times out of twenty."""


@dataclass(frozen=True)
class Tally:
    """How often something was asked and missed; `under` and `over` count grades only."""

    asked: int
    missed: int
    under: int
    over: int

    @property
    def share(self) -> float:
        """The part that was missed, 0 to 1."""
        return self.missed / self.asked if self.asked else 0.0

    @property
    def least(self) -> float:
        """What the share is at least, as far as so few answers can tell: Wilson's lower bound.

        One miss of one says less than thirty of fifty.
        """
        if not self.missed:
            return 0.0
        n, p, z2 = self.asked, self.share, _Z * _Z
        spread = _Z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        return (p + z2 / (2 * n) - spread) / (1 + z2 / n)


def telling(results: Iterable[Result]) -> list[Answer]:
    """The answers that show what was known.

    The same answer in two files of one learner counts once, and a question that comes again on the
    day on which it was missed is practice, no knowledge: it does not count.
    """
    kept: list[Answer] = []
    known: set[tuple[str, int, int]] = set()
    for result in results:
        missed: set[tuple[str, int]] = set()
        for answer in sorted(result.content.answers, key=lambda answer: answer.at):
            same, today = (answer.id, answer.at, answer.given), (answer.id, _day(answer))
            if today not in missed and same not in known:
                kept.append(answer)
            known.add(same)
            if answer.missed:
                missed.add(today)
    return kept


def tally(answers: Iterable[Answer]) -> Tally:
    """All answers counted."""
    all_ = list(answers)
    graded = [answer for answer in all_ if answer.graded]
    return Tally(
        asked=len(all_),
        missed=sum(answer.missed for answer in all_),
        under=sum(answer.given < answer.right for answer in graded),
        over=sum(answer.given > answer.right for answer in graded),
    )


def tallied(
    answers: Iterable[Answer], key: Callable[[Answer], str | None]
) -> Iterator[tuple[str, Tally]]:
    """A tally for each `key`, what is most surely missed first; answers without a key are left."""
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        if (name := key(answer)) is not None:
            groups.setdefault(name, []).append(answer)
    counted = [(name, tally(group)) for name, group in groups.items()]
    yield from sorted(counted, key=lambda one: (-one[1].least, -one[1].missed, one[0]))


def confused(answers: Iterable[Answer]) -> Counter[tuple[int, int]]:
    """How often the first rank was given where the second was right."""
    return Counter((answer.given, answer.right) for answer in answers if answer.graded)


def _day(answer: Answer) -> int:
    """The day in China, which has one time zone."""
    return (answer.at + _CHINA) // _DAY
