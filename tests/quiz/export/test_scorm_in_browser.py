"""The packages as platforms run them: one as strict as Moodle, and scorm-again."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator.quiz.export import QuestionSet
from generator.quiz.export.scorm import scorm12, scorm2004
from generator.words import Words

from .platform import NODE_MODULES, Visit, visit

MAKE = {"1.2": scorm12, "2004": scorm2004}
VERSIONS = pytest.mark.parametrize("version", ["1.2", "2004"])
STATUS = {"1.2": "cmi.core.lesson_status", "2004": "cmi.success_status"}
EXIT = {"1.2": "cmi.core.exit", "2004": "cmi.exit"}
SCORE = {"1.2": "cmi.core.score.raw", "2004": "cmi.score.raw"}
LEFT = {"1.2": "", "2004": "normal"}
MOST_KEPT = 4096
ANSWER = """(places) => places.forEach((chosen, i) => {
  const next = [...document.querySelectorAll("button")].find((one) => one.textContent === "下一题");
  if (i) { next.click(); }
  if (chosen !== null) { document.querySelectorAll("input")[chosen].click(); }
})"""


def questions(seen: Visit) -> list[dict[str, Any]]:
    """The questions in the order in which this learner meets them."""
    return seen.frame.evaluate(
        """() => { const player = document.querySelector("quiz-player");
        return player.attempt.order.map((place) => Handbook.quizPackage.questions[place]); }"""
    )


def place(question: dict[str, Any], *, right: bool = True, low: bool = False) -> int:
    """The place of an option: the right one, one too low, or one wrong but not too low."""
    telling = question["variants"][0]
    for i, option in enumerate(telling["options"]):
        under = telling["rank"] is not None and option["rank"] < telling["rank"]
        if option["right"] == right and (right or under == low):
            return i
    raise LookupError("no such option")


def take(seen: Visit, places: list[int | None]) -> None:
    """Begins and answers the first questions, None leaves one open."""
    begin = seen.frame.get_by_role("button", name="开始")
    if begin.count():
        begin.click()
    seen.frame.evaluate(ANSWER, places)


def hand_in(seen: Visit) -> None:
    seen.frame.get_by_role("button", name="交卷").click()
    seen.frame.get_by_role("button", name="交卷").click()


def begun(seen: Visit) -> list[dict[str, Any]]:
    seen.frame.get_by_role("button", name="开始").click()
    return questions(seen)


def can(question: dict[str, Any], *, low: bool) -> bool:
    """Whether a question can be answered wrongly in this way, and may be missed at all."""
    rank = question["variants"][0]["rank"]
    return not question["mustKnow"] and (bool(rank) if low else rank is not None and rank < 4)


@VERSIONS
def test_all_right_is_a_pass(
    version: str, context: BrowserContext, paper: QuestionSet, words: Words
) -> None:
    seen = visit(context, MAKE[version](paper, words), version)
    take(seen, [place(question) for question in begun(seen)])
    hand_in(seen)
    heading = seen.frame.get_by_role("heading", level=1).inner_text()
    seen.leave()

    values = seen.values
    assert "合格" == heading
    assert ("passed", "100") == (values[STATUS[version]], values[SCORE[version]])
    assert [] == seen.api("api.refused") + seen.noises
    assert LEFT[version] == values[EXIT[version]]
    assert "closed" == seen.api("api.state")
    assert ["close"] == [call for call in seen.api("api.calls") if call == "close"]
    assert 28 == len([key for key in values if key.endswith(".id")])
    results = {value for key, value in values.items() if key.endswith(".result")}
    assert {"correct"} == results


@VERSIONS
@pytest.mark.parametrize(
    ("wrong", "outcome"),
    [((1, 3), "passed"), ((0, 5), "failed"), ((2, 0), "failed")],
    ids=["24 right, one too low", "23 right", "26 right, two too low"],
)
def test_an_exam_is_judged_by_all_its_rules(
    version: str,
    wrong: tuple[int, int],
    outcome: str,
    context: BrowserContext,
    paper: QuestionSet,
    words: Words,
) -> None:
    seen = visit(context, MAKE[version](paper, words), version)
    asked, (low, high) = begun(seen), wrong
    lows = [one["id"] for one in asked if can(one, low=True)][:low]
    highs = [one["id"] for one in asked if can(one, low=False) and one["id"] not in lows][:high]
    given = [
        place(one, right=one["id"] not in (*lows, *highs), low=one["id"] in lows) for one in asked
    ]
    take(seen, given)
    hand_in(seen)

    values = seen.values
    right = 28 - low - high
    assert outcome == values[STATUS[version]]
    assert str(100 * right // 28) == values[SCORE[version]]
    assert [] == seen.api("api.refused") + seen.noises


@VERSIONS
def test_a_must_know_missed_fails_an_exam(
    version: str, context: BrowserContext, paper: QuestionSet, words: Words
) -> None:
    first, *others = paper.questions
    strict = replace(paper, questions=(replace(first, must_know=True), *others))
    seen = visit(context, MAKE[version](strict, words), version)
    take(
        seen,
        [None if one["mustKnow"] and one["id"] == first.id else place(one) for one in begun(seen)],
    )
    hand_in(seen)

    assert "failed" == seen.values[STATUS[version]]
    assert "必会的题错了 1 道，必须全对。" in seen.frame.inner_text("body")


@VERSIONS
def test_every_answer_is_kept_at_once_and_found_again(
    version: str, context: BrowserContext, paper: QuestionSet, words: Words
) -> None:
    package = MAKE[version](paper, words)
    first = visit(context, package, version)
    order = [one["id"] for one in begun(first)]
    take(first, [1, 0, 2])
    kept = first.api("api.committed")
    first.leave()

    assert "suspend" == kept[EXIT[version]]
    assert kept["cmi.suspend_data"] == first.values["cmi.suspend_data"]
    again = visit(context, package, version, saved=kept)
    assert order == [one["id"] for one in questions(again)]
    assert "第 4 题，共 28 题" == again.frame.locator(".player-place b").inner_text()
    assert "接着上次的进度。" == again.frame.get_by_role("status").inner_text()
    take(again, [place(one) for one in questions(again)[3:]])
    hand_in(again)
    assert 28 == len([key for key in again.values if key.endswith(".id")])
    assert [] == again.api("api.refused") + again.noises


@VERSIONS
def test_practice_tells_at_once_and_ends_completed(
    version: str, context: BrowserContext, paper: QuestionSet, words: Words
) -> None:
    lower = [one for one in paper.questions if one.right.rank in {0, 1, 2, 3}]
    practice = replace(paper, exam=False, questions=tuple(lower[:2]))
    seen = visit(context, MAKE[version](practice, words), version)
    first, second = begun(seen)
    for question, right in ((first, True), (second, False)):
        seen.frame.locator("input").nth(place(question, right=right, low=False)).check()
        seen.frame.get_by_role("button", name="确定").click()
        heading = seen.frame.get_by_role("heading", level=2).inner_text()
        assert heading == ("答对了" if right else "判高了")
        seen.frame.get_by_role("button", name="下一题" if right else "看结果").click()

    values = seen.values
    done = {"1.2": "cmi.core.lesson_status", "2004": "cmi.completion_status"}[version]
    assert ("completed", "50") == (values[done], values[SCORE[version]])
    assert "unknown" == values.get("cmi.success_status", "unknown")
    assert [] == seen.api("api.refused") + seen.noises


@VERSIONS
def test_the_whole_bank_fits_what_a_platform_keeps(
    version: str, context: BrowserContext, everything: QuestionSet, words: Words
) -> None:
    seen = visit(context, MAKE[version](everything, words), version)
    begun(seen)
    seen.frame.locator("input").nth(0).check()
    seen.frame.get_by_role("button", name="确定").click()

    kept = seen.values["cmi.suspend_data"]
    assert len(everything.questions) < len(kept) < MOST_KEPT
    assert [] == seen.api("api.refused")


@VERSIONS
def test_scorm_again_gets_the_same(
    version: str, context: BrowserContext, paper: QuestionSet, words: Words
) -> None:
    package = MAKE[version](paper, words)
    first = visit(context, package, version, again=True)
    begun(first)
    take(first, [0, 1])
    kept = first.api("api.cmi.suspend_data")
    saved = {"cmi.suspend_data": kept}
    seen = visit(context, package, version, saved=saved, again=True)
    answers = [place(one) for one in questions(seen)]
    take(seen, answers[2:])
    seen.frame.get_by_role("button", name="第 1 题，已答").click()
    seen.frame.locator("input").nth(answers[0]).check()
    seen.frame.get_by_role("button", name="第 2 题，已答").click()
    seen.frame.locator("input").nth(answers[1]).check()
    hand_in(seen)

    status = {"1.2": "api.cmi.core.lesson_status", "2004": "api.cmi.success_status"}[version]
    score = {"1.2": "api.cmi.core.score.raw", "2004": "api.cmi.score.raw"}[version]
    assert ("passed", "100") == (seen.api(status), str(seen.api(score)))
    assert 28 == seen.api("api.cmi.interactions.childArray.length")
    assert [] == seen.frame.evaluate("() => document.querySelector('quiz-player').lms.refused")


def test_without_a_platform_it_says_so(
    context: BrowserContext, paper: QuestionSet, words: Words, tmp_path: Path
) -> None:
    zipfile.ZipFile(io.BytesIO(scorm12(paper, words))).extractall(tmp_path)
    page = context.new_page()
    page.goto((tmp_path / "index.html").as_uri())

    assert "没有连上学习平台" in page.inner_text(".callout")
    page.get_by_role("button", name="开始").click()
    page.locator("input").first.check()
    assert page.get_by_role("button", name="第 1 题，已答").is_visible()
    page.get_by_role("button", name="交卷").click()
    page.get_by_role("button", name="交卷").click()
    assert "没有连上学习平台，结果没有上报。" in page.inner_text("body")


def test_no_screen_keeps_anybody_out(
    browser: Browser, paper: QuestionSet, words: Words, tmp_path: Path
) -> None:
    """axe finds nothing, and nothing has to be pushed sideways on a phone."""
    zipfile.ZipFile(io.BytesIO(scorm12(paper, words))).extractall(tmp_path)
    phone = browser.new_context(bypass_csp=True, viewport={"width": 360, "height": 740})
    page = phone.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.add_script_tag(path=NODE_MODULES / "axe-core" / "axe.min.js")
    for press in ("开始", "交卷", "交卷", None):
        found = page.evaluate("axe.run(document)")["violations"]
        assert [] == [(one["id"], one["nodes"][0]["target"]) for one in found]
        assert 360 == page.evaluate("document.documentElement.scrollWidth")
        if press:
            page.get_by_role("button", name=press).click()
    phone.close()
