"""BRANCH: the pages of the handbook; binds the other branches' links into them."""

from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words

from . import chapters, home, incident, lists
from .edition import edition_data

__all__ = ["SCRIPTS", "STYLES", "edition_data", "not_found", "outputs"]

SCRIPTS = (
    "named-part.js",
    "edition-day.js",
    "edition-notice.js",
    "print-open.js",
    "copy-script.js",
    "incident/role-steps.js",
    "incident/role-filter.js",
    "incident/jump-bar.js",
    "lists/list-match.js",
    "lists/list-filter.js",
    "home/open-runs.js",
)
STYLES = (
    "shared.css",
    "incident/head.css",
    "incident/steps.css",
    "incident/after.css",
    "incident/paper.css",
    "chapters/chapters.css",
    "lists/lists.css",
    "home/home.css",
)

not_found = home.not_found


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """Home, one page for each incident, the chapters, the lists."""
    progress(words("cli.pages"))
    yield from home.outputs(handbook, words)
    yield from incident.outputs(handbook, words)
    yield from chapters.outputs(handbook, words)
    yield from lists.outputs(handbook, words)
