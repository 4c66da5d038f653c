"""A checked handbook comes in, the search's index goes out, loaded when somebody searches."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files

from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.words import Words

from .view import index

SCRIPTS = ("search/index-loader.js", "search/handbook-search.js")
"""What every page loads: the box. Everything else comes with the index."""

STYLES = ("search/search.css",)

ENGINE = (
    "fold.js",
    "pinyin.js",
    "names.js",
    "needs.js",
    "store.js",
    "tally.js",
    "engine.js",
    "excerpt.js",
    "result-list.js",
)
"""What comes with the index, in this order."""

INDEX = "assets/search"
"""How the path of the index begins; the rest is its hash."""


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """One script: `Handbook.searchIndex` and the engine that searches it."""
    progress(words("search.title"))
    data = script_data("searchIndex", index(handbook, words))
    here = files(__package__)
    engine = [here.joinpath(name).read_text(encoding="utf-8") for name in ENGINE]
    yield hashed(f"{INDEX}.js", "\n".join([data, *engine]))


def box(index_path: str, words: Words) -> dict[str, str]:
    """What the theme has to give to `<handbook-search>`: the index's path, and words as JSON."""
    said = json.dumps(words.room("search"), ensure_ascii=False, sort_keys=True)
    return {"index": index_path, "words": said}
