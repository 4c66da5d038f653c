"""A seed comes in, the same numbers come out on every machine and in the browser (mulberry32).

Python's own generator is not used: what a seed means must not change with a version of Python, and
`Handbook.quiz.round.random` gives the same numbers to scripts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
Dice = Callable[[], float]

_ALL = 0xFFFFFFFF
_STEP = 0x6D2B79F5


def dice(seed: int) -> Dice:
    """Numbers from 0 up to 1 without it."""
    state = seed & _ALL

    def thrown() -> float:
        nonlocal state
        state = (state + _STEP) & _ALL
        mixed = (state ^ (state >> 15)) * (state | 1) & _ALL
        mixed = ((mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61) & _ALL)) & _ALL) ^ mixed
        return (mixed ^ (mixed >> 14)) / 4294967296

    return thrown


def shuffled(things: Sequence[Thing], throw: Dice) -> list[Thing]:
    """The same things in another order."""
    mixed = list(things)
    for i in range(len(mixed) - 1, 0, -1):
        j = int(throw() * (i + 1))
        mixed[i], mixed[j] = mixed[j], mixed[i]
    return mixed


def seed_of(seed: int, text: str) -> int:
    """A seed of its own for everything that has a name (FNV-1a, 32 bits)."""
    mixed = 0x811C9DC5
    for byte in f"{seed}/{text}".encode():
        mixed = ((mixed ^ byte) * 0x01000193) & _ALL
    return mixed
