"""A drill: told in time, kept apart from the real thing, looked at afterwards, nothing done for one."""

from __future__ import annotations

import io

import docx
from click.testing import CliRunner
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from generator.cli import main
from generator.handbook.book import Handbook
from tests.conftest import ROOT

from .at_the_counter import all_read, clock, opened, step, tick, to_report


def test_every_incident_has_a_drill(handbook: Handbook) -> None:
    assert list(handbook.incidents) == list(handbook.drills)


def test_the_list_says_when_each_was_held() -> None:
    said = CliRunner().invoke(main, ["drills", "--root", str(ROOT)]).output

    assert 14 == len(said.splitlines())
    assert "robbery            抢劫 柜台亮刀 还没有演练过。" in said


def drilled(page: Page, base: str) -> None:
    """A robbery drill at ten times the speed, begun at 14:00."""
    page.clock.set_fixed_time("2026-11-22T14:00:00")
    opened(page, base)
    page.get_by_role("link", name="进入演练").click()
    expect(page.locator(".checklist-stamp")).to_be_visible()
    all_read(page)
    page.locator("a.checklist-tile", has_text="抢劫").click()
    expect(page.locator(".checklist-panel-drill")).to_contain_text("一名男子走到 2 号窗口")
    page.get_by_label("演练快慢").select_option("10")
    page.get_by_role("button", name="开始清单").locator("visible=true").click()
    expect(page.locator(".checklist-drill-next")).to_have_text("下一条新情况：2:00 后")


def test_what_is_new_is_told_in_its_time_and_nothing_is_filled_in(page: Page, base: str) -> None:
    drilled(page, base)

    page.clock.set_fixed_time("2026-11-22T14:00:25")

    injects = page.locator(".checklist-injects li")
    expect(injects).to_have_count(2)
    expect(page.locator(".checklist-alarm")).to_contain_text("新情况：一名客户的手臂被划伤")
    expect(page.locator('.checklist-facts input[value="caused"]')).not_to_be_checked()
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 0/17 步")


def test_deadlines_and_the_log_go_by_the_clock_of_the_drill(page: Page, base: str) -> None:
    drilled(page, base)
    phone = clock(page, "电话首报")

    page.clock.set_fixed_time("2026-11-22T14:00:24")
    expect(phone.locator(".checklist-left")).to_have_text("还剩 1:00")
    expect(page.locator(".checklist-panel-drill")).to_contain_text(
        "演练时钟 14:04:00，走得是真钟的 10 倍"
    )
    tick(page, 1)
    expect(step(page, 1).locator("time")).to_have_text("14:04:00")
    page.reload()
    page.clock.set_fixed_time("2026-11-22T14:00:31")
    expect(page.locator(".checklist-missed li")).to_have_text(
        ["电话首报超时没有报（应在 14:05 前）"]
    )


def test_afterwards_the_sheet_says_what_was_judged_too_low_and_left_undone(
    page: Page, base: str
) -> None:
    drilled(page, base)
    tick(page, 1)
    page.clock.set_fixed_time("2026-11-22T14:00:30")
    page.locator(".checklist-injects li").nth(0).get_by_text("做到", exact=True).click()
    page.clock.set_fixed_time("2026-11-22T14:06:00")
    expect(page.locator(".checklist-injects li")).to_have_count(3)
    page.get_by_role("button", name="结束本次").click()

    sheet = page.locator(".checklist-review")
    expect(sheet.locator("tbody tr")).to_have_text(
        [
            "14:02第 2 分钟他拿了钱，跑出大门往东去了。锁上大门，再拨 110 说清去向Ⅱ级Ⅱ级14:02做到14:05",
            "14:04第 4 分钟一名客户的手臂被划伤，在流血。拨打 120，压住出血处Ⅱ级Ⅱ级14:04待核",
            "14:10第 10 分钟医院来电：那名客户伤重死亡。改判最高一级，报告分公司并得到复述Ⅰ级"
            "Ⅱ级（判低了）待核",
        ]
    )
    expect(sheet).to_contain_text('last_drilled: "2026-11-22"')
    expect(sheet).to_contain_text("新情况给了 3/3 条，判低 1 条；清单做了 1/17 步。")
    expect(sheet).to_contain_text("电话首报：应在 14:05 前，没有报")
    expect(sheet).to_contain_text("3 按下无声报警键；不能隐蔽就等（柜员）")
    columns = page.locator(".checklist-columns")
    assert sheet.bounding_box()["width"] == columns.bounding_box()["width"]  # type: ignore[index]


def test_what_was_never_reached_is_listed_with_its_time_and_never_called_too_low(
    page: Page, base: str
) -> None:
    drilled(page, base)
    row = step(page, 2)
    row.get_by_role("button", name="跳过第 2 步").click()
    row.get_by_label("为什么不做").fill("没有客户")
    row.get_by_role("button", name="跳过", exact=True).click()
    page.clock.set_fixed_time("2026-11-22T14:00:18")
    page.get_by_role("button", name="结束本次").click()

    sheet = page.locator(".checklist-review")
    rows = sheet.locator("tbody tr")
    expect(rows).to_have_count(3)
    expect(rows.nth(1)).to_contain_text("14:04第 4 分钟")
    expect(rows.nth(1)).to_contain_text("没到")
    expect(rows.nth(2)).to_contain_text("没到")
    expect(sheet.locator(".checklist-under")).to_have_count(0)
    expect(sheet).to_contain_text("新情况给了 1/3 条，判低 0 条")
    expect(sheet).to_contain_text("2 让客户蹲下，不跑、不喊、不拍（咨询引导员）。理由：没有客户")
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert "last_drilled" in paper.pages[0].extract_text()
    assert "last_drilled" not in paper.pages[1].extract_text()


def test_a_drill_is_never_among_the_real_runs(page: Page, base: str) -> None:
    drilled(page, base)
    tick(page, 1)
    to_report(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="存成 Word").click()
    assert download.value.suggested_filename.startswith("演练-事故报告单-首报-抢劫")
    (section,) = docx.Document(str(download.value.path())).sections
    assert section.header.paragraphs[0].text.startswith("【演练】事故报告单")

    opened(page, base, "#drill=1")
    page.reload()
    expect(page.get_by_role("link", name="继续")).to_have_count(1)
    page.get_by_role("link", name="离开演练，回到真的清单").click()
    expect(page.get_by_role("link", name="进入演练")).to_be_visible()
    expect(page.locator(".checklist-stamp")).to_have_count(0)
    all_read(page)
    expect(page.get_by_role("link", name="继续")).to_have_count(0)
    expect(step(page, 1)).to_have_count(0)
