"""The exam in a real browser: from its rules to a certificate that another browser can check."""

from __future__ import annotations

import io
import json
import re
import unicodedata
from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from .walk import begin_exam, give, hand_in, right, shows, sit


def code(page: Page) -> str:
    return re.sub(r"\s+", "-", page.locator(".quiz-code").inner_text())


def test_an_exam_goes_on_after_a_reload_with_answers_flags_and_place(page: Page, base: str) -> None:
    begin_exam(page, base)
    for _ in range(3):
        give(page, 0)
        page.get_by_role("button", name="下一题").click()
    page.get_by_role("button", name="做记号").click()
    scene = page.locator(".quiz-scene").inner_text()

    page.reload()

    shows(page, "exam")
    expect(page.locator(".quiz-scene")).to_have_text(scene)
    expect(page.locator(".quiz-number.is-done")).to_have_count(3)
    expect(page.locator(".quiz-number.is-flagged")).to_have_count(1)
    expect(page.locator(".quiz-number[aria-current]")).to_have_text("4未答，有记号")
    page.goto(f"{base}/quiz.html")
    expect(page.locator(".quiz-ways")).to_contain_text("没有交卷：已答 3 / 28")


def test_nothing_tells_right_from_wrong_before_the_paper_is_handed_in(
    page: Page, base: str
) -> None:
    begin_exam(page, base)
    place = right(page)
    give(page, place)
    before = page.locator(".quiz-form").inner_text()
    give(page, place - 1 if place else 1)

    assert before == page.locator(".quiz-form").inner_text()
    expect(page.locator(".quiz-stage .quiz-reasons")).to_have_count(0)


def test_answers_can_be_changed_until_the_one_hand_in_which_counts_the_open_ones(
    page: Page, base: str
) -> None:
    begin_exam(page, base)
    sit(page, miss=(4, 9))
    expect(page.get_by_role("heading", name="还有 2 题没有答")).to_be_focused()
    page.get_by_role("button", name="第 5 题").click()
    give(page, right(page))
    page.get_by_role("button", name="交卷").click()
    expect(page.get_by_role("heading", name="还有 1 题没有答")).to_be_focused()

    hand_in(page)

    expect(page.locator(".quiz-conditions li").first).to_contain_text("27 / 28")
    page.goto(f"{base}/quiz.html#exam")
    shows(page, "exam-rules")


def test_arrow_keys_walk_along_the_numbers_and_enter_opens_one(page: Page, base: str) -> None:
    begin_exam(page, base)
    page.locator(".quiz-number").first.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft"):
        page.keyboard.press(key)
    expect(page.locator(".quiz-number").nth(1)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator(".quiz-place")).to_contain_text("第 2 题，共 28 题")


def test_leaving_an_open_exam_is_warned_of_and_a_finished_one_is_left_in_peace(
    page: Page, base: str
) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    begin_exam(page, base)
    give(page, 0)
    page.goto(f"{base}/index.html")
    assert ["beforeunload"] == asked

    page.goto(f"{base}/quiz.html#exam")
    page.get_by_role("button", name="交卷").click()
    hand_in(page)
    page.goto(f"{base}/index.html")
    assert ["beforeunload"] == asked


