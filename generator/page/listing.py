"""The pages one starts from: home with its tiles, the wall cards to download."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import icons
from generator.handbook.book import Handbook
from generator.output import Output
from generator.template import Markup, filled
from generator.words import Words

from .links import Links
from .parts import front_matter

LINKS = Links()


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """`index.md` and `cards.md`."""
    view = _view(handbook)
    head = front_matter(handbook.setting.title, words("page.home_intro"), "navigation", "toc")
    yield Output("index.md", head + filled("page", "home.md.j2", view, words))
    head = front_matter(words("page.cards"), words("page.cards_intro"), "navigation", "toc")
    yield Output("cards.md", head + filled("page", "cards.md.j2", view, words))


def _view(handbook: Handbook) -> dict[str, Any]:
    """Setting, the public emergency numbers, and the incidents by category."""
    public = ("police", "fire", "medical")
    return {
        "setting": handbook.setting,
        "numbers": [c for c in handbook.setting.contacts if c.id in public],
        "all_cards": LINKS.to("cards/all_cards.pdf"),
        "categories": [
            {
                "id": category.id,
                "label": category.label,
                "means": category.means,
                "incidents": [
                    {
                        "id": incident_id,
                        "title": incident.title,
                        "number": incident.number,
                        "when": incident.when[0],
                        "icon": Markup(icons.svg(incident.icon, "tile-icon")),
                        "url": LINKS.incident(incident_id),
                        "card": LINKS.card(incident_id),
                    }
                    for incident_id, incident in handbook.incidents.items()
                    if incident.category == category.id
                ],
            }
            for category in handbook.setting.categories
        ],
    }
