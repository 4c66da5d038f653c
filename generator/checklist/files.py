"""A checked handbook comes in, the checklist's page and its data go out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.template import filled
from generator.words import Words

from . import grade_page
from .view import data, page

SCRIPTS = (
    "address.js",
    "events.js",
    "steps.js",
    "clock.js",
    "reporting.js",
    "store.js",
    "journal.js",
    "parts.js",
    "questions.js",
    "grade-panel.js",
    "choose-screen.js",
    "facts-screen.js",
    "step-rows.js",
    "clock-panel.js",
    "run-parts.js",
    "run-bar.js",
    "run-screen.js",
    "incident-checklist.js",
    "severity-grade.js",
)
"""Logic first, then the store, then what is seen; the element last."""

STYLES = ("checklist.css", "steps.css", "static.css", "paper.css")


STORE = "counter-handbook-checklist"
"""The name under which a browser keeps the runs; the page tells it to the script."""


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """`checklist.md`, and the script that sets `Handbook.checklistData`."""
    progress(words("checklist.title"))
    whole = data(handbook, words)
    script = hashed("assets/checklist-data.js", script_data("checklistData", whole))
    yield script
    view = {**page(whole, handbook, words, script.path), "store": STORE}
    yield Output("checklist.md", filled("checklist", "checklist.md.j2", view, words))
    yield grade_page.output(handbook, words, script.path)


def start_url(incident_id: str) -> str:
    """The checklist's address, from the site's root, opened for an incident."""
    return f"checklist.html#incident={incident_id}"
