"""Home: the right page within two taps, the numbers to call, what was left unfinished."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from generator.handbook.book import Handbook


def test_numbers_are_called_at_a_tap_and_duty_contacts_are_named(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")

    calls = [link.get_attribute("href") for link in page.locator(".home-number").all()]
    assert ["tel:110", "tel:119", "tel:120"] == calls
    on_duty = page.locator(".duty-line").inner_text().split()
    assert [
        "本网点值班：",
        "柜面经理",
        "分公司应急小组",
        "总公司应急值班",
        "号码写在墙卡上",
    ] == on_duty


def unfold(page: Page, title: str) -> None:
    """Open the form for the numbers; what is kept is put into it only then, after the click."""
    page.get_by_text(title).click()
    expect(page.get_by_label("分公司应急小组")).to_have_attribute("aria-invalid", "false")


def test_the_outlets_numbers_are_filled_in_once_and_stand_on_every_page(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/index.html")
    unfold(page, "填本网点电话")
    page.get_by_label("分公司应急小组").fill("021-1234567x")
    page.get_by_role("button", name="存在这台电脑").click()
    expect(page.get_by_text("这不像电话号码")).to_be_visible()
    expect(page.get_by_label("分公司应急小组")).to_be_focused()

    page.get_by_label("分公司应急小组").fill("０２１—12345678转02")
    page.get_by_label("分公司当日值班领导（B 角）").fill("13800000000")
    page.get_by_role("button", name="存在这台电脑").click()

    expect(page.locator(".outlet-told")).to_have_text("存好了，每一页都会显示。")
    expect(page.get_by_text("改本网点电话")).to_be_focused()
    assert {"branch": "tel:02112345678,02", "branch/b": "tel:13800000000"} == _own_numbers(page)
    page.goto(f"{base}/incidents/robbery.html")
    assert {"branch": "tel:02112345678,02", "branch/b": "tel:13800000000"} == _own_numbers(page)
    expect(page.locator('[data-contact="head-office"]')).to_have_text("见本网点墙卡")
    page.goto(f"{base}/checklist.html#incident=robbery&start=1")
    calls = page.locator(".checklist-panel-calls")
    expect(calls.get_by_role("link", name="021-12345678转02")).to_have_attribute(
        "href", "tel:02112345678,02"
    )
    expect(calls.get_by_role("link", name="13800000000")).to_be_attached()

    page.goto(f"{base}/index.html")
    unfold(page, "改本网点电话")
    page.get_by_role("button", name="清空").click()
    page.get_by_role("button", name="存在这台电脑").click()
    assert {} == _own_numbers(page)


def _own_numbers(page: Page) -> dict[str, str]:
    """Contact and telephone address of every number of the outlet that the page shows."""
    return dict(
        page.eval_on_selector_all(
            "[data-contact] a",
            "all => all.map(a => [a.closest('[data-contact]').dataset.contact, a.href])",
        )
    )


def test_a_browser_that_keeps_nothing_says_so(page: Page, base: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused'); }")
    page.goto(f"{base}/index.html")
    unfold(page, "填本网点电话")
    page.get_by_label("分公司应急小组").fill("13800000000")
    page.get_by_role("button", name="存在这台电脑").click()

    expect(page.locator(".outlet-told")).to_have_text(
        "这台电脑的浏览器不让保存，号码没有存上，请看墙卡。"
    )
    expect(page.get_by_label("分公司应急小组")).to_have_value("13800000000")


def test_drills_and_the_single_file_are_one_tap_away(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    tools = page.locator(".home-tools")

    file = tools.get_by_role("link", name="单文件清单").get_attribute("href")
    assert "应急清单.html" == file
    tools.get_by_role("link", name="演练").click()
    expect(page).to_have_url(f"{base}/checklist.html#drill=1")
    expect(page.locator(".md-typeset h1, .md-typeset h2").first).to_be_visible()


@pytest.mark.parametrize(("width", "height", "tiles"), [(1440, 900, 14), (360, 740, 6)])
def test_the_tiles_are_in_sight_without_scrolling(
    page: Page, base: str, width: int, height: int, tiles: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{base}/index.html")

    boxes = [tile.bounding_box() for tile in page.locator(".tile").all()]
    seen = [box for box in boxes if box and box["y"] + box["height"] <= height]
    assert len(seen) >= tiles
    assert [] == [box for box in boxes if not box or box["height"] < 44]


def test_a_card_is_two_taps_away(page: Page, base: str, handbook: Handbook) -> None:
    page.goto(f"{base}/index.html")
    page.locator(".tile", has_text="停电").click()

    expect(page.get_by_role("link", name="墙卡 PDF")).to_have_attribute(
        "href", "../cards/power-outage.pdf"
    )


def nothing_is_open(page: Page) -> None:
    """No unfinished checklist is shown, after what is kept has been read."""
    expect(page.locator("open-runs .open-runs-title")).to_be_attached()
    expect(page.locator("open-runs")).to_be_hidden()


def test_an_unfinished_checklist_waits_on_the_home_page_until_it_is_ended(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/index.html")
    nothing_is_open(page)
    page.goto(f"{base}/checklist.html#incident=robbery")
    page.get_by_role("button", name="开始清单").click()
    expect(page.locator(".checklist-saved")).to_contain_text("已存本机")

    page.goto(f"{base}/index.html")
    runs = page.locator("open-runs")
    expect(runs).to_contain_text("正在进行")
    runs.get_by_role("link", name="继续").click()
    expect(page.get_by_role("button", name="结束本次")).to_be_visible()
    page.get_by_role("button", name="结束本次").click()
    expect(page.get_by_role("button", name="恢复本次")).to_be_visible()
    page.goto(f"{base}/index.html")

    nothing_is_open(page)


def test_a_wrong_address_leads_home_and_to_the_numbers(
    context: BrowserContext, served: str, site: Path
) -> None:
    page = context.new_page()
    page.goto(f"{served}/404.html")

    expect(page.locator("h1")).to_have_text("没有这一页")
    expect(page.locator("handbook-search input:visible")).to_have_count(1)
    assert 3 == page.locator(".home-number").count()
    page.get_by_role("link", name="回首页").click()
    expect(page).to_have_url(f"{served}/index.html")
