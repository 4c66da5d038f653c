"""The lists one looks things up in: words to say, cases, terms, sources, cards, changes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words

from . import cards, cases, changes, glossary, problems, scripts, sources


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """One page for each list."""
    for page in (scripts, cases, glossary, sources, cards, changes):
        yield page.output(handbook, words)
    yield problems.output(words)