def test_the_time_used_is_shown_kept_and_can_be_put_out_of_sight(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-12-01T08:00:00")
    begin_exam(page, base)
    page.clock.set_fixed_time("2026-12-01T08:02:05")
    expect(page.locator("[data-clock]")).to_have_text("2:05")
    give(page, 0)
    page.reload()
    expect(page.locator("[data-clock]")).to_have_text("2:05")

    page.get_by_role("button", name="隐藏用时").click()
    expect(page.locator("[data-clock]")).to_have_count(0)
    expect(page.get_by_role("button", name="显示用时")).to_be_focused()


def test_a_pass_gives_a_certificate_that_another_browser_confirms(
    page: Page, base: str, browser: Browser
) -> None:
    begin_exam(page, base)
    sit(page)
    hand_in(page)
    expect(page.get_by_role("heading", name="合格")).to_be_focused()
    page.get_by_role("link", name="合格证").click()
    page.get_by_label("姓名").fill("王小明")
    page.get_by_label("网点").fill("解放路营业部")
    sheet = page.locator(".quiz-certificate")
    for said in ("级别测验合格证", "王小明", "解放路营业部", "28 / 28", "4827", "不能单独证明"):
        expect(sheet).to_contain_text(said)
    told = code(page)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}", told)

    with browser.new_context() as elsewhere:
        other = elsewhere.new_page()
        other.goto(f"{base}/quiz.html#verify")
        field = other.get_by_label("核验码")
        field.fill(told.lower().replace("-", " "))
        other.get_by_role("button", name="核验").click()
        expect(other.get_by_role("heading", name="相符")).to_be_focused()
        expect(other.locator(".quiz-claims")).to_contain_text("28 / 28")
        expect(other.locator(".quiz-reviews > li")).to_have_count(28)
        field.fill(told[:-1] + ("0" if told[-1] != "0" else "1"))
        other.get_by_role("button", name="核验").click()
        expect(other.get_by_role("heading", name="核验码抄错了")).to_be_focused()
        other.goto(f"{base}/quiz.html#verify={told}")
        other.get_by_role("link", name="用同一份卷考一次").click()
        expect(other.get_by_label("卷号")).to_have_value("4827")


def test_a_fail_says_why_and_explains_every_question(page: Page, base: str) -> None:
    begin_exam(page, base)
    page.get_by_role("button", name="交卷").click()
    expect(page.get_by_role("heading", name="还有 28 题没有答")).to_be_focused()
    hand_in(page)

    expect(page.get_by_role("heading", name="不合格")).to_be_focused()
    expect(page.locator(".quiz-conditions .is-missed")).to_have_count(2)
    expect(page.locator(".quiz-reviews > li .quiz-answers")).to_have_count(28)
    page.get_by_role("link", name="成绩单").click()
    expect(page.locator(".quiz-certificate")).to_contain_text("级别测验成绩单")


def test_the_certificate_prints_on_one_sheet_of_a4_without_the_page_around_it(
    page: Page, base: str
) -> None:
    begin_exam(page, base)
    sit(page)
    hand_in(page)
    page.get_by_role("link", name="合格证").click()
    page.get_by_label("姓名").fill("王小明")
    told = code(page)

    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))

    assert 1 == len(paper.pages)
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", paper.pages[0].extract_text()))
    assert told.replace("-", "") in text
    assert "王小明" in text
    assert "打印或存成" not in text


def test_the_file_of_a_learner_tells_the_exam_and_comes_back_on_another_computer(
    page: Page, base: str, browser: Browser, tmp_path: Path
) -> None:
    begin_exam(page, base)
    sit(page, miss=(27,))
    hand_in(page)
    page.get_by_role("link", name="我的进度").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="保存成文件").click()
    target = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(target)
    report = json.loads(target.read_text(encoding="utf-8"))

    assert re.fullmatch(r"测验记录-未署名-\d{4}-\d\d-\d\d\.json", target.name)
    assert ("handbook-quiz-result", 1) == (report["kind"], report["version"])
    assert {"edition", "stamp", "table"} == set(report["handbook"])
    assert (27, 28, 0, 4827) == tuple(
        report["exam"][key] for key in ("score", "total", "under", "seed")
    )
    assert 27 == len(report["answers"])
    keys = {"id", "variant", "type", "kind", "boundary", "given", "right", "sure", "at"}
    assert keys == set(report["answers"][0])

    with browser.new_context() as elsewhere:
        other = elsewhere.new_page()
        other.goto(f"{base}/quiz.html#progress")
        for added in (27, 0):
            other.locator("#quiz-import").set_input_files(target)
            expect(other.locator(".quiz-notice")).to_have_text(f"已读入，新增 {added} 条回答。")
        expect(other.locator(".quiz-tiles")).to_contain_text("判低")
        target.write_text("{}", encoding="utf-8")
        other.locator("#quiz-import").set_input_files(target)
        expect(other.locator(".quiz-notice")).to_have_text("这个文件不是测验记录，没有读入。")
