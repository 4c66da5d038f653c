"""Real times: a list on paper entered afterwards, with its day, and times that cannot be."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from .at_the_counter import all_saved, at_rest, clock, started, step, tick, ticked


def test_a_paper_list_is_entered_with_its_real_times(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")
    page.get_by_role("button", name="补录、改时刻").click()

    page.get_by_label("第 3 步的实际时刻").fill("1302")
    page.get_by_label("第 3 步的实际时刻").press("Enter")

    assert [3] == ticked(page)
    expect(step(page, 3).locator("time")).to_have_text("13:02:00")
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log li").first).to_have_text(
        "13:02:00 完成：3 按下无声报警键；不能隐蔽就等（14:05 补记）"
    )


def test_what_is_entered_from_paper_stands_in_one_line_and_off_the_edge(
    page: Page, base: str
) -> None:
    page.set_viewport_size({"width": 1366, "height": 900})
    started(page, base, "#incident=robbery,media&harm=caused")
    tick(page, 1)
    page.get_by_role("button", name="补录、改时刻").click()
    for number in (1, 3):
        line = step(page, number).locator(".checklist-step-line")
        middles = line.evaluate(
            """line => [...line.querySelectorAll(
                ".checklist-time, button, .checklist-done time")]
                .map(one => one.getBoundingClientRect()).filter(box => box.width)
                .map(box => box.top + box.height / 2)"""
        )
        assert len(middles) >= 2
        assert max(middles) - min(middles) <= 3, middles
        field, row = (
            one.bounding_box() for one in (line.locator(".checklist-time"), step(page, number))
        )
        assert field is not None
        assert row is not None
        assert field["x"] + field["width"] <= row["x"] + row["width"] - 8


def test_paper_of_the_day_before_yesterday_is_entered_with_its_day(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T10:00:00")
    started(page, base, "#incident=robbery")
    page.get_by_role("button", name="补录、改时刻").click()

    for number, typed in ((3, "20日１４：０５"), (4, "昨天 11:30")):
        page.get_by_label(f"第 {number} 步的实际时刻").fill(typed)
        page.get_by_label(f"第 {number} 步的实际时刻").press("Enter")

    expect(step(page, 3).locator("time")).to_have_text("11-20 14:05")
    expect(step(page, 4).locator("time")).to_have_text("11-21 11:30")
    page.reload()
    page.get_by_role("button", name="补录、改时刻").click()
    field = page.get_by_label("第 3 步的实际时刻")
    expect(field).to_have_value("11-20 14:05")
    assert field.evaluate("one => one.scrollWidth <= one.clientWidth")
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log li").first).to_contain_text("11-20 14:05:00 完成：3")


def test_notes_and_answers_from_paper_bear_their_real_times(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")
    page.get_by_role("button", name="补录、改时刻").click()
    row = step(page, 4)
    row.get_by_text("记下谁接的、复述了什么").click()
    row.get_by_label("谁接的").fill("110 王警官")
    row.get_by_label("对方复述").fill("中山路 18 号")
    row.get_by_label("第 4 步复述的实际时刻").fill("13:10")
    row.get_by_role("button", name="只记下").click()
    expect(row).to_contain_text("13:10 110 王警官复述")

    page.get_by_label("谁对谁说了什么").fill("物业到场")
    page.get_by_label("这一笔的实际时刻").fill("13:20")
    page.get_by_label("这一笔的实际时刻").press("Enter")
    expect(page.locator(".checklist-notes li")).to_have_text("13:20:00 物业到场")
    page.get_by_label("谁对谁说了什么").fill("现在的一笔")
    page.get_by_label("谁对谁说了什么").press("Enter")

    page.reload()
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log li")).to_have_text(
        [
            re.compile("^13:10:00 4 拨打 110.*（14:05 补记）$"),
            "13:20:00 物业到场（14:05 补记）",
            re.compile("^14:05:09 开始清单"),
            "14:05:09 现在的一笔",
        ]
    )


def test_a_time_that_is_still_to_come_is_refused(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")
    all_saved(page)
    page.get_by_role("button", name="补录、改时刻").click()
    field = step(page, 1).locator(".checklist-time")
    field.fill("14:30")
    field.press("Tab")

    expect(field).to_have_attribute("aria-invalid", "true")
    assert "这个时刻还没到，请核对；昨天的写“昨天 14:05”" == field.evaluate(
        "input => input.validationMessage"
    )
    assert [] == ticked(page)
    field.fill("13:50")
    field.press("Tab")
    assert [1] == ticked(page)


def test_a_slip_in_the_time_of_discovery_accuses_nobody(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T00:10:00")
    started(page, base, "#incident=robbery&harm=none")
    all_saved(page)
    found = page.locator("#checklist-found")

    found.fill("00:59")
    found.press("Tab")
    assert "这个时刻还没到，请核对；昨天的写“昨天 14:05”" == found.evaluate(
        "input => input.validationMessage"
    )
    expect(page.locator(".checklist-missed li")).to_have_count(0)
    page.clock.set_fixed_time("2026-11-22T00:14:00")
    found.fill("00:12")
    found.press("Tab")
    expect(clock(page, "电话首报").locator(".checklist-by")).to_have_text("00:17 前")
    found.fill("23:50")
    found.press("Tab")

    expect(clock(page, "电话首报").locator(".checklist-by")).to_have_text("11-21 23:55 前")
    expect(clock(page, "书面首报").locator(".checklist-by")).to_have_text("00:50 前")
    expect(page.locator(".checklist-missed li")).to_have_text(
        ["电话首报超时没有报（应在 2026-11-21 23:55 前）"]
    )


def test_what_was_known_or_left_out_before_is_entered_with_its_time(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery")
    known = page.get_by_label("知道这些事实的实际时刻")
    expect(known).to_be_hidden()
    page.get_by_role("button", name="补录、改时刻").click()
    known.fill("13:40")
    known.press("Tab")
    page.get_by_role("radio", name="个人严重伤病").check()
    step(page, 2).get_by_role("button", name="跳过第 2 步").click()
    left = page.get_by_label("第 2 步跳过的实际时刻")
    left.fill("13:50")
    left.press("Tab")
    step(page, 2).get_by_label("为什么不做").fill("没有客户")
    step(page, 2).get_by_role("button", name="跳过", exact=True).click()
    page.get_by_text("全部记录").click()

    lines = page.locator(".checklist-log li")
    expect(lines.filter(has_text="个人严重伤病")).to_have_text(
        re.compile(r"^13:40:00 .*（14:05 补记）$")
    )
    expect(lines.filter(has_text="没有客户")).to_have_text(
        re.compile(r"^13:50:00 .*（14:05 补记）$")
    )
    page.get_by_role("button", name="补录、改时刻").click()
    at_rest(page)
    page.get_by_role("radio", name="个人轻伤轻病").check()
    expect(lines.filter(has_text="个人轻伤轻病")).to_have_text(re.compile(r"^14:05:00 [^（]*$"))
