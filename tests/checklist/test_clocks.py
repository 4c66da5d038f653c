"""Clocks under pressure: what is entered afterwards, two quick taps, what is overdue, a grade that
moves, the end."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .at_the_counter import clock, started, step
from .test_paper import on_paper

DAY = "2026-11-22T"


def answer(page: Page, fact: str, value: str) -> None:
    """Let a fact become known, as in another tab."""
    page.evaluate(
        """([fact, value]) => document.querySelector("incident-checklist").app.journal
            .append(location.hash.slice(5), "fact", fact, value)""",
        [fact, value],
    )


def test_nothing_is_missed_while_times_are_entered_from_paper(page: Page, base: str) -> None:
    page.clock.set_fixed_time(DAY + "15:00:00")
    started(page, base, "#incident=robbery&harm=none")
    late = page.get_by_role("button", name="补录、改时刻")
    late.click()
    page.locator("#checklist-found").fill("14:05")
    page.locator("#checklist-found").press("Tab")
    expect(clock(page, "电话首报").locator(".checklist-by")).to_have_text("14:10 前")
    page.wait_for_timeout(1500)
    expect(page.locator(".checklist-missed li")).to_have_count(0)
    expect(page.locator(".checklist-alarm")).to_be_empty()

    real = page.get_by_label("电话首报的实际时刻")
    real.fill("14:09")
    real.press("Tab")
    late.click()

    expect(page.locator(".checklist-missed li")).to_have_text(
        ["要素报齐超时没有报（应在 14:35 前）"]
    )


def test_a_miss_that_a_real_time_refutes_stays_in_the_log_alone(page: Page, base: str) -> None:
    page.clock.set_fixed_time(DAY + "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    page.clock.set_fixed_time(DAY + "14:12:00")
    missed = page.locator(".checklist-missed li")
    expect(missed).to_have_text(["电话首报超时没有报（应在 14:10 前）"])

    page.get_by_role("button", name="补录、改时刻").click()
    page.get_by_label("电话首报的实际时刻").fill("14:09")
    page.get_by_label("电话首报的实际时刻").press("Tab")

    expect(missed).to_have_count(0)
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log-refuted")).to_contain_text(
        "14:10 电话首报记为超时；补录：14:09 已报"
    )


def test_two_quick_taps_at_one_place_tick_one_report(page: Page, base: str) -> None:
    page.clock.set_fixed_time(DAY + "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    box = clock(page, "电话首报").get_by_role("checkbox", name="电话首报 已报", exact=True)
    box.scroll_into_view_if_needed()
    found = box.bounding_box()
    assert found
    x, y = found["x"] + found["width"] / 2, found["y"] + found["height"] / 2

    page.mouse.dblclick(x, y)
    expect(box).to_be_checked()
    expect(page.locator(".checklist-clock[data-state^=done]")).to_have_count(1)
    page.wait_for_timeout(700)
    page.mouse.click(x, y)
    expect(box).not_to_be_checked()
    expect(page.locator(".checklist-clock[data-state^=done]")).to_have_count(0)


def test_the_bar_and_the_reader_show_the_worst(page: Page, base: str) -> None:
    page.clock.set_fixed_time(DAY + "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    page.clock.set_fixed_time(DAY + "14:36:00")
    bar = page.locator(".checklist-bar-clock")
    expect(bar).to_have_text("电话首报 已超 26:00，另有 1 项超时")
    expect(bar).to_have_class("checklist-bar-clock checklist-late")

    page.get_by_role("button", name="读卡").click()
    expect(page.locator(".checklist-reader-clock")).to_have_text(
        "电话首报 已超 26:00，另有 1 项超时"
    )


def test_a_rise_says_what_is_left_stands_beside_others_and_goes_with_the_grade(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time(DAY + "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    page.clock.set_fixed_time(DAY + "14:11:36")
    lines = page.locator(".checklist-alarm > span")
    expect(lines).to_have_text(["电话首报已经超时"])

    answer(page, "harm", "death")
    expect(lines).to_have_text(["14:11 升到Ⅰ级：电话首报已超 1:36，马上报", "电话首报已经超时"])

    answer(page, "harm", "none")
    expect(lines).to_have_text(["电话首报已经超时"])
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("14:11 降到Ⅱ级")


def test_the_clocks_of_an_ended_run_are_still(page: Page, base: str) -> None:
    page.clock.set_fixed_time(DAY + "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    page.clock.set_fixed_time(DAY + "14:12:00")
    expect(page.locator(".checklist-alarm")).to_have_text("电话首报已经超时")
    page.get_by_role("button", name="结束本次").click()

    expect(page.locator(".checklist-bar-clock")).to_have_text("")
    expect(page.locator(".checklist-alarm")).to_be_empty()
    phone = clock(page, "电话首报")
    expect(phone).to_have_attribute("data-state", "ended")
    expect(phone.locator(".checklist-left")).to_have_text("还没有记下已报")
    expect(page.locator(".checklist-clocks").get_by_role("checkbox")).to_have_count(0)
    page.get_by_role("button", name="恢复本次").click()
    expect(phone.get_by_role("checkbox")).to_be_visible()
    expect(step(page, 1)).to_be_visible()


def test_on_paper_a_mark_and_a_stand_in_have_lines_of_their_own(page: Page, base: str) -> None:
    page.clock.set_fixed_time(DAY + "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    page.clock.set_fixed_time(DAY + "14:12:00")
    on_paper(page)

    cells = page.locator(".checklist-sheet-clock")
    expect(cells.filter(has_text="报警 110")).to_have_text("报警 110立即还没有记下已报已报:")
    for place in (".checklist-sheet-mark-late", ".checklist-sheet-stand-in"):
        expect(page.locator(place).first).to_have_css("display", "block")
    for blank in page.locator(".checklist-sheet-write").all():
        assert blank.evaluate("(node) => node.getClientRects().length") == 1
