"""A run on paper: every step in a tight row, with its time or room to write it, on few sheets."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from generator.handbook.book import Handbook

from .at_the_counter import opened, started, step, tick

ROBBERY = "#incident=robbery&harm=none"
TWO = "#incident=robbery,customer-injury&harm=caused"
FOOT = re.compile(r"^(\d/\d).{1,40}?·记录.{1,20}?·打印于[\d:-]+·[\d.]+版")


def printed(page: Page, **size: str) -> PdfReader:
    """The run as Chromium prints it, on A4 unless a size is given."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=not size, **size)))


def lines(pdf: PdfReader) -> list[str]:
    """What stands on each sheet, its foot first, without blanks."""
    return ["".join(plain(sheet.extract_text()).split()) for sheet in pdf.pages]


def plain(text: str) -> str:
    """Characters as people type them: a PDF may name a radical instead of its character."""
    return unicodedata.normalize("NFKC", text)


def on_paper(page: Page) -> None:
    """Show the run on the screen as it is printed."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def half_done(page: Page, base: str, hash_: str) -> None:
    """Two incidents, half of the steps ticked, one skipped, one call answered, a note."""
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, hash_)
    for box in page.locator(".checklist-block > ol .checklist-tick input").all()[:14]:
        box.check()
    row = step(page, 20)
    row.get_by_role("button", name="跳过第 20 步").click()
    row.get_by_label("为什么不做").fill("没有人看见")
    row.get_by_role("button", name="跳过", exact=True).click()
    row = step(page, 16)
    row.get_by_text("记下谁接的、复述了什么").click()
    row.get_by_label("谁接的").fill("110 王警官")
    row.get_by_label("对方复述").fill("往东，灰色面包车")
    row.get_by_role("button", name="只记下").click()
    page.get_by_label("谁对谁说了什么").fill("王队到场")
    page.get_by_role("button", name="记下").last.click()


def test_paper_has_every_step_with_its_time_or_a_blank_whoever_the_screen_shows(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, ROBBERY)
    tick(page, 1)
    page.locator(".checklist-role", has_text="保安").click()
    on_paper(page)

    sheet = page.locator(".checklist-sheet")
    rows = sheet.locator(".checklist-sheet-step")
    expect(rows.locator("visible=true")).to_have_count(17)
    expect(rows.nth(0).locator(".checklist-sheet-time")).to_have_text("14:05")
    expect(rows.nth(1).locator(".checklist-sheet-clock-blank")).to_be_visible()
    expect(sheet.locator(".checklist-sheet-role")).to_have_text(
        "屏幕上只看“保安”的步骤；纸上是所有角色的，保安的标成黑底。"
    )
    expect(sheet.locator(".checklist-sheet-own")).to_have_text(["保安"] * 5)
    expect(sheet.locator(".checklist-sheet-meta")).to_contain_text("打印于 11-22 14:05 · 记录 ")
    expect(sheet.locator(".checklist-sheet-fact")).to_have_text(["抢劫绑架 有", "伤病 没有"])
    expect(sheet.locator("tbody tr")).to_have_count(6)
    expect(page.locator(":is(button, input, details):visible")).to_have_count(0)


def test_what_was_left_out_who_answered_and_what_is_missing_stand_at_their_steps(
    page: Page, base: str
) -> None:
    half_done(page, base, TWO)
    on_paper(page)

    def row(number: int) -> str:
        found = page.locator(".checklist-sheet-step").nth(number - 1)
        return re.sub(r"\s+", " ", found.inner_text())

    assert "跳过：没有人看见" in row(20)
    assert "14:05 110 王警官复述：往东，灰色面包车" in row(16)
    assert "谁接的" not in row(16)
    assert "谁接的" in row(22)
    course = page.locator(".checklist-sheet-course .checklist-sheet-line")
    expect(course).to_have_text(["14:05 王队到场"])


def test_one_incident_takes_three_sheets_at_most(
    context: BrowserContext, site: Path, handbook: Handbook
) -> None:
    """The five that have most to say; printing all takes long."""
    page, sheets = context.new_page(), {}
    wordiest = sorted(handbook.incidents, key=lambda one: len(repr(handbook.incidents[one])))[-5:]
    for incident in wordiest:
        page.goto("about:blank")
        page.goto(f"{site.as_uri()}/checklist.html#incident={incident}&start=1")
        expect(page.locator(".checklist-run")).to_be_visible()
        sheets[incident] = len(printed(page).pages)

    assert {} == {incident: count for incident, count in sheets.items() if count > 3}


def test_two_incidents_half_done_take_five_sheets_each_with_its_number(
    page: Page, base: str
) -> None:
    half_done(page, base, TWO)
    found = printed(page)
    sheets = lines(found)

    assert len(sheets) <= 5
    assert len(printed(page, format="Letter").pages) <= 5
    feet = [FOOT.match(sheet) for sheet in sheets]
    assert [f"{n}/{len(sheets)}" for n in range(1, len(sheets) + 1)] == [
        foot[1] for foot in feet if foot
    ]


def test_no_page_cuts_what_belongs_together(page: Page, base: str) -> None:
    """A head with its first step, what is said aloud with its last step."""
    started(page, base, TWO)
    on_paper(page)

    ends = page.locator(".checklist-sheet-phase-head, .checklist-sheet-pause")
    loose = ends.evaluate_all(
        """(all) => all.filter((one) => !one.parentNode.querySelector(".checklist-sheet-step")
            || getComputedStyle(one.parentNode).breakInside !== "avoid").length"""
    )
    assert 6 == ends.count()
    assert 0 == loose


def test_sentences_have_twelve_points(page: Page, base: str) -> None:
    started(page, base, ROBBERY)
    sizes: set[float] = set()

    def seen(text: str, at: list[float], line: list[float], _: object, size: float) -> None:
        if "放" in plain(text):
            sizes.add(round(abs(at[3] * line[3] * size), 1))

    printed(page).pages[0].extract_text(visitor_text=seen)

    assert {12.0} == sizes


def test_a_drill_bears_its_stamp_on_every_sheet(page: Page, base: str) -> None:
    opened(page, base, "#incident=robbery&drill=1")
    page.get_by_role("button", name="开始清单").locator("visible=true").click()
    expect(page.locator(".checklist-run")).to_be_visible()

    found = printed(page)
    for sheet in lines(found):
        assert "这里的记录与真事分开存" in sheet
    assert "【演练】抢劫·记录" in "".join(plain(found.pages[-1].extract_text()).split())


def test_paper_is_white_with_the_lights_out(page: Page, base: str) -> None:
    started(page, base, ROBBERY)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    on_paper(page)
    look = "getComputedStyle(document.querySelector('.checklist-page')).getPropertyValue('--paper')"

    assert "#ffffff" == page.evaluate(look).strip()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert "slate" == page.evaluate("document.body.getAttribute('data-md-color-scheme')")
