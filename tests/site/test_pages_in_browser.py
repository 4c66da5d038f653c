"""Every page opens in a real browser without a word on the console or a request to elsewhere."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from generator.handbook.book import Handbook
from tests.conftest import ByScheme, listen

WIDTHS = [360, 768, 1440]


def names(site: Path) -> list[str]:
    """All pages but the one for a wrong address, which is asked for by its whole address."""
    return [p.relative_to(site).as_posix() for p in site.rglob("*.html") if p.name != "404.html"]


def test_every_page_opens_silently_and_never_scrolls_sideways(
    context: BrowserContext, base: str, site: Path, by_scheme: ByScheme
) -> None:
    heard: list[str] = []
    wide = {}
    for name, scheme in by_scheme(names(site)):
        page = context.new_page()
        page.emulate_media(color_scheme=scheme)
        listen(page, base, lambda what, name=name: heard.append(f"{name}: {what}"))
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        page.goto(f"{base}/{name}")
        page.wait_for_load_state("load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found = page.evaluate("document.documentElement.scrollWidth")
            if found > width:
                wide[name, width] = found
        page.close()

    assert heard == []
    assert wide == {}
    assert len(names(site)) > 29


def test_the_right_page_is_one_click_from_home(page: Page, base: str, handbook: Handbook) -> None:
    page.goto(f"{base}/index.html")

    expect(page.locator("a.tile")).to_have_count(len(handbook.incidents))
    page.get_by_role("link", name="抢劫").first.click()
    expect(page.locator("h1")).to_have_text("抢劫")
    expect(page.locator("#first-minute")).to_be_visible()


def test_a_script_can_be_copied_on_plain_http(page: Page, base: str) -> None:
    page.clock.install(time="2026-12-01T08:00:00")  # it is said for two seconds only
    page.goto(f"{base}/incidents/robbery.html")
    page.clock.pause_at("2026-12-01T09:00:00")
    script = page.locator("#say-to-robber")

    script.get_by_role("button", name="复制").click()

    expect(script.get_by_role("button")).to_have_text("已复制")
    page.clock.run_for(2000)
    expect(script.get_by_role("button")).to_have_text("复制")
