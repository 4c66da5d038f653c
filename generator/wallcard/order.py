"""What somebody wants on paper comes in, the PDFs to make go out: which pages, under which name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.handbook.book import Handbook
from generator.press.pages import Attached
from generator.words import Words

from . import back, index, pocket
from .fields import NOTHING, Filling
from .formats import A4, BOOKLET, POCKET, SINGLE, Format
from .sheets import Page, front
from .view import Card

ALL = "cards/all_cards.pdf"
"""The booklet; with an underscore, which no id has, so it can never be a card's name."""

POCKETS = "cards/pocket_cards.pdf"


@dataclass(frozen=True)
class Order:
    """A format by its name (see `formats`), with backs or without, with the playbook inside or
    not; `only` are the ids of the cards that are wanted, all of them when empty. `filling` is what
    one outlet has in its blanks."""

    format: str = A4.name
    backs: bool = True
    archive: bool = False
    only: tuple[str, ...] = ()
    filling: Filling = NOTHING

    @property
    def paper(self) -> Format:
        """What single cards are printed on."""
        return SINGLE.get(self.format, A4)


@dataclass(frozen=True)
class Document:
    """One PDF: where it goes, how it is called, its pages, the playbook it was made from."""

    path: str
    title: str
    pages: tuple[Page, ...]
    cards: tuple[Card, ...]
    zoom: float = 1.0
    attached: Attached | None = None


def documents(
    handbook: Handbook, cards: dict[str, Card], order: Order, words: Words
) -> Iterator[Document]:
    """All PDFs of an order, cards in their order."""
    wanted = [card for name, card in cards.items() if name in (order.only or cards)]
    if order.format == POCKET:
        sheets = pocket.pages(handbook, wanted, words)
        yield Document(POCKETS, _title(handbook, "pocket", words), tuple(sheets), tuple(wanted))
    elif order.format == BOOKLET:
        yield _booklet(handbook, wanted, order, words)
    else:
        for card in wanted:
            yield _single(handbook, card, order, words)


def site(handbook: Handbook, cards: dict[str, Card], words: Words) -> Iterator[Document]:
    """What the site offers: every card with its back, and the booklet of all fronts."""
    yield from documents(handbook, cards, Order(), words)
    yield _booklet(handbook, list(cards.values()), Order(), words, backs=False)


def card_path(incident_id: str, paper: Format = A4) -> str:
    """Where the card of an incident is on the site."""
    return f"cards/{paper.folder}{incident_id}.pdf"


def _single(handbook: Handbook, card: Card, order: Order, words: Words) -> Document:
    attached = _playbook(handbook, card, words) if order.archive else None
    pages = tuple(_sides(handbook, card, order, words))
    path, zoom = card_path(card.content.id, order.paper), order.paper.zoom
    return Document(path, card.document, pages, (card,), zoom, attached)


def _sides(handbook: Handbook, card: Card, order: Order, words: Words) -> Iterator[Page]:
    paper = order.paper
    yield front(handbook, card, words, paper, back=order.backs, filling=order.filling)
    if order.backs:
        yield back.page(handbook, card, words, paper)


def _booklet(
    handbook: Handbook, cards: list[Card], order: Order, words: Words, *, backs: bool | None = None
) -> Document:
    """The index sheet, then every card. Fronts are those of single cards, with a back or without;
    `backs` leaves the backs out though the fronts speak of them."""
    turned = order.backs if backs is None else backs
    pages = [index.page(handbook, cards, words, order.filling)]
    pages += [index.blank(cards[0], words)] if turned else []
    for card in cards:
        pages += list(_sides(handbook, card, order, words))[: 2 if turned else 1]
    return Document(ALL, _title(handbook, "booklet", words), tuple(pages), tuple(cards))


def pack(handbook: Handbook, cards: dict[str, Card], order: Order, words: Words) -> Document:
    """The index sheet and every card on the order's paper, as one document of one outlet."""
    return replace(_booklet(handbook, list(cards.values()), order, words), zoom=order.paper.zoom)


def _title(handbook: Handbook, name: str, words: Words) -> str:
    return words(f"card.{name}", edition=handbook.setting.edition)


def _playbook(handbook: Handbook, card: Card, words: Words) -> Attached:
    """The whole playbook as data, so that the paper can be traced to its source years later."""
    incident = handbook.incidents[card.content.id]
    return Attached(
        name=f"{card.content.id}.json",
        about=words("card.attached", title=card.content.title),
        data=incident.model_dump_json(indent=1).encode(),
        day=card.issued,
    )
