"""BRANCH: how grave is it? The whole table to review, the answer in a terminal, a graded log."""

from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words

from . import table_page

SCRIPTS: tuple[str, ...] = ()
STYLES = ("grade/grade.css",)


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """`table.md`, on which a reviewer sees the whole table."""
    progress(words("grade.table"))
    yield table_page.output(handbook, words)
