"""A checked handbook comes in, the checklist's page and its data go out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator import assets
from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.template import filled
from generator.words import Words

from . import grade_page
from .one_file import NAME, one_file
from .pack import packed
from .view import data, page

SCRIPTS = (
    "checklist/unpack.js",
    "client/grade.js",
    "client/outlet.js",
    "checklist/address.js",
    "checklist/shape.js",
    "checklist/merge-fields.js",
    "checklist/merge.js",
    "checklist/incidents.js",
    "checklist/events.js",
    "checklist/steps.js",
    "checklist/clock.js",
    "checklist/reporting.js",
    "checklist/duties.js",
    "checklist/keep/sha256.js",
    "checklist/keep/chain.js",
    "checklist/keep/file.js",
    "checklist/misses.js",
    "checklist/log.js",
    "checklist/store.js",
    "checklist/keep/safety.js",
    "checklist/keep/check.js",
    "checklist/journal.js",
    "checklist/parts.js",
    "checklist/questions.js",
    "checklist/clauses.js",
    "checklist/grade-panel.js",
    "checklist/keep/import-panel.js",
    "checklist/choose-filter.js",
    "checklist/choose-screen.js",
    "checklist/drill/review.js",
    "checklist/drill/review-sheet.js",
    "checklist/drill/drill-panel.js",
    "checklist/also-happening.js",
    "checklist/going-on.js",
    "checklist/facts-screen.js",
    "checklist/typed-time.js",
    "checklist/run/step-forms.js",
    "checklist/step-rows.js",
    "checklist/run/phase-block.js",
    "checklist/clock-row.js",
    "checklist/clock-panel.js",
    "checklist/run/draft.js",
    "checklist/run-parts.js",
    "checklist/run/end-panel.js",
    "checklist/run/added-line.js",
    "checklist/run-bar.js",
    "checklist/run/run-tools.js",
    "checklist/run/reading.js",
    "checklist/run/read-step.js",
    "checklist/run/reader.js",
    "checklist/run/log-panel.js",
    "checklist/run/run-state.js",
    "checklist/run/run-acts.js",
    "checklist/run/facts-panel.js",
    "checklist/run/list-parts.js",
    "checklist/run/grade-moves.js",
    "checklist/report/because.js",
    "checklist/report/course.js",
    "checklist/paper/form.js",
    "checklist/paper/run-form.js",
    "checklist/paper/printing.js",
    "checklist/run-screen.js",
    "checklist/report/zip.js",
    "checklist/report/aloud.js",
    "checklist/report/made.js",
    "checklist/report/left.js",
    "checklist/report/response.js",
    "checklist/report/about.js",
    "checklist/report/writing.js",
    "checklist/report/fields.js",
    "checklist/report/forms.js",
    "checklist/report/report-paper.js",
    "checklist/report/report-form.js",
    "checklist/report/report-screen.js",
    "checklist/deadline-watch.js",
    "checklist/icons.js",
    "checklist/frame.js",
    "checklist/incident-checklist.js",
    "checklist/severity-grade.js",
)
"""Logic first, then the store, then what is seen; the element last."""

STYLES = (
    "checklist/checklist.css",
    "checklist/steps.css",
    "checklist/run.css",
    "checklist/static.css",
    "checklist/paper.css",
    "checklist/paper/run-form.css",
    "checklist/drill/review.css",
)


RUN_SCRIPTS = (
    "checklist/address.js",
    "checklist/shape.js",
    "checklist/merge-fields.js",
    "checklist/merge.js",
    "checklist/incidents.js",
    "checklist/events.js",
    "checklist/clock.js",
    "checklist/store.js",
)
"""What another page needs to ask which runs are open and what they are about: no screen."""

STORE = "counter-handbook-checklist"
"""The name under which a browser keeps the runs; the page tells it to the script."""


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """`checklist.md`, `grade.md`, the single file, their script and style, and the script that sets
    `Handbook.checklistData`."""
    progress(words("checklist.title"))
    whole = data(handbook, words)
    shipped = {
        "data": hashed("assets/checklist-data.js", script_data("checklistData", packed(whole))),
        "script": assets.script("checklist", SCRIPTS),
        "style": assets.style("checklist", STYLES),
    }
    yield from shipped.values()
    paths = {name: output.path for name, output in shipped.items()}
    seen = {**page(whole, handbook, words), "store": STORE}
    view = {**seen, "paths": paths, "one_file": NAME}
    yield Output("checklist.md", filled("checklist", "checklist.md.j2", view, words))
    yield grade_page.output(handbook, words, paths)
    yield one_file((shipped["data"], shipped["script"]), shipped["style"], seen, words)


def start_url(*incident_ids: str) -> str:
    """The checklist's address, from the site's root, where a run begins at once: of one incident,
    or of several together."""
    return f"checklist.html#incident={','.join(incident_ids)}&start=1"
