"""The first report: said by telephone, typed into and kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .at_the_counter import all_saved, started, to_report
from .test_report import INCIDENTS, handbook_, reported


def test_every_phone_field_is_a_sentence_and_unknown_ones_leave_time_for_the_rest() -> None:
    assert handbook_ is not None
    reporting = handbook_.reporting
    fields = reporting.phone_fields

    assert all(field.say and field.say.endswith("。") for field in fields)
    # Who speaks knows who that is; all else that is unknown is said to be so.
    assert ["who"] == [field.id for field in fields if "待核" not in (field.say_unknown or "")]
    empty = [field.say_unknown or field.say or "" for field in fields]
    assert len("".join(empty) + (reporting.phone_end or "")) <= 120


@pytest.mark.parametrize("incident", INCIDENTS)
def test_no_step_names_a_grade_or_says_that_a_call_was_made(incident: str) -> None:
    """The words of a step are read out while the grade and the calls are still what they are."""
    assert handbook_ is not None
    said = [step.do for step in handbook_.incidents[incident].steps()]

    assert [] == [do for do in said if re.search("[ⅠⅡⅢⅣ]级|已报警|已拨|已停", do)]


def test_said_by_telephone_no_sentence_ends_twice(page: Page, base: str) -> None:
    reported(page, base)

    said = (
        "我是〔分公司、柜面、姓名，回拨手机号〕。14:05 发现，还在继续。地点待核。"
        "发生抢劫，初判Ⅱ级。伤病：事件致伤。"
        "已做：照做。需要什么待核。"
        "没有说到的是未知，查清就补。请复述级别、伤亡和下次续报时间。"
    )
    expect(page.locator(".checklist-report-says")).to_have_text(said)
    minute = page.locator(".checklist-report-minute")
    expect(minute).to_have_text(f"{len(said)} 字，念完约 {-(-len(said) * 60 // 250)} 秒")
    page.get_by_label("需要什么").fill("派" * 200)
    page.get_by_label("需要什么").press("Tab")
    expect(minute).to_contain_text("超过 60 秒")
    expect(minute).to_have_class(re.compile("checklist-over"))


def test_what_is_typed_is_kept_while_it_is_typed_and_says_so(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery&harm=none")
    to_report(page)
    place = page.get_by_label("地点")
    place.press_sequentially("中山路 18")

    field = page.locator(".checklist-report-field").filter(has=place)
    expect(field.locator(".checklist-saved")).to_have_text(re.compile(r"^已存本机 \d\d:\d\d:\d\d$"))
    expect(place).to_be_focused()
    expect(page.locator(".checklist-report-says")).to_contain_text("地点是中山路 18。")
    page.reload()
    expect(page.get_by_label("地点")).to_have_value("中山路 18")


def test_what_was_typed_last_outlives_a_page_that_goes_at_once(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery&harm=none")
    all_saved(page)
    to_report(page)
    page.get_by_label("地点").press_sequentially("中山路 18")
    page.evaluate("location.reload()")

    expect(page.get_by_label("地点")).to_have_value("中山路 18")


def test_each_kind_of_report_is_a_file_of_its_own(page: Page, base: str) -> None:
    reported(page, base)
    names = []
    for kind in ("首报（电话）", "续报", "终报"):
        page.get_by_text(kind, exact=True).click()
        with page.expect_download() as found:
            page.get_by_role("button", name="CSV").click()
        names.append(found.value.suggested_filename)

    assert [
        f"事故报告单-{kind}-抢劫-2026-11-22-1405.csv" for kind in ("首报", "续报", "终报")
    ] == names


def test_a_grade_that_is_open_is_told_in_the_words_of_the_run(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    to_report(page)

    expect(page.get_by_label("什么事、初判级别")).to_have_value(
        "抢劫，初判至少Ⅱ级，可能Ⅰ级，按高一级报"
    )
    expect(page.locator(".checklist-report-says")).to_contain_text("至少Ⅱ级，可能Ⅰ级，按高一级报")


def test_a_grade_that_is_not_known_is_never_reported_as_none(page: Page, base: str) -> None:
    started(page, base, "#incident=power-outage")
    to_report(page)

    expect(page.get_by_label("什么事、初判级别")).to_have_value(
        "停电，级别待核，可能Ⅰ级，按高一级报"
    )


def test_calls_are_among_what_was_done_however_much_was_done(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery,customer-injury&harm=caused")
    for box in page.locator(".checklist-main input[type=checkbox]:visible").all():
        box.check()
    to_report(page)

    done = page.get_by_label("已做", exact=True)
    expect(done).to_have_value(re.compile("拨打 110"))
    expect(done).to_have_value(re.compile("拨打 120"))
