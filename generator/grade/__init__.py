"""BRANCH: how grave is it? The grading page, the table to review, the terminal's answer."""

from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words

from . import table_page

SCRIPTS = ("severity-grade.js",)
STYLES = ("grade.css",)


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """`grade.md` to answer questions on, `table.md` to review the whole table."""
    progress(words("grade.title"))
    pass
    yield table_page.output(handbook, words)


def start_url(incident_id: str) -> str:
    """The grading page, opened for an incident; relative to the site's root."""
    return f"grade.html#incident={incident_id}"
