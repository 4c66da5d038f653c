"""What a question of the quiz is made of, wherever it is asked: in a browser, an LMS, on paper.

An item of kind `grade` asks how grave a scene is; its five options stand in a fixed order, Ⅰ first,
and have a `rank` (4 to 0) instead of words. Items of the other kinds were written by authors; their
options have words (`says`) and may stand in any order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.handbook.model.question import Error, Kind


@dataclass(frozen=True)
class Line:
    """One sentence of a reason; `sources` are names a reader knows, such as `教材 第二章`."""

    says: str
    sources: tuple[str, ...] = ()
    supplement: bool = False


@dataclass(frozen=True)
class Option:
    """One answer to choose, and the reasons for or against it.

    `miss` names the boundary that somebody who gives this grade has missed; `error` the kind of
    mistake of a wrong option that an author wrote.
    """

    right: bool
    lines: tuple[Line, ...]
    rank: int | None = None
    says: str | None = None
    miss: str | None = None
    error: Error | None = None


@dataclass(frozen=True)
class Rule:
    """A row of the table to look at; `here` counts its bands from 0, in rising order."""

    row: str
    here: int


@dataclass(frozen=True)
class Variant:
    """One telling of an item. Tellings of the same item have the same key and the same options,
    only names, places and numbers that do not matter differ. `rank` is the grade, None if the
    item asks for none."""

    text: str
    options: tuple[Option, ...]
    rank: int | None = None
    rules: tuple[Rule, ...] = ()
    edges: tuple[str, ...] = ()

    @property
    def right(self) -> Option:
        """The one right answer."""
        return next(option for option in self.options if option.right)


@dataclass(frozen=True)
class Item:
    """One question. `id` never changes while its meaning does not; `type` is the incident's id.

    `boundary` is the stable id of the boundary it trains (`protest_people:10`, `harm:death`), None
    when it trains none. There is at least one variant.
    """

    id: str
    type: str
    kind: Literal["grade"] | Kind
    must_know: bool
    boundary: str | None
    variants: tuple[Variant, ...]

    def told(self, seed: int) -> Item:
        """The item with the one variant that belongs to `seed`."""
        return replace(self, variants=(self.variants[variant_of(self, seed)],))


def variant_of(item: Item, seed: int) -> int:
    """Which variant a seed tells, from 0: the same for all items of one scene, so that the two
    sides of a boundary stay two tellings of one scene: FNV-1a, 32 bits, of
    `<seed>/<type>/<scene>`."""
    mixed = 0x811C9DC5
    for byte in f"{seed}/{'/'.join(item.id.split('/')[:2])}".encode():
        mixed = (mixed ^ byte) * 0x01000193 & 0xFFFFFFFF
    return mixed % len(item.variants)
