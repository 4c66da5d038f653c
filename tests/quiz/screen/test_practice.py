"""Practice in a real browser, on plain http and from a folder; `page` fails on any console word."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.handbook.book import Handbook
from generator.quiz.items import items
from generator.words import Words

from .walk import finish, give, right, screen, shows, today, wish

SCENES = "#types=robbery&count=0"


def wrong(place: int) -> int:
    return place - 1 if place else 1


def test_today_is_one_tap_and_runs_by_keyboard_to_its_result(page: Page, base: str) -> None:
    page.goto(f"{base}/quiz.html")
    expect(page.get_by_role("heading", name="今天练 12 题")).to_be_visible()
    expect(page.locator(".quiz-today")).to_contain_text("到期 0 · 常错 0 · 新题 12")
    page.get_by_role("button", name="开始今天的练习").click()

    while screen(page) != "result":
        if screen(page) == "asking":
            place = right(page)
            key = page.locator(f"input[name=answer][value='{place}']").get_attribute("data-key")
            page.keyboard.press(str(key))
        page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="这一轮的结果")).to_be_focused()
    expect(page.locator(".quiz-tile").first).to_contain_text("12 / 12")
    expect(page.get_by_text("这一轮没有答错的。")).to_be_visible()


def test_the_first_meeting_shows_the_rule_but_not_where_the_scene_stands(
    page: Page, base: str
) -> None:
    today(page, base)
    expect(page.locator(".quiz-rules-before .quiz-band").first).to_be_visible()
    expect(page.locator(".quiz-band.is-here")).to_have_count(0)

    give(page, wrong(right(page)))
    page.keyboard.press("Enter")

    assert page.locator(".quiz-band.is-here").count() >= 1


def test_what_was_missed_comes_again_and_is_counted_once(page: Page, base: str) -> None:
    wish(page, base, SCENES)

    answers = finish(page, lambda before, place: place if before else wrong(place))

    assert 6 == answers
    expect(page.locator(".quiz-tile").first).to_contain_text("4 / 5")
    expect(page.locator(".quiz-reread-list a")).to_have_text(["抢劫"])
    page.get_by_role("button", name="只练错题（1 题）").click()
    expect(page.locator(".quiz-progress")).to_contain_text("共 1 题")


def test_every_option_is_explained_after_the_answer(page: Page, base: str) -> None:
    wish(page, base, SCENES, count="全部")
    seen = set()
    for _ in range(40):
        place = right(page)
        options = page.locator("input[name=answer]").count()
        give(page, place if options in seen else wrong(place))
        page.keyboard.press("Enter")
        expect(page.locator(".quiz-verdict h2")).to_be_focused()
        if options in seen:
            page.keyboard.press("Enter")
            continue
        expect(page.locator(".quiz-answer .quiz-reasons li:first-child")).to_have_count(options)
        expect(page.locator(".quiz-answer.is-right .quiz-reasons")).to_be_visible()
        expect(page.locator(".quiz-answer.is-wrong .quiz-reasons")).to_be_visible()
        seen.add(options)
        if {3, 5} <= seen:
            break
        page.keyboard.press("Enter")

    assert {3, 5} <= seen, "scenes with five grades and questions with three options"
    expect(page.locator(".quiz-because .quiz-reread a")).to_have_attribute(
        "href", "incidents/robbery.html"
    )


def test_a_reload_goes_on_where_it_was_and_the_first_page_offers_it(page: Page, base: str) -> None:
    wish(page, base, SCENES)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    verdict = page.locator(".quiz-verdict h2").inner_text()

    page.reload()
    expect(page.locator(".quiz-verdict h2")).to_have_text(verdict)
    page.get_by_role("button", name="下一题").click()
    scene = page.locator(".quiz-scene").inner_text()
    page.reload()
    expect(page.locator(".quiz-scene")).to_have_text(scene)
    page.get_by_role("link", name="回测验首页").click()
    shows(page, "home")
    page.get_by_role("link", name="接着做").click()
    expect(page.locator(".quiz-scene")).to_have_text(scene)
    page.go_back()
    shows(page, "home")


def test_the_same_number_gives_the_same_round_and_its_link_asks_for_it(
    page: Page, base: str
) -> None:
    wish(page, base, "#types=media,robbery", count="全部")
    scene = page.locator(".quiz-scene").inner_text()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="提前结束").click()

    page.get_by_role("link", name="同一套题的链接").click()

    expect(page.get_by_label("本轮编号")).to_have_value("4827")
    ticked = page.locator("[name=type]:checked")
    assert {"media", "robbery"} == set(ticked.evaluate_all("all => all.map(b => b.value)"))
    page.get_by_role("button", name="开始", exact=True).click()
    expect(page.locator(".quiz-scene")).to_have_text(scene)


def test_being_sure_and_wrong_costs_six_points_and_comes_first_next_time(
    page: Page, base: str
) -> None:
    wish(page, base, SCENES)
    give(page, wrong(right(page)))
    missed = page.locator(".quiz-scene").inner_text()
    page.get_by_label("很有把握").check()
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-verdict")).to_contain_text("下次练习最先问")
    page.get_by_role("button", name="提前结束").click()
    expect(page.locator(".quiz-tile").last).to_contain_text("-6")

    first = page.evaluate(
        """() => {
          const answers = JSON.parse(localStorage.getItem("handbook.quiz.0.answers"));
          const plan = Handbook.quiz.picks.today(
            Handbook.quizBank, answers, Date.now() + 86400000, 1);
          const one = Handbook.quizBank.questions.find(q => q.id === plan.tasks[0].id);
          return one.variants.map(told => told.text);
        }"""
    )
    assert missed in first


def test_nothing_chosen_is_said_and_not_answered(page: Page, base: str) -> None:
    wish(page, base, SCENES)

    page.get_by_role("button", name="确定").click()

    expect(page.locator(".quiz-error")).to_have_text("请先选一项。")
    page.keyboard.press("2")
    expect(page.locator(".quiz-error")).to_be_hidden()


def test_keys_are_left_alone_while_something_else_has_them(page: Page, base: str) -> None:
    page.goto(f"{base}/quiz.html#types=media")
    page.get_by_text("重做以前的一轮").click()
    page.get_by_label("本轮编号").fill("")
    page.keyboard.type("12345")

    expect(page.get_by_label("本轮编号")).to_have_value("12345")


def test_a_wrong_number_or_no_type_is_said(page: Page, base: str) -> None:
    page.goto(f"{base}/quiz.html#types=media")
    page.get_by_text("重做以前的一轮").click()
    page.get_by_label("本轮编号").fill("12a")
    page.get_by_role("button", name="开始", exact=True).click()
    error = page.locator(".quiz-choose .quiz-error")
    expect(error).to_have_text("编号是 1 到 999999 的整数。")

    page.get_by_label("媒体采访").uncheck()
    page.get_by_role("button", name="开始", exact=True).click()
    expect(error).to_have_text("请至少选一类。")


def test_a_round_kept_from_other_questions_is_dropped_with_a_word(page: Page, base: str) -> None:
    wish(page, base, SCENES)
    page.evaluate(
        "localStorage.setItem('handbook.quiz.0.round', localStorage"
        '.getItem(\'handbook.quiz.0.round\').replace(/"stamp":"\\w+"/, \'"stamp":"x"\'))'
    )

    page.reload()

    expect(page.locator(".quiz-notice").first).to_have_text(
        "题目已经更新，上一轮的进度不能接着用。"
    )
    shows(page, "home")


def test_without_storage_the_quiz_works_and_says_so(context: BrowserContext, base: str) -> None:
    page = context.new_page()  # not `page`: the theme itself complains where storage is blocked
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"
    )
    wish(page, base, SCENES)

    expect(page.locator(".quiz-notice")).to_be_visible()
    assert 5 == finish(page, lambda _, place: place)


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


@pytest.mark.parametrize("base", ["file"], indirect=True)
def test_with_script_the_list_is_replaced_on_screen_and_printed_open(page: Page, base: str) -> None:
    page.goto(f"{base}/quiz.html")
    expect(page.locator(".quiz-paper")).to_be_hidden()

    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".quiz-paper .quiz-because").first).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert 0 == page.locator(".quiz-paper details[open]").count()
