"""The incident report: filled from the run, nothing guessed, readable by Word and Excel."""

from __future__ import annotations

import csv
import io
import json
import re
import time
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import Page, expect

from generator.handbook.load import load
from tests.conftest import ROOT

from .at_the_counter import started, step, tick, to_report

handbook_, _ = load(ROOT)
assert handbook_ is not None
INCIDENTS = list(handbook_.incidents)
EVIL = '<w:t>&"@value@'


def download(page: Page, button: str, folder: Path) -> bytes:
    with page.expect_download() as found:
        page.get_by_role("button", name=button).click()
    file = folder / "file"
    found.value.save_as(file)
    return file.read_bytes()


def reported(page: Page, base: str) -> None:
    """A robbery with one step done and a note, and its report opened."""
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery&harm=caused")
    tick(page, 1)
    page.get_by_label("谁对谁说了什么").fill(f"王队到场 {EVIL}")
    page.get_by_role("button", name="记下").last.click()
    to_report(page)


def test_the_first_report_is_filled_from_the_run_and_guesses_nothing(page: Page, base: str) -> None:
    reported(page, base)

    assert {
        "单位、报告人、回拨号": "待核",
        "时间": "2026-11-22 14:05 发现，还在继续",
        "地点": "待核",
        "什么事、初判级别": "抢劫，初判Ⅱ级",
        "人员伤亡、涉及人数": "伤病：事件致伤。",
        "已做": "照做",
        "需要什么": "待核",
    } == {
        field.locator("label").inner_text(): field.locator("textarea").input_value()
        for field in page.locator(".checklist-report-field").all()
    }
    expect(page.locator(".checklist-report > .checklist-hint")).to_contain_text("还有 3 栏待核")
    page.get_by_label("地点").fill("中山路 18 号一楼")
    page.get_by_label("地点").press("Tab")
    page.reload()
    expect(page.get_by_label("地点")).to_have_value("中山路 18 号一楼")


def test_the_word_file_opens_and_holds_every_field_and_line(
    page: Page, base: str, tmp_path: Path
) -> None:
    reported(page, base)
    page.get_by_text("终报").click()
    page.get_by_label("信息来源").fill(f"柜员王芳\n{EVIL}")
    page.get_by_label("信息来源").press("Tab")

    found = download(page, "存成 Word", tmp_path)

    assert zipfile.ZipFile(io.BytesIO(found)).testzip() is None
    document: Any = docx.Document(io.BytesIO(found))
    fields, log = document.tables
    rows = {row.cells[0].text: row.cells[1].text for row in fields.rows}
    assert "事故报告单 · 终报" == document.paragraphs[0].text
    assert 11 == len(rows)
    assert f"柜员王芳\n{EVIL}" == rows["信息来源"]
    assert "待核" == rows["影响范围"]
    assert (
        "现场指挥：待核（按Ⅱ级应当是：分公司主要负责人指挥并到场，总公司同步接报）\n"
        "第一分钟：14:05 照做，动作放慢，双手放在看得见处"
    ) == rows["处置情况"]
    assert (
        f"2026-11-22 14:05 发现：抢劫\n14:05 伤病：事件致伤。\n14:05 王队到场 {EVIL}"
        == rows["基本过程"]
    )
    assert rows["起因和性质"].startswith("抢劫，初判Ⅱ级。判级依据：抢劫绑架劫持：有（《")
    (section,) = document.sections
    assert "事故报告单 · 终报" == section.header.paragraphs[0].text
    assert ["PAGE", "NUMPAGES"] == re.findall(r'instr="(\w+)"', section.footer._element.xml)
    assert [
        "开始清单：抢劫",
        "完成：1 照做，动作放慢，双手放在看得见处",
        f"王队到场 {EVIL}",
    ] == [row.cells[1].text for row in log.rows]


def test_csv_opens_as_chinese_and_runs_nothing(page: Page, base: str, tmp_path: Path) -> None:
    reported(page, base)
    page.get_by_label("地点").fill('=HYPERLINK("http://x")')
    page.get_by_label("地点").press("Tab")

    found = download(page, "CSV", tmp_path)

    assert found.startswith(b"\xef\xbb\xbf")
    rows = {row[0]: row[1] for row in csv.reader(io.StringIO(found.decode("utf-8-sig")))}
    assert """'=HYPERLINK("http://x")""" == rows["地点"]
    assert json.loads(download(page, "JSON", tmp_path))["fields"][2]["value"].startswith("=HYPER")


