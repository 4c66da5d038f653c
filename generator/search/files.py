"""A checked handbook comes in, the search's index goes out; pages load it when somebody searches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.words import Words

from .view import index

SCRIPTS = (
    "fold.js",
    "pinyin.js",
    "names.js",
    "needs.js",
    "engine.js",
    "excerpt.js",
    "result-list.js",
    "handbook-search.js",
)
STYLES = ("search.css",)

INDEX = "assets/search"
"""How the path of the index begins; the rest is its hash."""


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """The script that sets `Handbook.searchIndex`; `<handbook-search data-index>` leads to it."""
    progress(words("search.title"))
    yield hashed(f"{INDEX}.js", script_data("searchIndex", index(handbook, words)))
