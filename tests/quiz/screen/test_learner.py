"""Several learners at one computer, and what each of them sees of the own progress."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .walk import finish, give, right, shows, wish


def as_learner(page: Page, base: str, name: str) -> None:
    page.goto(f"{base}/quiz.html")
    page.locator(".quiz-learner summary").click()
    page.get_by_label("姓名").fill(name)
    page.get_by_role("button", name="换人").click()
    expect(page.locator(".quiz-learner summary")).to_contain_text(f"学员：{name}")


def test_each_learner_has_a_record_and_clearing_forgets_one(page: Page, base: str) -> None:
    as_learner(page, base, "王小明")
    wish(page, base, "#types=robbery")
    finish(page, lambda _, place: place)
    as_learner(page, base, "李芳")
    page.get_by_role("link", name="我的进度").click()
    expect(page.get_by_text("还没有回答。练过几题再来看。")).to_be_visible()

    as_learner(page, base, "王小明")
    page.get_by_role("link", name="我的进度").click()
    expect(page.locator(".quiz-bars li", has_text="抢劫")).to_contain_text("练过 5")
    page.get_by_text("清除我的记录").click()
    page.get_by_role("button", name="确认清除").click()
    shows(page, "home")
    page.goto(f"{base}/quiz.html#progress")
    expect(page.get_by_text("还没有回答。练过几题再来看。")).to_be_visible()


def test_the_picture_shows_mistakes_by_side_boundary_and_type(page: Page, base: str) -> None:
    wish(page, base, "#types=natural-disaster", count="全部")
    missed = False
    for _ in range(30):
        place = right(page)
        low = place if missed or page.locator("input[name=answer]").count() < 5 else place + 1
        missed = missed or low != place
        give(page, min(low, 4))
        page.keyboard.press("Enter")
        if missed:
            break
        page.keyboard.press("Enter")
    page.goto(f"{base}/quiz.html#progress")

    expect(page.locator(".quiz-tile.is-low")).to_contain_text("1 题")
    cell = page.locator(".quiz-matrix td.is-low:not(.is-none)")
    expect(cell).to_have_count(1)
    expect(cell).to_contain_text("1▼判低")
    expect(page.locator(".quiz-bars li")).to_have_count(14)
    weakest = page.locator("ol.quiz-missed li")
    expect(weakest).to_have_count(1)
    expect(weakest.get_by_role("link")).to_have_attribute("href", "incidents/natural-disaster.html")
    expect(page.locator(".quiz-due")).to_contain_text("明天")
