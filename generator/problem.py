"""What is wrong, where, and what to do about it: problems as values, never raised.

A problem carries a code and the values to say it with; its sentence stands in `words/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Place:
    """A point in an author's file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an author has to mend.

    `code` is two or three words with dashes; it is never renamed and never means anything else.
    `values` fill the blanks of the sentence that `words/` has for the code.
    """

    place: Place
    code: str
    values: tuple[tuple[str, str], ...] = field(default=())

    @classmethod
    def at(cls, place: Place, code: str, **values: object) -> Problem:
        """The problem `code` at `place`; every value is kept as text."""
        return cls(place, code, tuple((key, str(value)) for key, value in values.items()))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """All problems, each once, sorted by file and line."""
    return sorted(set(problems))


class ProblemsFoundError(Exception):
    """Problems that only show while files are made, such as a card that does not fit its page.

    Raised once, with all of them; whoever started the making shows them like any others.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(", ".join(f"{problem.place} {problem.code}" for problem in self.problems))
