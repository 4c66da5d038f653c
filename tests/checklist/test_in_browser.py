"""From a link to the end of an incident, on plain http and from a folder."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .at_the_counter import clock, opened, started, step, tick, ticked

INJURY = "#incident=customer-injury"


def test_every_incident_can_be_chosen_by_its_tile(page: Page, base: str) -> None:
    opened(page, base)

    expect(page.locator("a.checklist-tile")).to_have_count(14)
    expect(page.locator("a.checklist-tile svg")).to_have_count(14)
    page.locator("a.checklist-tile", has_text="抢劫").click()
    expect(page.locator("h2.checklist-heading")).to_have_text("9抢劫")
    expect(page.locator("h2.checklist-heading")).to_be_focused()


def test_a_link_brings_the_facts_and_the_grade_with_its_reasons(page: Page, base: str) -> None:
    opened(page, base, "#incident=robbery&harm=caused")
    panel = page.locator(".checklist-panel-grade")

    expect(page.get_by_role("radio", name="事件致伤")).to_be_checked()
    expect(page.locator("#checklist-robbery-how")).to_have_text("未遂的、发生在门口的也算。")
    expect(panel.locator(".checklist-verdict b")).to_have_text(["Ⅱ级"])
    expect(panel.locator(".checklist-reasons").nth(0).locator("li")).to_have_text(
        ["Ⅱ级 抢劫绑架劫持：有 D1.4.II.4", "Ⅱ级 伤病亡：事件致伤 D1.4.II.5"]
    )
    expect(panel.locator(".checklist-reasons").nth(1)).to_have_text("伤病：如果是“有人死亡”即Ⅰ级")
    expect(panel.locator(".checklist-told p")).to_contain_text("发现后 5 分钟内电话报分公司")
    expect(panel.locator(".checklist-triggers").first).to_contain_text("110（公安机关）")


def test_what_is_not_known_keeps_the_grade_open_and_is_asked_first(page: Page, base: str) -> None:
    opened(page, base, "#incident=sit-in&protest_people=7")
    panel = page.locator(".checklist-panel-grade")

    expect(panel.locator(".checklist-verdict b")).to_have_text(["至少Ⅲ级", "可能Ⅰ级"])
    expect(panel.locator(".checklist-reasons").nth(1)).to_have_text("静坐示威人数：再多 3 人即Ⅱ级")
    panel.get_by_role("button", name="聚集人数（可能到Ⅰ级）").click()
    expect(page.locator("#checklist-gathering_people")).to_be_focused()


def test_an_answer_changes_the_grade_at_once_and_can_be_taken_back(page: Page, base: str) -> None:
    opened(page, base, "#incident=robbery")
    grade = page.locator(".checklist-panel-grade .checklist-verdict b")
    harm = page.get_by_role("group", name="有没有人受伤、生病或死亡？")

    expect(grade).to_have_text(["至少Ⅱ级", "可能Ⅰ级"])
    harm.get_by_role("radio", name="有人死亡").check()
    expect(grade).to_have_text(["Ⅰ级"])
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("Ⅰ级")
    harm.get_by_role("radio", name="还不知道").check()
    expect(grade).to_have_text(["至少Ⅱ级", "可能Ⅰ级"])


def test_a_number_is_refused_with_words_and_stays_unknown(page: Page, base: str) -> None:
    opened(page, base, "#incident=sit-in")
    people = page.locator("#checklist-protest_people")

    people.fill("12人")
    people.press("Tab")
    expect(page.locator("#checklist-protest_people-wrong")).to_have_text("只填数字，不带单位。")
    people.fill("１２")
    people.press("Tab")
    expect(page.locator("#checklist-protest_people-wrong")).to_be_empty()
    expect(page).to_have_url(f"{base}/checklist.html#incident=sit-in&protest_people=12")


def test_more_than_a_round_limit_is_said_as_the_limit(page: Page, base: str) -> None:
    opened(page, base, "#incident=mass-surrender&surrender_people=1&surrender_amount=1500.5")

    expect(page.locator(".checklist-reasons").last).to_contain_text(
        "非正常退保金额：超过 2000 万元即Ⅲ级"
    )


def test_ticks_have_their_time_and_can_be_undone(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")

    tick(page, 2)
    expect(step(page, 2).locator("time")).to_have_text("14:05:09")
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 1/17 步")
    expect(page.locator(".checklist-saved")).to_have_text("已存本机 14:05:09")
    step(page, 2).get_by_role("button", name="撤销第 2 步").click()
    expect(step(page, 2).get_by_role("checkbox")).to_be_focused()
    assert ticked(page) == []
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        "第 2 步已撤销，已做 0/17 步。已存本机。"
    )


def test_a_step_that_does_not_apply_is_folded_away_but_its_warning_stays(
    page: Page, base: str
) -> None:
    started(page, base, f"{INJURY}&harm=severe")
    folded = page.locator(".checklist-off").nth(1)

    expect(folded.locator("> summary")).to_contain_text("现在不适用")
    expect(folded).to_contain_text("派一人陪轻伤者去医院")
    expect(folded).not_to_have_attribute("open", "")
    expect(page.get_by_text("不给药、不喂水、不喂食")).to_be_visible()


def test_an_unknown_condition_is_shown_and_a_ticked_step_never_goes(page: Page, base: str) -> None:
    started(page, base, INJURY)
    minor = page.locator("li.checklist-step", has_text="派一人陪轻伤者去医院")

    expect(minor.locator(".checklist-if")).to_have_text("若伤病较轻，")
    minor.get_by_role("checkbox").check()
    page.get_by_role("radio", name="有人死亡").check()
    expect(minor).to_be_visible()
    expect(minor.get_by_role("checkbox")).to_be_checked()


def test_a_rise_of_the_grade_is_announced_and_takes_no_tick(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=mass-surrender&surrender_people=40")
    tick(page, 1)
    tick(page, 2)
    phone = clock(page, "电话首报")

    expect(phone).to_contain_text("发现后 2 小时内")
    page.locator("#checklist-surrender_people").fill("60")
    page.locator("#checklist-surrender_people").press("Tab")
    expect(page.locator(".checklist-alarm")).to_contain_text("14:05 升到Ⅱ级：发现后 5 分钟内")
    expect(phone).to_contain_text("发现后 5 分钟内")
    assert ticked(page) == [1, 2]

    page.get_by_role("button", name="知道了").click()
    expect(page.locator(".checklist-alarm")).to_be_empty()
    page.locator("#checklist-surrender_people").fill("50")
    page.locator("#checklist-surrender_people").press("Tab")
    expect(page.locator(".checklist-alarm")).to_be_empty()


def test_clocks_run_from_the_time_of_discovery(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    phone = clock(page, "电话首报")
    clock(page, "报警 110").get_by_role("checkbox", name="已报").check()

    expect(page.locator("#checklist-found")).to_have_value("14:05")
    expect(phone.locator(".checklist-by")).to_have_text("14:10 前")
    page.locator("#checklist-found").fill("1402")
    page.locator("#checklist-found").press("Enter")
    expect(phone.locator(".checklist-by")).to_have_text("14:07 前")
    page.clock.set_fixed_time("2026-11-22T14:08:30")
    expect(page.locator(".checklist-alarm")).to_have_text("电话首报已经超时")
    expect(page.locator(".checklist-bar-clock")).to_contain_text("电话首报 已超 1:30")

    phone.get_by_role("checkbox", name="已报").check()
    expect(phone.locator(".checklist-left")).to_contain_text("14:08 已报，超了 1:30")
    expect(page.locator(".checklist-bar-clock")).to_contain_text("要素报齐 还剩 23:30")
    page.reload()
    expect(page.locator("#checklist-found")).to_have_value("14:02")
    expect(phone.locator(".checklist-left")).to_contain_text("14:08 已报，超了 1:30")


def test_one_role_sees_its_own_steps_and_how_many_are_hidden(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    shown = page.locator(".checklist-step .checklist-tag").locator("visible=true")

    page.locator(".checklist-role", has_text="保安").click()

    assert {"保安"} == set(shown.all_text_contents())
    expect(page.locator(".checklist-role-filter .checklist-hint")).to_contain_text("由别的角色做")
    expect(page.get_by_text("不夺刀、不追赶、不按会响的警铃")).to_be_visible()
    page.reload()
    expect(page.get_by_role("radio", name="保安")).to_be_checked()


def test_calls_are_read_back_and_words_stand_beside(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")

    expect(page.locator(".checklist-ack").first).to_have_text(
        "110 接警员复述：地址和“有凶器、有没有人质”"
    )
    expect(page.locator(".checklist-calls a").first).to_have_attribute("href", "tel:110")
    page.get_by_text("电话首报稿，一分钟说完").click()
    expect(page.locator(".checklist-script p").nth(1)).to_contain_text("我是〔分公司〕")


def test_notes_are_kept_with_their_time(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery")

    page.get_by_label("谁对谁说了什么").fill("警察到场，王队，<b>3</b> 人")
    page.get_by_role("button", name="记下").click()
    page.get_by_label("谁对谁说了什么").fill("   ")
    page.get_by_role("button", name="记下").click()
    page.reload()

    expect(page.locator(".checklist-notes li")).to_have_text(
        ["14:05:09 警察到场，王队，<b>3</b> 人"]
    )


@pytest.mark.parametrize("again", [False, True])
def test_a_run_is_resumed_ended_and_can_be_taken_up_again(
    page: Page, base: str, again: bool
) -> None:
    run = started(page, base, "#incident=robbery")
    tick(page, 1)
    page.get_by_role("link", name="全部清单").click()
    expect(page.locator(".checklist-run-list li")).to_contain_text("已做 1/17 步")
    page.get_by_role("link", name="继续").click()
    expect(page.locator(".checklist-run h2.checklist-heading")).to_be_focused()
    expect(page).to_have_url(f"{base}/checklist.html{run}")

    page.get_by_role("button", name="结束本次").click()
    expect(page.locator(".checklist-ended")).to_contain_text("结束")
    if again:
        page.get_by_role("button", name="恢复本次").click()
    page.get_by_role("link", name="全部清单").click()

    expect(page.get_by_role("heading", name="发生了什么")).to_be_focused()
    expect(page.get_by_role("heading", name="正在进行")).to_have_count(1 if again else 0)
    expect(page.get_by_text("已经结束（1 次）")).to_have_count(0 if again else 1)


def test_two_incidents_become_one_run_with_the_highest_grade(page: Page, base: str) -> None:
    opened(page, base, "#incident=customer-injury&harm=caused")

    page.locator("summary", has_text="同时还发生了别的事？").click()
    page.get_by_role("group", name="同时还发生了别的事？").get_by_text("抢劫", exact=True).click()
    expect(page).to_have_url(f"{base}/checklist.html#incident=customer-injury,robbery&harm=caused")
    expect(page.locator("h2.checklist-heading")).to_have_text("抢劫＋客户受伤或生病")
    page.get_by_role("button", name="开始清单").locator("visible=true").click()

    expect(page.locator(".checklist-bar .grade-badge b")).to_have_text("至少Ⅱ级")
    expect(page.locator(".checklist-do", has_text="拨打 120")).to_have_count(1)
    expect(page.locator(".checklist-conflict").first).to_contain_text("他一离开，立即救人。")
    tick(page, 1)
    page.reload()
    expect(step(page, 1)).to_have_attribute("data-state", "kept")
    assert ticked(page) == [1]
