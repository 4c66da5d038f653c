"""`应急清单.html`: one file on a desktop that does everything and asks for nothing."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, expect

from tests.conftest import listen

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