@pytest.mark.parametrize("incident", INCIDENTS)
def test_from_the_home_page_to_a_complete_first_report(
    page: Page, base: str, incident: str
) -> None:
    """Two taps to the first step to do; one fact and three blanks later the report is whole."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{base}/index.html")
    began = time.monotonic()

    page.locator(f'a.tile[href="incidents/{incident}.html"]').click()
    page.get_by_role("link", name="开始清单").first.click()
    expect(page.locator(".checklist-run")).to_be_visible()
    expect(step(page, 1).get_by_role("checkbox")).to_be_in_viewport()
    page.locator(".checklist-facts .checklist-question").first.scroll_into_view_if_needed()
    number = page.locator(".checklist-questions input[type=text]").first
    if page.locator(
        ".checklist-facts .checklist-questions > :first-child input[type=radio]"
    ).count():
        page.locator(".checklist-facts input[type=radio]").first.check()
    else:
        number.fill("12")
        number.press("Tab")
    page.locator(".checklist-block > ol > li .checklist-tick input").first.check()
    to_report(page)
    for label in ("单位、报告人、回拨号", "地点", "需要什么"):
        page.get_by_label(label).fill("甲")
        page.get_by_label(label).press("Tab")

    expect(page.locator(".checklist-report > .checklist-hint")).to_contain_text("还有 0 栏待核")
    assert time.monotonic() - began < 60


def test_the_report_is_printed_as_a_form_with_room_to_sign(page: Page, base: str) -> None:
    reported(page, base)
    page.get_by_text("终报").click()
    page.emulate_media(media="print")

    expect(page.locator(".checklist-report textarea").locator("visible=true")).to_have_count(0)
    paper = page.locator(".checklist-report-paper")
    expect(paper.get_by_role("heading").first).to_have_text("事故报告单 · 终报")
    fields, log = paper.locator("table").all()
    expect(fields.get_by_role("row")).to_have_count(11)
    expect(log.get_by_role("row")).to_have_count(3)
    expect(paper).to_contain_text("现场负责人：__________")


def test_the_text_is_copied_without_a_clipboard_and_the_keyboard_stays(
    page: Page, base: str
) -> None:
    reported(page, base)
    page.get_by_role("button", name="复制文字").press("Enter")

    assert "复制文字" == page.evaluate("document.activeElement.textContent")
    need = page.get_by_label("需要什么")
    need.focus()
    page.keyboard.press("Control+V")
    expect(need).to_have_value(
        re.compile(
            r"^事故报告单 · 首报（电话）\n抢劫 · 填于 2026-11-22 14:05\n(.*\n)+需要什么：待核\n"
        )
    )


def test_a_paper_entered_afterwards_is_reported_with_its_real_times(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T16:00:00")
    started(page, base, "#incident=robbery&harm=none")
    page.get_by_role("button", name="补录、改时刻").click()
    page.get_by_label("第 4 步的实际时刻").fill("14:08")
    page.get_by_label("第 4 步的实际时刻").press("Enter")
    to_report(page)
    page.get_by_text("终报").click()

    expect(page.get_by_label("处置情况")).to_have_value(
        re.compile("第一分钟：14:08 拨打 110$", re.MULTILINE)
    )
    expect(page.get_by_label("时间")).to_have_value(re.compile("14:08 拨打 110"))
    page.emulate_media(media="print")
    log = page.locator(".checklist-report-paper table").last
    expect(log.get_by_role("row").first).to_contain_text(
        "完成：4 拨打 110：地址、人数、凶器、有无人质（16:00 补记）"
    )


def test_every_field_shows_all_of_its_text_at_once(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery,customer-injury&harm=caused")
    expect(page.locator(".checklist-saved")).to_have_attribute("data-state", "kept")
    to_report(page)
    expect(page.get_by_label("什么事、初判级别")).to_be_visible()

    hidden = page.locator("textarea").evaluate_all(
        "all => all.filter(one => one.scrollHeight > one.offsetHeight).map(one => one.id)"
    )
    assert hidden == []
