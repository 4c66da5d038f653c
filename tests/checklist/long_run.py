"""A run of a thousand events, and what it costs to work it out and to paint it."""

from __future__ import annotations

from playwright.sync_api import Page

from .at_the_counter import until

EVENTS = 1000
FILL = """(wanted) => {
  const app = document.querySelector("incident-checklist"), run = location.hash.slice(5);
  const steps = Handbook.checklist.incidents.stepsOf(app.journal.state(run).list);
  const kinds = ["tick", "untick", "note", "fact", "skip", "ack"];
  for (let i = app.journal.events().length; i < wanted; i += 1) {
    const kind = kinds[i % kinds.length];
    app.journal.append(run, kind, kind === "fact" ? "harm" : steps[i % steps.length].id, {
      note: "n" + i, fact: i % 4 < 2 ? "severe" : "", skip: { reason: "r", na: false },
      ack: { who: "w", said: "s" } }[kind] || null);
  }
}"""
KEPT = 'document.querySelector("incident-checklist").journal.safety() === "kept"'
DO = {
    "change": """app.querySelector(".checklist-step .checklist-tick input").click();""",
    # The journal remembers what it worked out, so what a new tab works out is done again here.
    # What is out of sight waits for the first look, and is counted by itself.
    "opening": """Handbook.checklist.events.fold(location.hash.slice(5), app.journal.events());
      app.afterPaint = () => {};
      app.route(true);""",
    "rest": """app.update();""",
}
BEFORE = {"opening": "app.shown = app.screen = null; app.stage.textContent = '';"}
BEFORE["rest"] = BEFORE["opening"] + DO["opening"]
ONCE = """async () => {
  const app = document.querySelector("incident-checklist");
  %s
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
}"""


def fill(page: Page) -> None:
    """Put every kind of event into the open run until there are a thousand, all of them kept."""
    page.evaluate(FILL, EVENTS)
    until(page, KEPT, seconds=120)


def costs(page: Page, what: str, often: int, enough: float = 0) -> list[float]:
    """Milliseconds that the page's main thread works for a tick (`change`), to work the run out and
    show what of it is in sight (`opening`), or to make what is not (`rest`), ascending: script, style, layout, painting, saving. What it waits for, be it the
    next frame or a processor that others keep busy, does not count. Measured `often` times, or
    until one took less than `enough`."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return next(1000 * one["value"] for one in metrics if one["name"] == "TaskDuration")

    found = []
    while len(found) < often and min(found, default=enough) >= enough:
        if what in BEFORE:
            page.evaluate(ONCE % BEFORE[what])
        before = worked()
        page.evaluate(ONCE % DO[what])
        found.append(worked() - before)
    page.evaluate("document.querySelector('incident-checklist').update()")  # whole again
    session.detach()
    return sorted(found)
