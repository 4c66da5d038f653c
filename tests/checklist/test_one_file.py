"""`应急清单.html`: one file on a desktop that does everything and asks for nothing."""

from __future__ import annotations

import shutil
import tomllib
import zipfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, expect

from tests.conftest import ROOT, listen

from .at_the_counter import all_read, to_report

NAME = "应急清单.html"


def test_it_is_small_and_in_the_archive(site: Path) -> None:
    assert (site / NAME).stat().st_size <= 600_000
    assert "globalThis" not in (site / NAME).read_text(encoding="utf-8")
    packed = zipfile.ZipFile(site / "handbook-offline.zip")
    assert f"handbook/{NAME}" in packed.namelist()


def test_alone_on_a_desktop_it_grades_runs_and_reports(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    shutil.copyfile(site / NAME, tmp_path / NAME)
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    heard: list[str] = []
    listen(page, tmp_path.as_uri(), heard.append)
    page.goto(f"{tmp_path.as_uri()}/{quote(NAME)}")

    all_read(page)
    page.locator("a.checklist-tile", has_text="抢劫").click()
    page.get_by_role("radio", name="有人死亡").check()
    page.get_by_role("button", name="开始清单").locator("visible=true").click()
    expect(page.locator(".checklist-bar .grade-badge b")).to_have_text("Ⅰ级")
    clause = page.get_by_role("button", name="D1.4.I.4", exact=True).first
    clause.click()
    expect(clause).to_have_attribute("aria-expanded", "true")
    note = page.locator(".checklist-clause:visible")
    expect(note).to_contain_text("属Ⅰ级")
    page.locator(".checklist-tick input").first.check()
    expect(note).to_contain_text("属Ⅰ级")
    expect(note.get_by_role("link")).to_have_count(0)
    expect(page.locator("li.checklist-step").first).to_have_attribute("data-state", "kept")
    page.reload()
    expect(page.locator(".checklist-tick input").first).to_be_checked()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    to_report(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="存成 Word").click()
    assert download.value.suggested_filename.endswith(".docx")
    assert [] == heard
    context.close()


SAID = (
    "歹徒走了以后干什么", "没电了客户怎么办", "系统崩了", "客户突然没气了", "有人扛着摄像机进来",
    "房顶漏水了", "穿制服的人要看资料", "门口坐了一排人", "很多客户一起来退钱", "有人插队",
)  # fmt: skip
"""As staff say it; the search is asked the same."""


def test_what_staff_say_leads_to_the_tile_and_enter_opens_it(browser: Browser, site: Path) -> None:
    queries = tomllib.loads((ROOT / "tests/search/queries.toml").read_text(encoding="utf-8"))
    right = {**queries["tune"], **queries["held"]}
    page = browser.new_page()
    heard: list[str] = []
    listen(page, site.as_uri(), heard.append)
    page.goto(f"{site.as_uri()}/{quote(NAME)}")
    all_read(page)
    box, tiles = page.get_by_label("打几个字来找"), page.locator("a.checklist-tile:visible")

    for said in SAID:
        box.fill(said)
        left = tiles.evaluate_all("all => all.map(one => one.dataset.tile)")
        assert left == [left[0]] and left[0] in right[said], (said, left)
    box.fill("xyz")
    expect(tiles).to_have_count(14)
    expect(page.get_by_text("没有对上的，14 类都在下面")).to_be_visible()
    box.press("Enter")
    expect(tiles).to_have_count(14)
    box.fill("拿刀进来")
    expect(tiles).to_contain_text(["有人亮出刀枪"])
    box.press("Enter")

    expect(page.get_by_role("heading", name="抢劫")).to_be_focused()
    assert [] == heard


def test_numbers_filled_in_on_the_home_page_of_the_package_show_in_it(
    browser: Browser, site: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{site.as_uri()}/index.html")
    page.get_by_text("填本网点电话").click()
    page.get_by_label("分公司应急小组").fill("010-12345678")
    page.get_by_role("button", name="存在这台电脑").click()
    page.goto(f"{site.as_uri()}/{quote(NAME)}")
    expect(page.get_by_text("首页“填本网点电话”")).to_be_visible()
    page.goto(f"{site.as_uri()}/{quote(NAME)}#incident=robbery")
    all_read(page)
    page.get_by_role("button", name="开始清单").locator("visible=true").click()

    expect(page.get_by_role("link", name="010-12345678").first).to_be_attached()
