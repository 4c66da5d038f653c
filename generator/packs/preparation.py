"""A handbook and a table come in, all that is ready before the first pack goes out, or problems."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.handbook.book import Handbook
from generator.press.letters import Letters
from generator.problem import Problem
from generator.words import Words

from .cards import FEATURES, WEIGHT, Filling, Order, Packer
from .columns import columns
from .outlets import Outlet, characters, read
from .run import Run
from .tiers import Fast, Full
from .values import Setter


@dataclass(frozen=True)
class Prepared:
    """The outlets of the table, whose texts all fit; what their packs have in common; both ways of
    making them."""

    outlets: tuple[Outlet, ...]
    run: Run
    packer: Packer
    full: Full

    def fast(self) -> Fast:
        """The plate is cut when it is wanted."""
        return Fast(self.packer.plate(), self.run.setter.letters)


def prepared(
    handbook: Handbook,
    words: Words,
    table: Path,
    order: Order,
    progress: Callable[[str], None],
) -> tuple[Prepared | None, list[Problem]]:
    """All of it, or every problem of the table; `progress` is told the name of each card laid out.

    Raises ProblemsFoundError when a card does not fit. Problem codes: as `outlets.read`, and
    outlet-overflow, outlet-glyph.
    """
    wanted = columns(handbook, words)
    _, problems = read(table, wanted)
    if any(problem.place.line == 1 for problem in problems):
        return None, problems  # whose titles are wrong has no cells to look at
    written = characters(table)
    packer = Packer(handbook, words, order, written)
    titles = {column.key: column.title for column in wanted}
    letters = Letters({WEIGHT: packer.fonts.fonts[WEIGHT]}, FEATURES)
    setter = Setter(packer.widths(progress), letters, titles, packer.unreadable)
    outlets, problems = read(table, wanted, setter.problems)
    if problems:
        return None, problems
    run = Run(handbook, words, setter, packer.recipe)
    known = Order(order.format, order.backs, filling=Filling(fits=packer.fits))
    recipe = f"{packer.recipe} {packer.fonts.key}"
    full = Full(recipe, handbook, words, known, written)
    return Prepared(tuple(outlets), run, packer, full), []
