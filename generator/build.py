"""A checked handbook comes in, every file of the product goes out: the list of branches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator import assets, checklist, grade, page, quiz, search, wallcard
from generator.handbook.book import Handbook
from generator.output import Output, script_data
from generator.words import Words

Progress = Callable[[str], None]

BRANCHES = (wallcard, quiz, checklist, grade, search, page)
"""Each has `outputs(handbook, words, progress)`."""

_ON_EVERY_PAGE = (grade, search, page)
"""Rooms whose `SCRIPTS` and `STYLES` every page loads; the others load theirs where they are."""

SCRIPT, STYLE = "handbook-script", "handbook-style"
"""The names of the two assets that every page loads."""

_LOOK = ("look/tokens.css", "look/base.css")


def outputs(handbook: Handbook, words: Words, progress: Progress) -> Iterator[Output]:
    """Every page, card, script and style, each branch in turn; `progress` is told what comes."""
    edition = script_data("edition", page.edition_data(handbook, words))
    scripts = (part for room in _ON_EVERY_PAGE for part in room.SCRIPTS)
    yield assets.script(SCRIPT, scripts, begins=edition)
    yield assets.style(STYLE, (*_LOOK, *(part for room in _ON_EVERY_PAGE for part in room.STYLES)))
    for branch in BRANCHES:
        yield from branch.outputs(handbook, words, progress)
