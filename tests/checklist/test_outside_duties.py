"""Duties to outsiders in a run: their clocks begin when their line is reached, or when somebody
says that it is; nothing is ticked twice, and what was missed stays written down."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .at_the_counter import clock, started, step


def test_a_call_in_the_list_is_the_report_to_the_police(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    police = clock(page, "报警 110")
    page.clock.set_fixed_time("2026-11-22T14:05:40")
    expect(police.locator(".checklist-left")).to_have_text("立即 · 已过 0:40")
    expect(page.locator(".checklist-bar-clock")).to_have_text("报警 110 立即 · 已过 0:40")

    dial = page.locator("li.checklist-step", has_text="拨打 110").first
    dial.locator(".checklist-tick").get_by_role("checkbox").check()

    number = dial.locator(".checklist-number").text_content()
    expect(police).to_contain_text(f"第 {number} 步已做")
    expect(police.locator(".checklist-left")).to_have_text("14:05 已报，用了 0:40")
    expect(page.locator(".checklist-bar-clock")).to_have_text("电话首报 还剩 4:20")
    expect(page.locator(".checklist-clock").last).to_contain_text("报警 110")


def test_a_line_crossed_in_mid_run_is_said_and_counts_from_then(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=sit-in&protest_people=60")
    expect(clock(page, "围堵停业报监管")).to_have_count(0)

    page.clock.set_fixed_time("2026-11-22T15:05:00")
    page.locator(".checklist-facts > summary").click()
    page.locator("#checklist-protest_people").fill("100")
    page.locator("#checklist-protest_people").press("Tab")

    siege = clock(page, "围堵停业报监管")
    expect(siege.locator(".checklist-by")).to_have_text("15:35 前")
    expect(siege).to_contain_text("适用：广东辖区")
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text(
        "要报给外面：围堵停业报监管"
    )


def test_a_line_that_only_a_person_can_draw(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=staff-injury&harm=hospital")
    page.clock.set_fixed_time("2026-11-22T14:20:00")
    page.locator(".checklist-triggers-others > summary").click()
    page.get_by_role("button", name="这条够得上：县级以上应急管理部门").click()

    safety = clock(page, "报应急管理部门")
    expect(safety.get_by_role("checkbox")).to_be_focused()
    expect(safety.locator(".checklist-left")).to_have_text("还剩 45:00")
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log")).to_contain_text(
        "够得上对外触发线：报应急管理部门，从 14:05 起算"
    )

    page.get_by_role("button", name="补录、改时刻").click()
    page.get_by_label("报应急管理部门从什么时候起算").fill("14:15")
    page.get_by_label("报应急管理部门从什么时候起算").press("Tab")
    expect(safety.locator(".checklist-left")).to_have_text("还剩 55:00")
    page.get_by_role("button", name="补录、改时刻").click()

    page.clock.set_fixed_time("2026-11-22T15:20:00")
    expect(page.locator(".checklist-missed")).to_contain_text(
        "报应急管理部门：到 15:15 还没有记下已报"
    )
    page.get_by_role("button", name="够不上，撤下 报应急管理部门").click()
    expect(safety).to_have_count(0)
    expect(page.locator(".checklist-missed")).to_contain_text("报应急管理部门")


def test_days_are_told_as_days(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=staff-injury&harm=hospital")
    page.locator(".checklist-triggers-others > summary").click()
    page.get_by_role("button", name="这条够得上：社会保险行政部门").click()

    injury = clock(page, "申请工伤认定")
    expect(injury.locator(".checklist-left")).to_have_text("还剩 30 天")
    expect(injury.locator(".checklist-by")).to_have_text("12-22 14:05 前")


def test_as_long_as_no_grade_is_certain_the_gravest_that_can_be_counts_but_accuses_nobody(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=customer-injury")
    expect(clock(page, "电话首报").locator(".checklist-by")).to_have_text("14:10 前")
    expect(page.locator(".checklist-panel-clocks")).to_contain_text("先按最高的可能算")

    page.clock.set_fixed_time("2026-11-22T14:15:00")
    expect(clock(page, "电话首报").locator(".checklist-left")).to_have_text("已超 5:00")
    step(page, 1).get_by_role("checkbox").check()
    expect(page.locator(".checklist-missed li")).to_have_count(0)


def test_what_is_due_by_the_end_of_the_day_is_late_at_midnight(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=power-outage&power_outlets=1")
    record = clock(page, "报分公司备案")
    expect(record.locator(".checklist-left")).to_have_text("今天下班前")

    page.clock.set_fixed_time("2026-11-23T00:00:01")
    expect(record.locator(".checklist-left")).to_have_text("已过当日")
    expect(page.locator(".checklist-missed")).to_contain_text(
        "报分公司备案超时没有报（应在 2026-11-23 00:00 前）"
    )


def test_the_step_that_telephones_the_branch_is_the_report(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T10:01:00")
    started(page, base, "#incident=robbery&harm=none")
    phone = clock(page, "电话首报")
    call = page.locator("li.checklist-step", has_text="报告分公司").first
    call.locator(".checklist-tick").get_by_role("checkbox").check()

    number = call.locator(".checklist-number").text_content()
    expect(phone).to_contain_text(f"第 {number} 步已做")
    expect(phone.locator(".checklist-left")).to_have_text("10:01 已报")
    page.clock.set_fixed_time("2026-11-22T10:20:00")
    expect(clock(page, "要素报齐").locator(".checklist-left")).to_have_text("还剩 11:00")
    expect(page.locator(".checklist-missed li")).to_have_count(0)
    expect(page.locator(".checklist-alarm")).to_be_empty()
