"""The incidents come in, the page to get the wall cards from goes out: download, print, hang up."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..home.view import categories
from ..links import Links
from ..parts import foot, front_matter

LINKS = Links()

_GUIDE = ("paper", "printer", "numbers", "laminate", "place", "renew")
"""The steps of the guide, in order; the words hold a title and what to do for each."""


def output(handbook: Handbook, words: Words) -> Output:
    """`cards.md`."""
    guide = [
        {"id": part, "title": words(f"cards.{part}"), "do": words(f"cards.{part}_do").splitlines()}
        for part in _GUIDE
    ]
    view = {
        "all_cards": LINKS.all_cards(),
        "check": LINKS.check(),
        "categories": categories(handbook),
        "guide": guide,
        "setting": handbook.setting,
        "changes_url": LINKS.to("changes.html"),
        "foot": foot(handbook, words, None),
    }
    head = front_matter(words("page.cards"), words("page.cards_about"), "navigation")
    return Output("cards.md", head + filled("page", "lists/cards.md.j2", view, words))
