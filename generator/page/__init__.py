"""BRANCH: the pages of the handbook; binds the other branches' links into them."""

from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words

from . import chapters, home, incident, lists
from .edition import edition_data

__all__ = ["SCRIPTS", "STYLES", "edition_data", "not_found", "outputs"]

SCRIPTS = (
    "client/outlet.js",
    "page/own-numbers.js",
    "page/named-part.js",
    "client/edition-day.js",
    "page/edition-notice.js",
    "page/print-open.js",
    "page/wide-table.js",
    "page/copy-script.js",
    "page/incident/role-steps.js",
    "page/incident/role-filter.js",
    "page/incident/jump-bar.js",
    "page/lists/list-match.js",
    "page/lists/list-filter.js",
)
STYLES = (
    "page/shared.css",
    "page/incident/head.css",
    "page/incident/steps.css",
    "page/incident/after.css",
    "page/incident/paper.css",
    "page/chapters/chapters.css",
    "page/lists/lists.css",
    "page/home/home.css",
    "page/home/outlet.css",
)

not_found = home.not_found


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """Home, one page for each incident, the chapters, the lists."""
    progress(words("cli.pages"))
    yield from home.outputs(handbook, words)
    yield from incident.outputs(handbook, words)
    yield from chapters.outputs(handbook, words)
    yield from lists.outputs(handbook, words)
