"""axe-core finds nothing on any page, light or dark, wide or narrow, nor in what opens on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations
from tests.conftest import SCHEMES, ByScheme, Scheme

WIDTHS = {"light": 1280, "dark": 390}


def opened(browser: Browser, scheme: Scheme) -> Page:
    return browser.new_page(viewport={"width": WIDTHS[scheme], "height": 900}, color_scheme=scheme)


@pytest.fixture(params=WIDTHS)
def page_seen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    page = opened(browser, request.param)
    yield page
    page.close()


def test_no_kind_of_page_keeps_anybody_out(
    browser: Browser, served: str, site: Path, by_scheme: ByScheme
) -> None:
    against = {}
    alike = {path for path in site.glob("incidents/*.html") if path.stem != "robbery"}
    names = [path.relative_to(site).as_posix() for path in set(site.rglob("*.html")) - alike]
    pages = {scheme: opened(browser, scheme) for scheme in SCHEMES}
    for name, scheme in by_scheme(names):
        pages[scheme].goto(f"{served}/{name}")
        quiz = ".quiz-paper" if name == "quiz.html" else None
        if found := violations(pages[scheme], unseen=quiz):
            against[name, scheme] = found
    for page in pages.values():
        page.close()

    assert {} == against
    assert len(names) > 20


@pytest.mark.parametrize("typed", ["打劫", "午饭吃什么"])
def test_nor_does_the_open_search(page_seen: Page, served: str, typed: str) -> None:
    page_seen.goto(f"{served}/incidents/robbery.html")
    page_seen.locator("handbook-search input:visible").fill(typed)
    expect(page_seen.locator("handbook-search [role=option]").first).to_be_visible()

    assert [] == violations(page_seen)


def test_nor_does_a_running_checklist(page_seen: Page, served: str) -> None:
    page_seen.goto(f"{served}/checklist.html#incident=robbery&harm=caused")
    page_seen.get_by_role("button", name="开始清单").click()
    expect(page_seen.get_by_role("checkbox").first).to_be_visible()

    assert [] == violations(page_seen)
