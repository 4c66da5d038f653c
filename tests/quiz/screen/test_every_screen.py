"""Every screen of the quiz on a phone, a tablet and a desk: nothing too wide, nothing too small."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.axe import violations
from tests.conftest import listen

from .walk import begin_exam, finish, give, hand_in, right, sit, today, visit, wish

CONTROLS = (
    ".quiz-stage button, .quiz-stage summary, .quiz-stage .button, .quiz-option, .quiz-type,"
    " .quiz-count, .quiz-way, .quiz-sure label, .quiz-stage input[type=text]"
)


def screens(page: Page, base: str) -> Iterator[str]:
    """Every screen in turn, by its name."""
    visit(page, base)
    yield "home"
    today(page, base)
    yield "asking"
    give(page, 1 if right(page) == 0 else 0)
    page.keyboard.press("Enter")
    yield "answered"
    wish(page, base, "#types=media")
    finish(page, lambda before, place: place if before else 0)
    yield "result"
    visit(page, base, "#progress")
    yield "progress"
    visit(page, base, "#exam")
    yield "exam-rules"
    begin_exam(page, base)
    page.get_by_role("button", name="做记号").click()
    yield "exam"
    sit(page, miss=(2,))
    yield "exam-check"
    hand_in(page)
    yield "exam-result"
    visit(page, base, "#certificate")
    told = page.locator(".quiz-code").inner_text().split()
    yield "certificate"
    visit(page, base, f"#verify={'-'.join(told)}")
    yield "verify"


@pytest.mark.parametrize("width", [360, 1440])
def test_no_screen_scrolls_sideways_or_has_small_targets(
    context: BrowserContext, site: Path, width: int
) -> None:
    page, heard = context.new_page(), list[str]()
    listen(page, site.as_uri(), heard.append)
    page.set_viewport_size({"width": width, "height": 740})

    found = {name: _faults(page, width) for name in screens(page, site.as_uri())}

    assert {name: [] for name in found} == found
    assert 11 == len(found)
    assert heard == []


@pytest.mark.parametrize("scheme", ["dark"])
def test_no_screen_keeps_anybody_out(context: BrowserContext, site: Path, scheme: str) -> None:
    page = context.new_page()
    page.emulate_media(color_scheme=scheme)

    seen = screens(page, site.as_uri())
    found = {name: violations(page, unseen=".quiz-paper") for name in seen}

    assert {name: [] for name in found} == found


def _faults(page: Page, width: int) -> list[Any]:
    """What is wider than the screen, and every control lower or narrower than 44 px."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    small = page.locator(CONTROLS).evaluate_all(
        "all => all.filter(e => e.offsetHeight && Math.min(e.offsetHeight, e.offsetWidth) < 44)"
        ".map(e => `${e.textContent} ${e.offsetWidth} × ${e.offsetHeight}`)"
    )
    return [*([f"{wide} px"] if wide > width else []), *small]
