"""The quiz in a real browser, on plain http and from a folder; `page` fails on any console word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.handbook.book import Handbook
from generator.quiz.items import items
from generator.words import Words
from tests.conftest import listen

KEYS = {4: "1", 3: "2", 2: "3", 1: "4", 0: "5"}
Give = Callable[[int, int], int]


def start(page: Page, base: str, hash_: str = "", *, count: str = "5 题") -> None:
    """Open the quiz and begin a round with a known number."""
    page.goto(f"{base}/quiz.html{hash_}")
    page.get_by_label(count, exact=True).check()
    page.get_by_text("重做以前的一轮").click()
    page.get_by_label("本轮编号").fill("4827")
    page.get_by_role("button", name="开始").click()
    expect(page.locator("severity-quiz")).to_have_attribute("data-screen", "asking")


def screen(page: Page) -> str | None:
    return page.locator("severity-quiz").get_attribute("data-screen")


def right_rank(page: Page) -> int:
    """The right answer of the question on the screen, looked up in the page's own data."""
    text = page.locator(".quiz-scene").inner_text()
    found: int = page.evaluate(
        "text => Handbook.quizBank.questions.map(q => q.variants[0])"
        ".find(told => told.text === text).rank",
        text,
    )
    return found


def finish(page: Page, give: Give) -> int:
    """Answer by keyboard to the end; `give` maps (how many before, right) to the answer."""
    answers = 0
    while screen(page) != "result":
        if screen(page) == "asking":
            page.keyboard.press(KEYS[give(answers, right_rank(page))])
            answers += 1
        page.keyboard.press("Enter")
    return answers


def test_a_round_by_keyboard_from_start_to_result(page: Page, base: str) -> None:
    start(page, base)

    answers = finish(page, lambda _, right: right)

    assert 5 == answers
    expect(page.get_by_role("heading", name="这一轮的结果")).to_be_focused()
    expect(page.locator(".quiz-tile").first).to_contain_text("5 / 5")
    expect(page.get_by_text("这一轮没有答错的。")).to_be_visible()


def test_a_round_by_mouse(page: Page, base: str) -> None:
    start(page, base)

    for _ in range(5):
        rank = right_rank(page)
        page.locator(f"input[name=grade][value='{rank}']").check()
        page.get_by_role("button", name="确定").click()
        expect(page.locator(".quiz-verdict h2")).to_contain_text("答对了")
        page.locator(".quiz-next button").click()

    expect(page.locator(".quiz-tile").first).to_contain_text("5 / 5")


def test_what_was_missed_comes_again_and_is_counted_once(page: Page, base: str) -> None:
    def give(before: int, right: int) -> int:
        return right if before else (0 if right else 4)

    start(page, base)

    answers = finish(page, give)

    assert 6 == answers
    expect(page.locator(".quiz-tile").first).to_contain_text("4 / 5")
    expect(page.locator(".quiz-missed li")).to_have_count(1)
    expect(page.locator(".quiz-reread-list a")).to_have_count(1)
    wrong = page.locator(".quiz-matrix td.is-low, .quiz-matrix td.is-high")
    expect(wrong).to_have_count(1)


def test_the_answer_given_and_the_right_one_are_explained_at_once_the_others_on_demand(
    page: Page, base: str
) -> None:
    start(page, base, "#types=robbery")
    rank = right_rank(page)
    page.keyboard.press(KEYS[0 if rank else 4])
    page.keyboard.press("Enter")

    expect(page.locator(".quiz-verdict h2")).to_be_focused()
    expect(page.locator(".quiz-answer.is-right .quiz-reasons")).to_be_visible()
    expect(page.locator(".quiz-answer.is-wrong .quiz-reasons")).to_be_visible()
    folded = page.locator(".quiz-answer details")
    expect(folded).to_have_count(3)
    expect(folded.first.locator(".quiz-reasons")).to_be_hidden()
    folded.first.locator("summary").click()
    expect(folded.first.locator(".quiz-reasons")).to_be_visible()
    expect(page.locator(".quiz-reread a")).to_have_attribute("href", "incidents/robbery.html")


def test_a_reload_goes_on_where_it_was_and_clearing_forgets_it(page: Page, base: str) -> None:
    start(page, base)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    verdict = page.locator(".quiz-verdict h2").inner_text()

    page.reload()
    expect(page.locator(".quiz-verdict h2")).to_have_text(verdict)
    page.get_by_role("button", name="下一题").click()
    scene = page.locator(".quiz-scene").inner_text()
    page.reload()
    expect(page.locator(".quiz-scene")).to_have_text(scene)

    page.get_by_role("button", name="清除进度").click()
    expect(page.locator("severity-quiz")).to_have_attribute("data-screen", "start")
    page.reload()
    expect(page.locator("severity-quiz")).to_have_attribute("data-screen", "start")


def test_the_same_number_gives_the_same_round(page: Page, base: str) -> None:
    seen = []
    for _ in range(2):
        start(page, base)
        seen.append(page.evaluate("localStorage.getItem('handbook.quiz.round')"))
        page.get_by_role("button", name="清除进度").click()

    assert seen[0] == seen[1]


