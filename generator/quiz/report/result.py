"""The shape of a file of results, as the quiz in the browser exports it. Unknown keys are left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.handbook.model.base import Record

KIND = "handbook-quiz-result"

Chosen = Literal[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
"""The rank of a grade, or the place of another answer, counted from 0."""


class _Open(Record, extra="ignore"):
    """A record that a newer quiz may have more keys in."""


class Edition(_Open):
    """Which questions were asked: `stamp` changes with them, `table` with the grading table."""

    edition: str
    stamp: str
    table: str | None = None


class Learner(_Open):
    """Who answered, as far as they said so."""

    name: str | None = None
    outlet: str | None = None


class Exam(_Open):
    """The last exam that was handed in; `score` of `total` were right, `under` graded too low."""

    seed: int
    score: int
    total: int
    under: int
    passed: bool
    code: str
    seconds: float


class Answer(_Open):
    """One answer, at a time in milliseconds since 1970. What is right is kept with it, so that a
    later edition does not change what somebody knew."""

    id: str
    type: str
    kind: str = "grade"
    boundary: str | None = None
    variant: int = 0
    given: Chosen
    right: Chosen
    sure: Literal[1, 2, 3] | None = None
    at: int

    @property
    def graded(self) -> bool:
        """Whether the question was how grave something is; then ranks can be compared."""
        return self.kind == "grade"

    @property
    def missed(self) -> bool:
        """Whether the answer was wrong."""
        return self.given != self.right


class ResultFile(_Open):
    """One file, whole."""

    kind: Literal["handbook-quiz-result"]
    version: Literal[1]
    handbook: Edition
    learner: Learner
    exam: Exam | None = None
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Result:
    """A file that could be read, and where it lies."""

    file: str
    content: ResultFile
