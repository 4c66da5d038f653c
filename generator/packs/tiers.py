"""Packs to make come in, their PDFs go out, in one of two ways that give the same paper.

`Fast` fills a plate, in milliseconds; `Full` lays every sheet out anew and reads the PDF back. Both
travel to other processes and machines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from generator.handbook.book import Handbook
from generator.press.letters import Letters
from generator.press.plate import Plate, Text
from generator.words import Words

from .cards import WEIGHT, Order, Packer, Value


@dataclass(frozen=True)
class Pack:
    """One pack to make: the outlet's id, the PDF's title, what stands in the blanks."""

    outlet: str
    title: str
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Fast:
    """Fills the plate."""

    plate: Plate
    letters: Letters
    batch: ClassVar[int] = 20
    """Packs to do in one go: half a second, and few enough to wait in memory."""

    def __call__(self, packs: Sequence[Pack]) -> list[bytes]:
        """The PDFs of the packs."""
        return [self.plate.filled(_texts(pack), self.letters, pack.title) for pack in packs]


@dataclass(frozen=True)
class Full:
    """Lays out. `recipe` names all that the other fields say, `characters` are all that outlets
    write."""

    recipe: str
    handbook: Handbook
    words: Words
    order: Order
    characters: frozenset[str]
    batch: ClassVar[int] = 1

    def __call__(self, packs: Sequence[Pack]) -> list[bytes]:
        """The PDFs of the packs."""
        packer = _packer(_ByRecipe(self))
        return [packer.pdf(pack.values, pack.title) for pack in packs]


class _ByRecipe:
    """Equal when the recipe is: a process that gets the same work again goes on with its press."""

    def __init__(self, work: Full) -> None:
        self.work = work

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByRecipe) and self.work.recipe == other.work.recipe

    def __hash__(self) -> int:
        return hash(self.work.recipe)


@lru_cache(maxsize=1)
def _packer(made_for: _ByRecipe) -> Packer:
    work = made_for.work
    return Packer(work.handbook, work.words, work.order, work.characters)


def _texts(pack: Pack) -> dict[str, Text]:
    return {name: Text(value.text, WEIGHT, value.size) for name, value in pack.values.items()}
