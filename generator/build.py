"""A checked handbook comes in, every file of the product goes out: the list of branches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files

from generator import checklist, grade, page, quiz, wallcard
from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.words import Words

Progress = Callable[[str], None]

BRANCHES = (wallcard, quiz, checklist, grade, page)
"""Each has `SCRIPTS`, `STYLES` (files beside it) and `outputs(handbook, words, progress)`."""

SCRIPT, STYLE = "assets/handbook-script", "assets/handbook-style"
"""How the paths of the joined script and style begin; the rest is their hash."""

_CLIENT = ("dom.js", "grade.js")
_LOOK = ("tokens.css", "base.css")


def outputs(handbook: Handbook, words: Words, progress: Progress) -> Iterator[Output]:
    """Every page, card, script and style, each branch in turn; `progress` is told what comes."""
    yield script(handbook, words)
    yield style()
    for branch in BRANCHES:
        yield from branch.outputs(handbook, words, progress)


def script(handbook: Handbook, words: Words) -> Output:
    """All behaviour in one classic script, so that it also runs from `file://`; it begins with what
    every page has to know of the edition."""
    parts = [script_data("edition", page.edition_data(handbook, words))]
    parts += [_text("client", name) for name in _CLIENT]
    parts += [_text(_room(branch), name) for branch in BRANCHES for name in branch.SCRIPTS]
    return hashed(f"{SCRIPT}.js", "\n".join(parts))


def style() -> Output:
    """All looks in one style sheet, tokens first."""
    parts = [_text("look", name) for name in _LOOK]
    parts += [_text(_room(branch), name) for branch in BRANCHES for name in branch.STYLES]
    return hashed(f"{STYLE}.css", "\n".join(parts))


def _room(branch: object) -> str:
    return str(getattr(branch, "__name__", "")).removeprefix("generator.")


def _text(room: str, name: str) -> str:
    return files("generator").joinpath(room, name).read_text(encoding="utf-8")
