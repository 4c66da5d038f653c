"""BRANCH: the pages of the handbook; binds the other branches' links into them."""

from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words

from . import chapters, incident, listing, problems

SCRIPTS = ("page/page.js",)
STYLES = ("page/page.css", "page/home.css")


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """Home, one page for each incident, the chapters, the lists."""
    progress(words("cli.pages"))
    yield from listing.outputs(handbook, words)
    yield from incident.outputs(handbook, words)
    yield from chapters.outputs(handbook, words)
    yield problems.output(words)
