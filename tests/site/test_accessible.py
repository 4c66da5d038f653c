"""axe-core finds nothing on any page, light or dark, wide or narrow, nor in what opens on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import violations

WIDTHS = {"light": 1280, "dark": 390}


@pytest.fixture(params=WIDTHS)
def page_seen(request: pytest.FixtureRequest, browser: Browser) -> Page:
    size = {"width": WIDTHS[request.param], "height": 900}
    return browser.new_page(viewport=size, color_scheme=request.param)


def test_no_kind_of_page_keeps_anybody_out(page_seen: Page, served: str, site: Path) -> None:
    against = {}
    alike = {path for path in site.glob("incidents/*.html") if path.stem != "robbery"}
    for path in sorted(set(site.rglob("*.html")) - alike):
        name = path.relative_to(site).as_posix()
        page_seen.goto(f"{served}/{name}")
        if found := violations(page_seen):
            against[name] = found
    page_seen.close()

    assert {} == against


@pytest.mark.parametrize("typed", ["打劫", "午饭吃什么"])
def test_nor_does_the_open_search(page_seen: Page, served: str, typed: str) -> None:
    page_seen.goto(f"{served}/incidents/robbery.html")
    page_seen.locator("handbook-search input:visible").fill(typed)
    expect(page_seen.locator("handbook-search [role=option]").first).to_be_visible()

    assert [] == violations(page_seen)
    page_seen.close()


def test_nor_does_a_running_checklist(page_seen: Page, served: str) -> None:
    page_seen.goto(f"{served}/checklist.html#incident=robbery&harm=caused")
    page_seen.get_by_role("button", name="开始清单").click()
    expect(page_seen.get_by_role("checkbox").first).to_be_visible()

    assert [] == violations(page_seen)
    page_seen.close()
