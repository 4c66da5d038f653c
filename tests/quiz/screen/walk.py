"""Ways through the quiz that several tests take; the right answer comes from the page's own data."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

Give = Callable[[int, int], int]
"""How many answers before, and the place of the right option, to the place that is given."""

SEED = 4827

_RIGHT = """() => {
  const text = document.querySelector(".quiz-scene").textContent;
  const told = [].concat(...Handbook.quizBank.questions.map(one => one.variants))
    .find(one => one.text === text);
  return told.options.findIndex(one => one.right);
}"""


_LEAVE = "document.querySelectorAll('.quiz-stage > *').forEach(one => one.dataset.left = '')"


def visit(page: Page, base: str, hash_: str = "") -> None:
    """Open the quiz at an address, and wait for the screen that it names.

    Another hash loads no page: until `hashchange` the screen from before is still there.
    """
    page.evaluate(_LEAVE)
    page.goto(f"{base}/quiz.html{hash_}")
    expect(page.locator(".quiz-stage > :not([data-left])")).to_be_visible()


def screen(page: Page) -> str | None:
    return page.locator("severity-quiz").get_attribute("data-screen")


def shows(page: Page, name: str) -> None:
    expect(page.locator("severity-quiz")).to_have_attribute("data-screen", name)


def right(page: Page) -> int:
    """The place of the right option of the question on the screen."""
    place: int = page.evaluate(_RIGHT)
    return place


def give(page: Page, place: int) -> None:
    page.locator(f"input[name=answer][value='{place}']").check()


def wish(page: Page, base: str, hash_: str, *, count: str = "5 题") -> None:
    """Open the quiz and begin a round of scenes with a known number."""
    visit(page, base, hash_)
    page.get_by_label(count, exact=True).check()
    if not page.get_by_label("本轮编号").is_visible():
        page.get_by_text("重做以前的一轮").click()
    page.get_by_label("本轮编号").fill(str(SEED))
    page.get_by_role("button", name="开始", exact=True).click()
    shows(page, "asking")


def today(page: Page, base: str) -> None:
    visit(page, base)
    page.get_by_role("button", name="开始今天的练习").click()
    shows(page, "asking")


def finish(page: Page, choose: Give) -> int:
    """Answer to the end of a round; how many answers it took."""
    answers = 0
    while screen(page) != "result":
        if screen(page) == "asking":
            give(page, choose(answers, right(page)))
            answers += 1
        page.keyboard.press("Enter")
    return answers


def begin_exam(page: Page, base: str, seed: int = SEED) -> None:
    visit(page, base, f"#exam={seed}")
    page.get_by_role("button", name="开始考试").click()
    shows(page, "exam")


def sit(page: Page, *, miss: tuple[int, ...] = ()) -> None:
    """Answer the whole paper from its first question on, those at `miss` not at all."""
    for place in range(28):
        expect(page.locator(".quiz-place")).to_contain_text(f"第 {place + 1} 题")
        if place not in miss:
            give(page, right(page))
        page.locator(".quiz-next .button-main").click()
    shows(page, "exam-check")


def hand_in(page: Page) -> None:
    page.get_by_role("button", name="确认交卷").click()
    shows(page, "exam-result")
