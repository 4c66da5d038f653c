"""A handbook comes in, the index of its search goes out as plain data for the script."""

from __future__ import annotations

from typing import Any

from generator.handbook.book import Handbook
from generator.words import Words

from . import chapters, playbook, reading
from .entry import Page


def index(handbook: Handbook, words: Words) -> dict[str, Any]:
    """Everything the script knows.

    `pages` with their entries `[kind, anchor, text, head, more]`; `categories` with the places of
    their incidents in `pages`; `phones`; `sounds` and `readings` for pinyin; and how to understand
    what people type: words to `drop`, `dull` characters, `digits`, `groups` of equal words.
    """
    pages = [
        *(playbook.page(name, it, handbook, words) for name, it in handbook.incidents.items()),
        *chapters.pages(handbook, words),
    ]
    names = [name for page in pages for name in (page.title, *page.names)]
    return {
        "pages": [page.data() for page in pages],
        "categories": _categories(handbook, pages),
        "phones": [
            {"label": contact.label, "number": contact.number}
            for contact in handbook.setting.contacts
            if contact.number
        ],
        "sounds": reading.characters_by_reading(_texts(pages), names),
        "readings": reading.read_otherwise(names),
        "drop": words("search_query.drop").split(),
        "dull": words("search_query.dull"),
        "digits": words("search_query.digits").split(),
        "groups": [group.split() for group in words.room("search_group").values()],
    }


def _texts(pages: list[Page]) -> list[str]:
    rows = [entry.row() for page in pages for entry in page.entries]
    named = [name for page in pages for name in (page.title, *page.names)]
    return [*named, *(part for row in rows for part in row[2:])]


def _categories(handbook: Handbook, pages: list[Page]) -> list[dict[str, Any]]:
    return [
        {
            "label": category.label,
            "pages": [
                place
                for place, page in enumerate(pages)
                if page.id and handbook.incidents[page.id].category == category.id
            ],
        }
        for category in handbook.setting.categories
    ]
