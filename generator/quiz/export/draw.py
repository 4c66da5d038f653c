"""The items of a bank come in, a paper goes out: the one `quiz/logic/exam.js` draws by this seed.

Two questions of each type, at least one of them about the grade; keys are spread, and what
everybody must know is in. A test holds this module against the script, so that a paper on paper,
in an LMS and in the browser is the same paper. Source: design rules Q07 and Q12.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.quiz.items import Item

from .dice import Dice, dice, shuffled

MUST_KNOW = 6
"""At least so many questions of a paper are must-knows, if the bank has them."""

Pair = list[Item]
"""The questions of one type: two, or one if there is no other."""


@dataclass(frozen=True)
class _Pile:
    """The items of one type."""

    grades: tuple[Item, ...]
    others: tuple[Item, ...]

    @classmethod
    def of(cls, items: Sequence[Item], type_: str) -> _Pile:
        own = [item for item in items if item.type == type_]
        grades = tuple(item for item in own if item.kind == "grade")
        return cls(grades, tuple(item for item in own if item.kind != "grade"))


def exam(items: Sequence[Item], seed: int) -> list[Item]:
    """The paper of the seed: each type once, then each type once again."""
    throw, asked = dice(seed), dict.fromkeys(range(5), 0)
    types = dict.fromkeys(item.type for item in items)
    piles = shuffled([_Pile.of(items, type_) for type_ in types], throw)
    pairs = [_pair(pile, asked, throw) for pile in piles]
    return _spread(_with_must_knows(pairs, piles, throw), throw)


def drawn(items: Sequence[Item], seed: int, count: int) -> list[Item]:
    """`count` items, or all if there are fewer: an exam, cut short or followed by another one."""
    paper: list[Item] = []
    left = list(items)
    while left and len(paper) < count:
        more = exam(left, seed)
        paper += more
        left = [item for item in left if item not in more]
    return paper[:count]


def _pair(pile: _Pile, asked: dict[int, int], throw: Dice) -> Pair:
    """Two items of a type; the second grade, if there must be one, is of another boundary."""
    grades, others = shuffled(pile.grades, throw), shuffled(pile.others, throw)
    if not grades:
        return others[:2]
    first = _rarest(grades, asked)
    if others:
        return [first, others[0]]
    rest = [item for item in grades if item is not first]
    apart = [item for item in rest if item.boundary != first.boundary]
    return [first, _rarest(apart or rest, asked)] if rest else [first]


def _rarest(grades: Sequence[Item], asked: dict[int, int]) -> Item:
    """The item whose grade was asked least so far; `asked` counts grades by rank."""
    found = min(grades, key=lambda item: asked[_rank(item)])
    asked[_rank(found)] += 1
    return found


def _with_must_knows(pairs: list[Pair], piles: list[_Pile], throw: Dice) -> list[Pair]:
    """Must-knows stand in for other second items, until there are enough of them."""
    count = sum(item.must_know for pair in pairs for item in pair)
    changed = []
    for pair, pile in zip(pairs, piles, strict=True):
        must = [item for item in pile.others if item.must_know]
        lacks = len(pair) == 2 and not any(item.must_know for item in pair)
        if count < MUST_KNOW and must and lacks:
            changed.append([pair[0], shuffled(must, throw)[0]])
            count += 1
        else:
            changed.append(pair)
    return changed


def _spread(pairs: list[Pair], throw: Dice) -> list[Item]:
    """Two items of a type never follow each other at once."""
    turned = [shuffled(pair, throw) for pair in pairs]
    firsts = [pair[0] for pair in turned]
    seconds = shuffled([pair[1] for pair in turned if len(pair) > 1], throw)
    if len(seconds) > 1 and seconds[0].type == firsts[-1].type:
        seconds.append(seconds.pop(0))
    return firsts + seconds


def _rank(item: Item) -> int:
    rank = item.variants[0].rank
    assert rank is not None, "an item about a grade has one"
    return rank
