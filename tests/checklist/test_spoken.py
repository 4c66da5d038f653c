"""What has to be noticed is said: a rise of the grade, a store lost and regained, time running out,
a clock that jumps."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .at_the_counter import all_saved, clock, started, step

# A disk that is full for as long as the page says so.
FULL = """const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (event) {
  if (window.full) { throw new DOMException("full", "QuotaExceededError"); }
  return put.call(this, event);
};"""


def test_minutes_left_are_said_once_each_and_a_missed_deadline_interrupts(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    said = page.get_by_role("main").get_by_role("status")
    clock(page, "电话首报").get_by_role("checkbox", name="已报").check()

    for time, words in (
        ("14:25:30", "要素报齐还剩 10 分钟"),
        ("14:30:30", "要素报齐还剩 5 分钟"),
        ("14:35:30", "书面首报还剩 30 分钟；第 1 次续报还剩 30 分钟"),
        ("15:00:30", "书面首报还剩 5 分钟；第 1 次续报还剩 5 分钟"),
    ):
        page.clock.set_fixed_time(f"2026-11-22T{time}")
        expect(said).to_have_text(words)
        if time == "14:35:30":
            expect(page.locator(".checklist-alarm")).to_have_text("要素报齐已经超时")
            page.get_by_role("button", name="知道了").click()
    page.clock.set_fixed_time("2026-11-22T15:05:01")
    expect(page.locator(".checklist-alarm span").first).to_have_text(
        "书面首报已经超时；第 1 次续报已经超时"
    )


def test_a_rise_is_said_with_what_it_means_and_a_fall_is_not_an_alarm(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery&harm=none")
    alarm = page.locator('.checklist-alarm[role="alert"]')
    page.locator(".checklist-facts > summary").click()

    page.get_by_role("radio", name="有人死亡").check()
    expect(alarm).to_contain_text("14:05 升到Ⅰ级：")
    page.get_by_role("button", name="知道了").click()
    page.locator('input[name="checklist-harm"][value="none"]').check()
    expect(page.locator(".checklist-bar .grade-badge b")).to_have_text("Ⅱ级")
    expect(alarm).to_be_empty()


def test_a_full_disk_is_said_and_so_is_that_it_has_room_again(page: Page, base: str) -> None:
    page.add_init_script(FULL)
    started(page, base, "#incident=robbery")
    banner = page.locator(".checklist-banner")
    page.evaluate("window.full = true")

    step(page, 1).get_by_role("checkbox").check()
    expect(step(page, 1)).to_have_attribute("data-state", "refused")
    expect(banner.get_by_role("alert")).to_have_text(
        "本机不能保存，请打印。勾选只在这个窗口里，关掉就没有了。"
    )
    page.evaluate("window.full = false")
    step(page, 2).get_by_role("checkbox").check()

    expect(banner).to_be_hidden()
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        "本机又能保存了，前面的都已存好。"
    )
    page.reload()
    for number in (1, 2):
        expect(step(page, number)).to_have_attribute("data-state", "kept")


def test_a_clock_that_jumps_is_written_down_and_turns_no_order(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery")
    step(page, 1).get_by_role("checkbox").check()
    all_saved(page)
    # The watch has looked at the clock once a second shows that no event has painted.
    page.clock.set_fixed_time("2026-11-22T14:05:01")
    expect(clock(page, "电话首报").locator(".checklist-left")).to_have_text("还剩 4:59")

    page.clock.set_fixed_time("2026-11-22T13:05:00")
    page.get_by_text("全部记录").click()
    lines = page.locator(".checklist-log li")
    expect(lines).to_have_count(3)
    step(page, 2).get_by_role("checkbox").check()

    expect(lines).to_have_text(
        [
            "14:05:00 开始清单：抢劫",
            "14:05:00 完成：1 照做，动作放慢，双手放在看得见处",
            "13:05:00 电脑时钟比前面的记录早 60 分钟，可能往回拨过；以后的时刻按新时钟记",
            "13:05:00 完成：2 让客户蹲下，不跑、不喊、不拍",
        ]
    )
    page.clock.set_fixed_time("2026-11-22T15:00:00")
    expect(lines.filter(has_text="电脑时钟往前跳了 115 分钟")).to_have_count(1)


def test_a_clock_put_back_while_the_page_was_closed_is_said_and_written_down_once(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery")
    step(page, 1).get_by_role("checkbox").check()
    expect(step(page, 1)).to_have_attribute("data-state", "kept")
    alarm = page.locator(".checklist-alarm")
    jumps = page.locator(".checklist-log-clock")

    page.clock.set_fixed_time("2026-11-22T13:05:00")
    page.reload()

    expect(alarm).to_have_text(
        "电脑时钟比最后一条记录早 60 分钟，可能往回拨过。先对表，再核对“发现时间”。"
    )
    page.get_by_text("全部记录").click()
    expect(jumps).to_have_text(
        ["13:05:00 电脑时钟比前面的记录早 60 分钟，可能往回拨过；以后的时刻按新时钟记"]
    )
    for later in ("13:05:30", "16:00:00"):
        page.clock.set_fixed_time(f"2026-11-22T{later}")
        page.reload()
        page.get_by_text("全部记录").click()
        expect(jumps).to_have_count(1)
