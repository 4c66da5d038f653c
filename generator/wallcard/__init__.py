"""BRANCH: the wall cards: A4 sheets, other formats of them, pocket cards and a booklet, as PDF."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.press.pages import Sheet
from generator.words import Words

from . import check, likeness
from .codes import PAGE as CHECK_PAGE
from .codes import CardCode, parsed
from .edition import Progress, laid_out, printed
from .fields import blanks
from .formats import NAMES as FORMATS
from .issue import Swap, changed_since_issue, issue_of, manifest, swap_list, swaps
from .order import ALL as BOOKLET
from .order import Document, Order, card_path, documents, site
from .packed import Packer
from .view import Card, card, codes

__all__ = [
    "BOOKLET",
    "CHECK_PAGE",
    "FORMATS",
    "CardCode",
    "Order",
    "Packer",
    "Swap",
    "blanks",
    "card_path",
    "changed_since_issue",
    "codes",
    "fronts",
    "issue_of",
    "likeness",
    "manifest",
    "ordered",
    "outputs",
    "parsed",
    "swap_list",
    "swaps",
]


def outputs(handbook: Handbook, words: Words, progress: Progress) -> Iterator[Output]:
    """For the site: one PDF per incident, front and back, and the booklet of all fronts; the record
    of what stands on them, and the page that checks a card against it.

    `progress` is told the name of each card laid out. Raises ProblemsFoundError when a card cannot
    be printed in full; then there is no output.
    """
    yield from _files(handbook, list(site(handbook, _cards(handbook, words), words)), progress)
    yield manifest(handbook, words)
    yield from check.outputs(handbook, words)


def ordered(handbook: Handbook, order: Order, words: Words, progress: Progress) -> Iterator[Output]:
    """The PDFs of one order, such as A3 without backs; raises as `outputs` does."""
    made = documents(handbook, _cards(handbook, words), order, words)
    yield from _files(handbook, list(made), progress)


def fronts(handbook: Handbook, words: Words) -> dict[str, Sheet]:
    """Every front laid out, by the id of its incident: for packs, which write into its `blanks`."""
    order = Order(backs=False)
    made = laid_out(handbook, documents(handbook, _cards(handbook, words), order, words))
    return {name: made[f"front {name}"].sheet for name in handbook.incidents}


def _cards(handbook: Handbook, words: Words) -> dict[str, Card]:
    return {name: card(handbook, name, words) for name in handbook.incidents}


def _files(handbook: Handbook, made: list[Document], progress: Progress) -> Iterator[Output]:
    for document, data in printed(handbook, made, progress):
        source = f"playbooks/incidents/{document.cards[0].content.id}.yaml"
        yield Output(document.path, data, source if len(document.cards) == 1 else None)
