"""All cards come in, the sheet that helps to choose goes out: what is seen, which card it is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.handbook.book import Handbook
from generator.press.pages import Press
from generator.template import filled
from generator.words import Words

from . import sound
from .contacts import emergency
from .fields import FIELDS, NOTHING, Filling
from .overflow import TOLERANCE
from .places import overflowing
from .sheets import ROOM, Made, Page, css
from .view import Card


def page(
    handbook: Handbook, cards: Sequence[Card], words: Words, filling: Filling = NOTHING
) -> Page:
    """The index sheet; its order is the cards' own, by category. Problem code: card-overflow.

    That of an outlet's pack begins with the emergency numbers and ends with the outlet's name,
    address and assembly point, where the cards have them too.

    A wrong card is the greatest risk of a set of cards, so the sheet goes by what somebody sees or
    hears, never by the cause. Source: design evidence, part D.
    """
    names = dict.fromkeys(card.content.category for card in cards)
    groups = {name: [c for c in cards if c.content.category == name] for name in names}
    view = {
        "title": words("card.booklet", edition=handbook.setting.edition),
        "card": cards[0],
        "groups": groups,
        "tie_break": handbook.setting.tie_break,
        "values": filling.values,
        "fields": FIELDS,
        "emergency": emergency(handbook, words),
    }
    pack = css("index_pack.css", "value.css") if filling.values else ""
    html, look = filled(ROOM, "index.html.j2", view, words), css("index.css") + pack
    entries = filling.within(html)

    def make(press: Press) -> Made:
        sheet = press.sheet(html, look, entries=entries)
        over = sheet.boxes["flow"].bottom - sheet.boxes["sheet"].bottom
        longest = max(cards, key=lambda card: sum(len(sign.text) for sign in card.content.when))
        too_much = {"index": over} if over > TOLERANCE else {}
        problems = overflowing(handbook, longest.content, too_much, words)
        return Made(sheet, html, tuple(problems), entries=entries)

    return Page("index", html, look, sound.INDEX, make)


def blank(card: Card, words: Words) -> Page:
    """The back of the index sheet, so that every card keeps its own back."""
    html, look = filled(ROOM, "blank.html.j2", {"card": card}, words), css("index.css")
    return Page("blank", html, look, sound.INDEX, lambda press: Made(press.sheet(html, look), html))
