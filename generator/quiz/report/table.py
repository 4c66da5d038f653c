"""A picture comes in, the rows of a CSV go out: one line for each thing that was counted."""

from __future__ import annotations

from generator.words import Words

from .picture import Person, Picture, Row
from .tally import Tally

_COLUMNS = ("what", "id", "name", "asked", "missed", "share", "under", "over", "exam")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(picture: Picture, words: Words, *, names: bool) -> list[list[str]]:
    """The head and the rows. Without `names` nobody's name is in it, only the outlets."""
    rows = [[words(f"quiz_report.column_{column}") for column in _COLUMNS]]
    for what in ("boundaries", "questions", "types"):
        kind = words(f"quiz_report.one_{what}")
        found: tuple[Row, ...] = getattr(picture, what)
        rows += [[kind, row.id, row.name, *_counts(row.counts), ""] for row in found]
    kind = words("quiz_report.one_people")
    for person in picture.people:
        rows.append([kind, _who(person, names=names), person.outlet, *_counts(person.counts)])
        rows[-1].append(person.exam)
    return [[_text(cell) for cell in row] for row in rows]


def _who(person: Person, *, names: bool) -> str:
    return person.name if names else ""


def _counts(counts: Tally) -> list[str]:
    share = f"{counts.share:.0%}"
    return [str(counts.asked), str(counts.missed), share, str(counts.under), str(counts.over)]


def _text(cell: str) -> str:
    """A cell that a spreadsheet cannot take for a formula, whatever a learner called himself."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
