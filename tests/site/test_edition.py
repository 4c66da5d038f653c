"""An edition past its review says so on every page, and only then."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

PAGES = ["index.html", "incidents/robbery.html", "checklist.html", "authors/index.html"]
AFTER = "2027-11-01T08:00:00"
LAST_DAY = "2027-10-31T23:00:00"
BEFORE = "2027-09-01T08:00:00"


@pytest.mark.parametrize("name", PAGES)
def test_after_the_review_every_page_says_so(page: Page, base: str, name: str) -> None:
    page.clock.set_fixed_time(AFTER)
    page.goto(f"{base}/{name}")

    expect(page.locator(".edition-expired")).to_have_text(
        "这一版已经过了复审日期（2027-10-31）。先照做，同时向总公司客户服务部要新版。"
    )


def test_on_the_last_day_only_the_foot_speaks(page: Page, base: str) -> None:
    page.clock.set_fixed_time(LAST_DAY)
    page.goto(f"{base}/incidents/robbery.html")

    expect(page.locator(".edition-expired")).to_have_count(0)
    expect(page.locator(".edition-left")).to_have_text("离复审日期还有 0 天，请编写人安排复审。")


def test_long_before_nobody_is_bothered(page: Page, base: str) -> None:
    page.clock.set_fixed_time(BEFORE)
    page.goto(f"{base}/incidents/robbery.html")

    expect(page.locator(".foot-edition")).to_have_count(1)
    expect(page.locator(".edition-expired, .edition-left")).to_have_count(0)
