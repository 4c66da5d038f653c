"""In the middle of it: reasons, answers heard, what was missed, another machine, the end."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from .at_the_counter import clock, opened, started, step, tick, ticked


def test_nothing_is_skipped_without_a_reason(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    row = step(page, 2)

    row.get_by_role("button", name="跳过第 2 步").click()
    row.get_by_role("button", name="不适用").click()
    expect(row.locator(".checklist-wrong")).to_have_text("写一句理由，事后要能说清。")
    row.get_by_role("button", name="现场没有这种情况").click()
    row.get_by_role("button", name="不适用").click()

    expect(row).to_have_attribute("data-state", "skipped")
    expect(row).to_contain_text("不适用：现场没有这种情况")
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 0/16 步")
    expect(page.locator(".checklist-count").first).to_have_text("0/3")
    step(page, 4).get_by_role("button", name="跳过第 4 步").click()
    step(page, 4).get_by_role("button", name="现场有危险").click()
    step(page, 4).get_by_role("button", name="跳过", exact=True).click()
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 0/16 步 · 跳过 1")
    row.get_by_role("button", name="撤销第 2 步").click()
    expect(row).to_have_attribute("data-state", "open")


def test_reading_aloud_with_the_keyboard_alone(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    page.get_by_role("button", name="读卡").click()
    reader = page.get_by_role("dialog", name="读卡")
    expect(reader.get_by_role("heading")).to_have_text("◆照做，动作放慢，双手放在看得见处")
    expect(reader.get_by_role("heading")).to_be_focused()
    never = reader.locator(".checklist-never b").first
    assert 24 <= never.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")

    page.keyboard.press("Space")
    expect(reader.get_by_role("heading")).to_contain_text("让客户蹲下")
    page.keyboard.press("s")
    page.keyboard.type("s 别人做了")
    reader.get_by_role("button", name="跳过", exact=True).click()
    expect(reader.get_by_role("heading")).to_contain_text("按下无声报警键")
    page.keyboard.press("ArrowLeft")
    expect(reader).to_contain_text("已跳过")
    page.keyboard.press("Escape")

    expect(reader).to_be_hidden()
    expect(page.get_by_role("button", name="读卡")).to_be_focused()
    assert [1] == ticked(page)
    expect(step(page, 2)).to_contain_text("跳过：s 别人做了")


def test_one_role_reads_its_own_steps_and_the_warnings_of_all(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    page.locator(".checklist-role", has_text="保安").click()
    page.get_by_role("button", name="读卡").click()
    reader = page.get_by_role("dialog", name="读卡")
    heading = reader.get_by_role("heading")

    expect(reader.locator(".checklist-reader-scope")).to_contain_text("只读保安的步骤，共 5 步")
    expect(heading).to_have_text("千万不夺刀、不追赶、不按会响的警铃")
    expect(reader).to_contain_text("第 1 步由柜员做，守住上面这条：照做，动作放慢")
    expect(reader.get_by_role("button", name="跳过")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(heading).to_contain_text("退到远处静候")
    page.keyboard.press("Enter")
    expect(heading).not_to_contain_text("退到远处静候")
    page.keyboard.press("a")
    expect(reader.locator(".checklist-reader-scope")).to_contain_text("读全部步骤，共 17 步")
    page.keyboard.press("ArrowLeft")
    expect(reader.locator(".checklist-reader-where")).not_to_contain_text("保安")
    page.keyboard.press("a")
    expect(reader.locator(".checklist-reader-scope")).to_contain_text("只读保安的步骤")
    page.keyboard.press("Escape")

    expect(step(page, 6)).to_have_attribute("data-state", "kept")
    assert [6] == ticked(page)


def test_a_key_held_down_ticks_one_step(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    page.get_by_role("button", name="读卡").click()
    for _ in range(4):  # without `up` in between, as a held key sends it
        page.keyboard.down("Space")
    page.keyboard.up("Space")
    page.keyboard.press("Escape")

    assert [1] == ticked(page)


def test_what_was_repeated_back_is_kept_with_who_said_it(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")
    row = step(page, 4)

    row.get_by_text("记下谁接的、复述了什么").click()
    row.get_by_label("谁接的").fill("110 王警官")
    row.get_by_label("对方复述").fill("中山路 18 号，有刀")
    row.get_by_role("button", name="只记下").click()
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        "第 4 步的复述已记下，已做 0/17 步。已存本机。"
    )
    page.reload()

    expect(step(page, 4)).to_contain_text("14:05 110 王警官复述：中山路 18 号，有刀")
    assert ticked(page) == []


def test_one_press_keeps_the_answer_and_ticks_the_step(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")
    row = step(page, 4)
    row.get_by_text("记下谁接的、复述了什么").click()
    row.get_by_label("谁接的").fill("110 王警官")
    row.get_by_label("谁接的").press("Tab")
    page.keyboard.type("中山路 18 号，有刀")
    page.keyboard.press("Tab")
    expect(row.get_by_role("button", name="记下并勾上")).to_be_focused()
    page.keyboard.press("Tab")
    expect(row.get_by_role("button", name="只记下")).to_be_focused()
    row.get_by_role("button", name="记下并勾上").click()

    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        "第 4 步的复述已记下，也勾选了，已做 1/17 步。已存本机。"
    )
    expect(row).to_contain_text("14:05 110 王警官复述：中山路 18 号，有刀")
    assert ticked(page) == [4]
    row.locator("summary", has_text="王警官").click()
    expect(row.get_by_role("button", name="只记下")).to_be_hidden()


def test_what_somebody_else_has_done_is_done_and_said_to_be_theirs(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")
    row = step(page, 2)
    row.get_by_role("button", name="跳过第 2 步").click()
    row.get_by_role("button", name="别人已经做了，勾上").click()

    assert ticked(page) == [2]
    expect(row).to_contain_text("别人做的")
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 1/17 步")
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log li").last).to_contain_text("不拍（别人做的）")


def test_a_note_that_is_half_typed_outlives_a_reload(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    note = page.get_by_label("谁对谁说了什么")
    note.fill("王队说人还在")
    page.reload()
    expect(note).to_have_value("王队说人还在")

    note.press("Enter")
    page.reload()
    expect(page.locator(".checklist-notes li")).to_contain_text("王队说人还在")
    expect(note).to_have_value("")


def test_a_missed_deadline_is_written_down_and_stays(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    page.clock.set_fixed_time("2026-11-22T14:11:00")
    missed = page.locator(".checklist-missed li")

    expect(missed).to_have_text(["电话首报超时没有报（应在 14:10 前）"])
    clock(page, "电话首报").get_by_role("checkbox", name="已报").check()
    page.reload()
    expect(missed).to_have_text(["电话首报超时没有报（应在 14:10 前）"])


def test_further_reports_are_due_after_the_last_one(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    updates = page.locator(".checklist-clock", has_text="次续报")
    expect(updates).to_have_count(0)

    page.clock.set_fixed_time("2026-11-22T14:08:00")
    clock(page, "电话首报").get_by_role("checkbox", name="已报").check()
    expect(updates).to_have_count(1)
    expect(clock(page, "第 1 次续报").locator(".checklist-by")).to_have_text("15:08 前")
    page.clock.set_fixed_time("2026-11-22T15:00:00")
    clock(page, "第 1 次续报").get_by_role("checkbox", name="已报").check()
    expect(clock(page, "第 2 次续报").locator(".checklist-by")).to_have_text("16:00 前")


def saved(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="存成文件").click()
    assert download.value.suggested_filename.startswith("应急清单-抢劫-")
    file = folder / "run.json"
    download.value.save_as(file)
    return file


def test_a_run_goes_to_another_machine_and_back_without_loss(
    page: Page, base: str, browser: Browser, tmp_path: Path
) -> None:
    run = started(page, base, "#incident=robbery&harm=caused")
    tick(page, 1)
    context = browser.new_context()
    other = context.new_page()
    opened(other, base)
    other.get_by_label("读入别处存的记录").set_input_files(saved(page, tmp_path))
    other.get_by_role("link", name="查看").click()
    expect(step(other, 1)).to_have_attribute("data-state", "kept")
    tick(other, 2)
    tick(page, 3)

    opened(page, base)
    page.get_by_label("读入别处存的记录").set_input_files(saved(other, tmp_path))
    expect(page.locator(".checklist-import .checklist-notice")).to_contain_text(
        "读入 1 条，本机已有 2 条。"
    )
    opened(page, base, run)
    page.reload()
    expect(step(page, 3)).to_have_attribute("data-state", "kept")
    assert [1, 2, 3] == ticked(page)
    context.close()


def test_a_changed_file_is_told_and_read_only_when_somebody_insists(
    page: Page, base: str, tmp_path: Path
) -> None:
    started(page, base, "#incident=robbery")
    tick(page, 1)
    file = saved(page, tmp_path)
    found = json.loads(file.read_text())
    found["events"][1]["item"] = "crouch"
    file.write_text(json.dumps(found))

    opened(page, base)
    page.get_by_label("读入别处存的记录").set_input_files(file)
    notice = page.locator(".checklist-import .checklist-notice")
    expect(notice).to_contain_text("校验不符")
    notice.get_by_role("button", name="仍然读入，并记一笔").click()
    expect(notice).to_contain_text("另有 1 条与本机同号但内容不同，以本机为准")


def test_an_ended_run_stands_still(page: Page, base: str) -> None:
    page.clock.install(time="2026-11-22T14:05:00")
    started(page, base, "#incident=robbery&harm=caused")
    page.get_by_role("button", name="结束本次").click()
    expect(page.get_by_text("宣布结束后 3 个工作日内交书面终报")).to_be_visible()
    left = page.locator(".checklist-bar-clock").text_content()
    page.clock.run_for(90_000)

    assert left == page.locator(".checklist-bar-clock").text_content()


def test_what_is_open_is_named_before_the_end_and_an_ended_run_can_only_be_looked_at(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time("2026-12-01T15:00:00")
    started(page, base, "#incident=robbery&harm=caused")
    open_ = page.locator(".checklist-end-open")
    expect(open_).to_have_text(re.compile("^还有 17 步没做、[0-9]+ 个时限没报。$"))
    tick(page, 1)
    expect(open_).to_contain_text("还有 16 步没做")
    page.get_by_role("button", name="结束本次").click()

    notice = page.locator(".checklist-run > .checklist-notice").first
    expect(notice).to_contain_text(re.compile("已于 .*12-01 15:00 结束"))
    expect(notice.get_by_role("link", name="写终报")).to_be_visible()
    expect(step(page, 2).get_by_role("checkbox")).to_be_disabled()
    expect(step(page, 2).get_by_role("button", name="跳过第 2 步")).to_be_disabled()
    expect(page.get_by_role("button", name="读卡")).to_be_disabled()
    expect(page.locator("[aria-current=step]")).to_have_count(0)
    expect(open_).to_have_text("")

    notice.get_by_role("button", name="恢复").click()
    expect(notice).to_be_hidden()
    expect(step(page, 2)).to_have_attribute("aria-current", "step")
    tick(page, 2)


def test_a_role_sees_its_own_counts_and_phases_without_it_in_one_line(
    page: Page, base: str
) -> None:
    started(page, base, "#incident=robbery")
    page.locator(".checklist-role", has_text="保安").click()

    expect(page.locator(".checklist-bar-count")).to_have_text("已做 0/5 步")
    current = page.locator("[aria-current=step]")
    expect(current.locator(".checklist-tag")).to_have_text("保安")
    expect(current).to_be_in_viewport(ratio=1)
    none = page.locator(".checklist-block-none")
    assert none.count()
    expect(none.first.locator(".checklist-count")).to_have_text("没有这个角色的步骤")
    expect(none.first.locator("header p")).to_be_hidden()
    page.locator(".checklist-role", has_text="全部").click()
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 0/17 步")
    expect(none).to_have_count(0)


def test_enter_skips_with_the_reason_that_was_typed(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    row = step(page, 2)
    row.get_by_role("button", name="跳过第 2 步").click()
    row.get_by_label("为什么不做").fill("现场没有")
    row.get_by_label("为什么不做").press("Enter")

    expect(row).to_contain_text("跳过：现场没有")
