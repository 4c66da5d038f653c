"""BRANCH: the wall cards, one A4 sheet per incident and a booklet of all of them, as PDF."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words

from .edition import Progress, printed

BOOKLET = "cards/all.pdf"


def card_path(incident_id: str) -> str:
    """Where the card of an incident is on the site."""
    return f"cards/{incident_id}.pdf"


def outputs(handbook: Handbook, words: Words, progress: Progress) -> Iterator[Output]:
    """One PDF per incident and the booklet; `progress` is told the name of each card laid out.

    Raises ProblemsFoundError when a card cannot be printed in full; then there is no output.
    """
    edition = printed(handbook, words, progress)
    for name, data in edition.cards.items():
        yield Output(card_path(name), data, source=f"playbooks/incidents/{name}.yaml")
    yield Output(BOOKLET, edition.booklet)
