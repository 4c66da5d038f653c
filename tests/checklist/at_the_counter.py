"""What a person does with the checklist, for the tests in a browser."""

from __future__ import annotations

from playwright.sync_api import Error, Locator, Page, expect

_LEAVE = "document.querySelectorAll('.checklist-screen').forEach(one => one.dataset.left = '')"

_FRAMES = """() => Promise.race([new Promise((done) => setTimeout(done, 3000)),
  new Promise((done) => { let left = 16;
    (function frame() { if (left--) { requestAnimationFrame(frame); } else { done(); } })(); })])"""


def opened(page: Page, base: str, hash_: str = "") -> None:
    """Open the checklist at an address, and wait for the screen that it names.

    Another hash loads no page: until `hashchange` the screen from before is still there. What is
    kept on this computer is read meanwhile; who is quicker than that may see a screen made twice.
    """
    page.evaluate(_LEAVE)
    page.goto(f"{base}/checklist.html{hash_}")
    expect(page.locator(".checklist-screen:not([data-left]) h2").first).to_be_visible()
    all_read(page)


def started(page: Page, base: str, hash_: str) -> str:
    """Start a run from a link; returns the run's own address. Where one like it goes on already
    the link only asks, and the button starts another one."""
    opened(page, base, f"{hash_}&start=1")
    if not page.locator(".checklist-run").count():
        page.get_by_role("button", name="开始清单").locator("visible=true").click()
    expect(page.locator(".checklist-run")).to_be_visible()
    all_read(page)
    return str(page.evaluate("location.hash"))


def to_report(page: Page) -> None:
    """Go from a run to its report, and wait until the run is off the screen."""
    page.get_by_role("link", name="事故报告单").click()
    expect(page.get_by_role("heading", name="事故报告单")).to_be_focused()


def all_saved(page: Page) -> None:
    """Wait until all of a run is kept: what comes back from the disk paints the screen anew."""
    expect(page.locator(".checklist-saved")).to_have_attribute("data-state", "kept")


def all_read(page: Page) -> None:
    """Wait until what is kept on this computer is known; some screens are there before it."""
    app = "document.querySelector('incident-checklist')"
    until(page, f"{app}.journal.loaded && !{app}.due")  # read, and painted


def step(page: Page, number: int) -> Locator:
    """The row of the step with this number."""
    exactly = page.locator(".checklist-number").get_by_text(str(number), exact=True)
    return page.locator("li.checklist-step").filter(has=exactly)


def at_rest(page: Page) -> None:
    """Wait until everything has its place: what was never in sight gets its height when it is."""
    page.evaluate(_FRAMES)


def tick(page: Page, number: int) -> None:
    """Tick a step and wait until it is shown as saved. A click that a moving list has missed is
    done again, as anybody would."""
    try:
        step(page, number).get_by_role("checkbox").check()
    except Error:
        at_rest(page)
        step(page, number).get_by_role("checkbox").check()
    expect(step(page, number)).to_have_attribute("data-state", "kept")


def clock(page: Page, label: str) -> Locator:
    """The row of the deadline with this name."""
    name = page.locator("b").get_by_text(label, exact=True)
    return page.locator("li.checklist-clock").filter(has=name)


def until(page: Page, holds: str, seconds: int = 30) -> None:
    """Wait until an expression holds. The pages forbid eval, so nothing can wait inside them."""
    for _ in range(50 * seconds):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never: {holds}")


def ticked(page: Page) -> list[int]:
    """The numbers of the ticked steps."""
    found = page.locator("li.checklist-step:has(.checklist-tick input:checked) .checklist-number")
    return sorted(int(text) for text in found.all_text_contents())