def test_the_link_to_a_round_asks_for_that_round(page: Page, base: str) -> None:
    start(page, base, "#types=media,robbery", count="全部")
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="提前结束").click()

    page.get_by_role("link", name="同一套题的链接").click()

    expect(page.get_by_label("本轮编号")).to_have_value("4827")
    ticked = page.locator("[name=type]:checked")
    values = ticked.evaluate_all("boxes => boxes.map(b => b.value)")
    assert {"media", "robbery"} == set(values)


def test_only_the_wrong_ones_again(page: Page, base: str) -> None:
    start(page, base)
    page.keyboard.press(KEYS[0 if right_rank(page) else 4])
    missed = page.locator(".quiz-scene").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    finish(page, lambda _, right: right)

    page.get_by_role("button", name="只练错题（1 题）").click()

    expect(page.locator(".quiz-scene")).to_have_text(missed)
    expect(page.locator(".quiz-progress")).to_contain_text("共 1 题")


def test_nothing_chosen_is_said_and_not_answered(page: Page, base: str) -> None:
    start(page, base)

    page.get_by_role("button", name="确定").click()

    expect(page.get_by_role("alert")).to_have_text("请先选一级。")
    page.keyboard.press("2")
    expect(page.locator(".quiz-error")).to_be_hidden()


def test_keys_are_left_alone_while_something_else_has_them(page: Page, base: str) -> None:
    page.goto(f"{base}/quiz.html")
    page.get_by_text("重做以前的一轮").click()
    page.get_by_label("本轮编号").fill("")
    page.keyboard.type("12345")

    expect(page.get_by_label("本轮编号")).to_have_value("12345")


def test_a_wrong_number_or_no_type_is_said(page: Page, base: str) -> None:
    page.goto(f"{base}/quiz.html")
    page.get_by_text("重做以前的一轮").click()
    page.get_by_label("本轮编号").fill("12a")
    page.get_by_role("button", name="开始").click()
    expect(page.locator(".quiz-error")).to_have_text("编号是 1 到 999999 的整数。")

    page.get_by_label("全部 14 类").uncheck()
    page.get_by_role("button", name="开始").click()
    expect(page.locator(".quiz-error")).to_have_text("请至少选一类。")


def test_a_round_kept_from_other_questions_is_dropped_with_a_word(page: Page, base: str) -> None:
    start(page, base)
    page.evaluate(
        "localStorage.setItem('handbook.quiz.round',"
        ' localStorage.getItem(\'handbook.quiz.round\').replace(/"stamp":"\\w+"/, \'"stamp":"x"\'))'
    )

    page.reload()

    expect(page.locator(".quiz-notice")).to_have_text("题目已经更新，上一轮的进度不能接着用。")
    expect(page.locator("severity-quiz")).to_have_attribute("data-screen", "start")


def test_without_storage_the_quiz_works_and_says_so(context: BrowserContext, base: str) -> None:
    page = context.new_page()  # not `page`: the theme itself complains where storage is blocked
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    start(page, base)

    expect(page.locator(".quiz-notice")).to_be_visible()
    assert 5 == finish(page, lambda _, right: right)


def test_without_script_every_question_and_answer_is_there(
    browser: Browser, base: str, handbook: Handbook, words: Words
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/quiz.html")
    answers = page.locator(".quiz-paper details")

    expect(answers).to_have_count(len(items(handbook, words)))
    expect(answers.first.locator(".quiz-because")).to_be_hidden()
    answers.first.locator("summary").click()
    expect(answers.first.locator(".quiz-because")).to_be_visible()
    context.close()


def test_with_script_the_list_is_replaced_on_screen_and_printed_open(page: Page, base: str) -> None:
    page.goto(f"{base}/quiz.html")
    expect(page.locator(".quiz-paper")).to_be_hidden()

    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".quiz-paper .quiz-because").first).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert 0 == page.locator(".quiz-paper details[open]").count()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_screen_scrolls_sideways_or_has_small_targets(
    context: BrowserContext, site: Path, width: int
) -> None:
    page, heard = context.new_page(), list[str]()
    listen(page, site.as_uri(), heard.append)
    page.set_viewport_size({"width": width, "height": 740})
    start(page, site.as_uri())
    found = [_fits(page, width)]
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    found.append(_fits(page, width))
    page.keyboard.press("Enter")
    finish(page, lambda _, right: right)
    found.append(_fits(page, width))

    assert [[], [], []] == found
    assert heard == []


def _fits(page: Page, width: int) -> list[Any]:
    """What is wider than the screen, and every control lower than 44 px."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    low = page.locator(
        ".quiz-stage button, .quiz-stage summary, .quiz-option, .quiz-type, .quiz-count"
    ).evaluate_all("all => all.filter(e => e.offsetHeight < 44).map(e => e.textContent)")
    return [*([f"{wide} px"] if wide > width else []), *low]
