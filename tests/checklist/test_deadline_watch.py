"""A deadline is watched in every open run, whatever is on the screen."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .at_the_counter import all_saved, clock, opened, started, step, to_report


def at(page: Page, time: str) -> None:
    page.clock.set_fixed_time(f"2026-11-22T{time}")


def test_what_is_missed_while_the_report_is_written_is_said_and_stands_in_it(
    page: Page, base: str
) -> None:
    at(page, "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    to_report(page)
    page.get_by_text("终报", exact=True).click()
    response = page.get_by_label("处置情况")
    expect(response).not_to_have_value(re.compile("超时"))

    at(page, "14:10:30")

    expect(page.locator(".checklist-alarm")).to_have_text("电话首报已经超时")
    expect(response).to_have_value(re.compile(r"电话首报超时没有报（应在 14:10 前）"))


def test_a_run_that_is_not_on_the_screen_is_watched_too_and_named(page: Page, base: str) -> None:
    at(page, "14:05:00")
    run = started(page, base, "#incident=robbery&harm=none")
    started(page, base, "#incident=media")

    at(page, "14:10:30")

    expect(page.locator(".checklist-alarm")).to_contain_text("抢劫：电话首报已经超时")
    opened(page, base, run)
    expect(page.locator(".checklist-missed li")).to_have_text("电话首报超时没有报（应在 14:10 前）")


def test_a_report_made_too_late_is_written_down_when_that_comes_out(page: Page, base: str) -> None:
    at(page, "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    at(page, "14:08:00")
    clock(page, "电话首报").get_by_role("checkbox").check()
    expect(page.locator(".checklist-missed")).to_be_hidden()

    page.locator("#checklist-found").fill("14:01")
    page.locator("#checklist-found").press("Enter")

    expect(page.locator(".checklist-missed li")).to_have_text("电话首报超时没有报（应在 14:06 前）")
    to_report(page)
    page.get_by_text("终报", exact=True).click()
    expect(page.get_by_label("处置情况")).to_have_value(re.compile("14:08 才报"))


def test_time_left_is_said_after_a_sleep_that_went_over_a_mark(page: Page, base: str) -> None:
    at(page, "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    clock(page, "电话首报").get_by_role("checkbox").check()
    clock(page, "要素报齐").get_by_role("checkbox").check()
    said = page.get_by_role("main").get_by_role("status")

    at(page, "14:44:00")

    expect(said).to_have_text("书面首报还剩 21 分钟；第 1 次续报还剩 21 分钟")


def test_that_a_tick_is_on_the_disk_is_said(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    step(page, 1).get_by_role("checkbox").check()

    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        "第 1 步已勾选，已做 1/17 步。已存本机。"
    )


def test_a_screen_that_is_there_is_not_made_again(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    all_saved(page)
    page.get_by_role("button", name="补录、改时刻").click()
    page.evaluate("window.dispatchEvent(new HashChangeEvent('hashchange'))")
    wrong = page.get_by_label("第 1 步的实际时刻")
    expect(wrong).to_be_visible()

    wrong.fill("25:00")
    wrong.press("Tab")
    step(page, 2).get_by_role("checkbox").check()
    all_saved(page)
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_value("25:00")


def test_an_alarm_goes_when_the_report_is_made(page: Page, base: str) -> None:
    at(page, "14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    at(page, "14:10:30")
    expect(page.locator(".checklist-alarm")).to_have_text("电话首报已经超时")

    clock(page, "电话首报").get_by_role("checkbox").check()

    expect(page.locator(".checklist-alarm")).to_be_empty()
