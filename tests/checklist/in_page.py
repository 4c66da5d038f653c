"""What a person does with the checklist, worked from inside the page.

Playwright's locators need Chromium 105; keys and a script in the page do not.
"""

from __future__ import annotations

from playwright.sync_api import Page

_HELP = """
const all = (what) => Array.from(document.querySelectorAll(what));
const rows = () => all("li.checklist-step");
const box = (row) => row.querySelector(".checklist-tick input");
const numbered = (number) => rows().find(
  (row) => row.querySelector(".checklist-number").textContent === String(number));
const state = (row) => row.getAttribute("data-state");
const whole = () => {
  const app = document.querySelector("incident-checklist");
  return app.journal.loaded && !app.due;
};
const until = async (holds, what) => {
  for (let i = 0; i < 3000; i += 1) {
    if (holds()) { return; }
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`never: ${what}`);
};
"""
_SHOWN = """async () => {%s
  await until(() => all(".checklist-screen h2").length && whole(), "a screen");
}"""
_TURNED = """async (hash) => {%s
  if (location.hash === hash) { return; }
  const turned = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = hash;
  await turned;
  await until(whole, "the whole screen");
}"""
_RUNNING = """async () => {%s
  await until(() => location.hash.indexOf("#run=") === 0 && rows().length && whole(), "a run");
  return location.hash;
}"""
_FOCUS = """async (number) => {%s
  await until(() => numbered(number), `step ${number}`);
  box(numbered(number)).focus();
}"""
_KEPT = """async (number) => {%s
  await until(() => state(numbered(number)) === "kept", `step ${number} kept`);
}"""
_TICKED = """() => {%s
  return rows().filter((row) => box(row).checked)
    .map((row) => Number(row.querySelector(".checklist-number").textContent));
}"""
_TICK_ALL = """async () => {%s
  rows().forEach((row) => { if (!box(row).checked) { box(row).click(); } });
  await until(() => rows().every((row) => state(row) === "kept")
    && all('.checklist-saved[data-state="kept"]').length, "every step kept");
}"""
_READ = """async () => {%s
  all(".checklist-tools button")[0].click();
  const said = () => all(".checklist-reader:not([hidden]) h2").map((one) => one.textContent)[0];
  await until(said, "a step is read");
  const first = said();
  document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await until(() => !said(), "reading ends");
  return first;
}"""
_REPORT = """async () => {%s
  all('.checklist-tools a[href*="view=report"]')[0].click();
  await until(() => all(".checklist-report textarea").length > 5, "a report");
  const fields = all(".checklist-report textarea").length;
  history.back();
  await until(() => rows().length && whole(), "the way back from the report");
  return fields;
}"""
_TICK_MUCH = """([name, count]) => {
  const journal = document.querySelector("incident-checklist").journal;
  for (let i = 0; i < count; i += 1) {
    journal.append(location.hash.slice(5), "tick", name + i, null);
  }
}"""
# Counting a thousand takes a while itself, so it is not done all the time.
_ALL_KEPT = """async (count) => {%s
  const journal = document.querySelector("incident-checklist").journal, run = location.hash.slice(5);
  const ticks = () => Object.keys(Handbook.checklist.events.fold(run, journal.events()
    .filter((event) => journal.safety(event.id) === "kept")).ticks).length;
  for (let i = 0; i < 480 && ticks() !== count; i += 1) {
    await new Promise((done) => setTimeout(done, 250));
  }
  if (ticks() !== count) { throw new Error(`${ticks()} of ${count} ticks are kept`); }
}"""


def opened(page: Page, base: str, hash_: str = "", *, file: str = "checklist.html") -> None:
    """Open the checklist at an address: its page, or the same in one file."""
    page.goto(f"{base}/{file}{hash_}")
    shown(page)


def shown(page: Page) -> None:
    """Wait until the screen of the address is there."""
    page.evaluate(_SHOWN % _HELP)


def turned(page: Page, hash_: str) -> None:
    """Go to another address of the open checklist."""
    page.evaluate(_TURNED % _HELP, hash_)


def started(page: Page, incident: str) -> str:
    """Start a run at once from a link; returns the run's own address."""
    turned(page, f"#incident={incident}&start=1")
    return str(page.evaluate(_RUNNING % _HELP))


def tick(page: Page, number: int) -> None:
    """Tick a step with a real key, which no late layout can move, and wait until it is saved."""
    page.evaluate(_FOCUS % _HELP, number)
    page.keyboard.press("Space")
    page.evaluate(_KEPT % _HELP, number)


def ticked(page: Page) -> list[int]:
    """The numbers of the ticked steps."""
    return sorted(page.evaluate(_TICKED % _HELP))


def tick_all(page: Page) -> list[int]:
    """Tick whatever is not ticked, wait until all is shown as saved; the numbers of the steps."""
    page.evaluate(_TICK_ALL % _HELP)
    return ticked(page)


def read_aloud(page: Page) -> str:
    """What is read first; reading is left again with Escape."""
    return str(page.evaluate(_READ % _HELP))


def report(page: Page) -> int:
    """How many fields to fill in the report has; left again by the way back."""
    return int(page.evaluate(_REPORT % _HELP))


def tick_much(page: Page, name: str, count: int) -> None:
    """Tick many things at once, each with a name of its own."""
    page.evaluate(_TICK_MUCH, [name, count])


def all_kept(page: Page, count: int) -> None:
    """Wait until this tab knows so many ticks of its run, and that each is kept."""
    page.evaluate(_ALL_KEPT % _HELP, count)
