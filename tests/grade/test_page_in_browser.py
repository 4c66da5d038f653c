"""The grading page: answers in any order, by keyboard, in the address; the grade beside them."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def graded(page: Page, *marks: str) -> None:
    expect(page.locator(".checklist-verdict .grade-badge b")).to_have_text(list(marks))


def test_an_address_with_facts_is_graded_at_once(page: Page, base: str) -> None:
    page.goto(
        f"{base}/grade.html#incident=mass-surrender&surrender_people=12&surrender_amount=6000"
    )

    expect(page.locator("#checklist-surrender_people")).to_have_value("12")
    graded(page, "至少Ⅱ级", "可能Ⅰ级")
    expect(page.locator(".checklist-reasons").first).to_contain_text("非正常退保金额 6000 万元")
    page.get_by_role("button", name="D1.4.II.2").first.click()
    expect(page.get_by_role("link", name="看全部依据")).to_have_attribute(
        "href", "sources.html#d1-4-ii-2"
    )
    expect(page.get_by_text("集中退保人数：再多 88 人即Ⅰ级")).to_be_visible()
    expect(page.get_by_text("非正常退保金额：超过 10000 万元即Ⅰ级")).to_be_visible()


def test_changing_an_answer_changes_grade_and_address(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=sit-in&protest_people=9")
    graded(page, "至少Ⅲ级", "可能Ⅰ级")

    page.locator("#checklist-protest_people").fill("10")
    page.keyboard.press("Tab")

    graded(page, "至少Ⅱ级", "可能Ⅰ级")
    expect(page).to_have_url(re.compile("protest_people=10"))
    expect(page.get_by_role("alert").filter(has_text="级别上升")).to_have_count(1)


def test_the_question_that_can_raise_it_most_is_asked_first(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=robbery&robbery=yes")

    ask = page.locator(".checklist-ask-next button")
    expect(ask).to_have_text("伤病（可能到Ⅰ级）")
    ask.click()

    expect(page.locator("input[name=checklist-harm]:focus")).to_have_count(1)


def test_the_keyboard_alone_is_enough(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=robbery&robbery=yes")
    page.locator('input[name="checklist-harm"][value=""]').focus()

    page.keyboard.press("ArrowUp")

    graded(page, "Ⅰ级")
    expect(page).to_have_url(re.compile("harm=death$"))


def test_numbers_nobody_can_read_are_refused_with_words(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=sit-in")

    page.locator("#checklist-protest_people").fill("12万")
    page.keyboard.press("Tab")

    expect(page.locator("#checklist-protest_people-wrong")).to_have_text("只填数字，不带单位。")


def test_the_rest_can_be_answered_with_none(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=sit-in&protest_people=9")

    page.get_by_role("button", name="其余都没有").click()

    graded(page, "Ⅲ级")


def test_facts_go_along_to_the_checklist(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=sit-in&protest_people=12")

    page.get_by_role("link", name="开始清单").click()

    expect(page.locator(".checklist-run .checklist-bar-grade").first).to_contain_text("Ⅱ")
    expect(page.locator("#checklist-protest_people")).to_have_value("12")


def test_the_list_begins_from_facts_alone_too(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#robbery=yes")

    page.get_by_role("link", name="选一类，开始清单").click()

    expect(page.get_by_role("heading", name="发生了什么")).to_be_visible()
    expect(page.locator(".checklist-notice")).to_contain_text("已带上 1 个判级回答")
    tiles = page.locator("a.checklist-tile")
    expect(tiles).to_have_count(14)
    assert tiles.evaluate_all("all => all.every((one) => one.hash.endsWith('&robbery=yes'))")
    page.get_by_role("link", name="静坐示威").click()
    expect(page.locator(".checklist-dock-grade, .checklist-verdict").first).to_contain_text("Ⅱ")
    assert page.url.endswith("#incident=sit-in&robbery=yes")


def test_the_back_button_brings_back_what_was_there(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=sit-in&protest_people=12")
    page.get_by_label("发生了什么").select_option("robbery")
    graded(page, "至少Ⅱ级", "可能Ⅰ级")

    page.go_back()

    expect(page.locator("#checklist-protest_people")).to_have_value("12")


def test_an_address_that_means_nothing_does_no_harm(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html#incident=<b>x</b>&harm=__proto__&constructor=1")

    expect(page.get_by_label("发生了什么")).to_have_value("")
    assert page.locator("severity-grade b >> text=x").count() == 0


def test_on_a_phone_grade_and_start_stay_in_sight_and_the_facts_go_along(
    page: Page, base: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{base}/grade.html#incident=robbery")

    dock = page.locator(".checklist-dock")
    expect(dock).to_be_in_viewport(ratio=1)
    page.locator('input[name="checklist-harm"][value="death"]').check()
    expect(dock.locator(".grade-badge b")).to_have_text("Ⅰ级")
    dock.get_by_role("link", name="开始清单").click()

    expect(page.locator(".checklist-run")).to_be_visible()
    page.locator(".checklist-facts > summary").click()
    expect(page.locator('.checklist-facts input[value="death"]')).to_be_checked()
