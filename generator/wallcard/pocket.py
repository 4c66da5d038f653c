"""All cards come in, sheets of pocket cards go out: four A6 on one A4, to be cut apart."""

from __future__ import annotations

from collections.abc import Sequence

from generator.handbook.book import Handbook
from generator.press.pages import Press, Sheet
from generator.template import filled
from generator.words import Words

from . import sound
from .overflow import TOLERANCE
from .places import overflowing
from .sheets import ROOM, Made, Page, css, pictures
from .view import Card

FOUR = 4


def pages(handbook: Handbook, cards: Sequence[Card], words: Words) -> list[Page]:
    """The sheets that hold these cards, four on each. Problem code: card-overflow."""
    fours = [cards[start : start + FOUR] for start in range(0, len(cards), FOUR)]
    return [_page(handbook, four, words) for four in fours]


def _page(handbook: Handbook, four: Sequence[Card], words: Words) -> Page:
    """What a card in the pocket keeps: the first minute, what never to do, whom to call."""
    view = {"cards": [(card, pictures(card)) for card in four]}
    html, look = filled(ROOM, "pocket.html.j2", view, words), css("pocket.css")

    def make(press: Press) -> Made:
        sheet = press.sheet(html, look)
        problems = [
            problem
            for card in four
            for problem in overflowing(handbook, card.content, _too_much(sheet, card), words)
        ]
        return Made(sheet, html, tuple(problems))

    name, told = f"pocket {four[0].content.number}", tuple(card.bookmark for card in four)
    return Page(name, html, look, sound.POCKET, make, told)


def _too_much(sheet: Sheet, card: Card) -> dict[str, float]:
    name, box = card.content.id, sheet.boxes
    over = max(
        box[f"flow-{name}"].bottom - box[f"foot-{name}"].top,
        box[f"title-{name}"].right - box[f"head-{name}"].right + 2,
        box[f"lines-{name}"].right - box[f"qr-{name}"].left,
    )
    return {"pocket": over} if over > TOLERANCE else {}
