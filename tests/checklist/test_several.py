"""A second incident in the middle of a run: nothing done is lost, and it can be taken back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from .at_the_counter import at_rest, clock, opened, started, step, tick, ticked

ALSO = "同时还发生了别的事？"


def also(page: Page, incident: str) -> None:
    """Say that another incident happens too, or that it does not."""
    group = page.get_by_role("group", name=ALSO)
    if not group.is_visible():
        page.locator("summary", has_text=ALSO).click()
    group.locator(f'input[value="{incident}"]').click()
    at_rest(page)


def done(page: Page) -> list[str]:
    """The words of the ticked steps."""
    found = page.locator("li.checklist-step:has(.checklist-tick input:checked) .checklist-do")
    return [text.replace("◆", "") for text in found.all_text_contents()]


def test_an_incident_is_added_and_taken_away_and_every_tick_stays(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:09")
    started(page, base, "#incident=robbery&harm=minor")
    tick(page, 2)
    tick(page, 7)
    before = done(page)

    also(page, "customer-injury")

    expect(page.locator("h2.checklist-heading")).to_have_text("抢劫＋客户受伤或生病")
    expect(page.get_by_role("main").get_by_role("status")).to_have_text(
        "并入“客户受伤或生病”：多了 10 步"
    )
    expect(page.locator('input[value="customer-injury"]')).to_be_focused()
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 2/27 步")
    assert sorted(before) == sorted(done(page))
    page.reload()
    expect(page.locator("h2.checklist-heading")).to_have_text("抢劫＋客户受伤或生病")
    assert sorted(before) == sorted(done(page))

    also(page, "customer-injury")
    expect(page.locator("h2.checklist-heading")).to_have_text("9抢劫")
    assert [2, 7] == ticked(page)
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log li", has_text="客户受伤或生病")).to_have_text(
        ["14:05:09 又发生：客户受伤或生病，并入清单", "14:05:09 撤下：客户受伤或生病"]
    )


def test_the_grade_is_the_highest_and_its_calls_and_clocks_come_along(
    page: Page, base: str
) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=complaint&complaint_people=1")
    expect(page.locator(".checklist-panel-clocks")).to_contain_text("级别还没有判出来")

    also(page, "robbery")

    expect(page.locator(".checklist-alarm")).to_contain_text("14:05 升到Ⅱ级：发现后 5 分钟内")
    expect(clock(page, "电话首报")).to_contain_text("发现后 5 分钟内")
    expect(page.locator('.checklist-calls a[href="tel:110"]')).to_have_count(1)
    page.get_by_text("全部记录").click()
    expect(page.locator(".checklist-log-grade")).to_have_text("14:05:00 级别变为Ⅱ级")


def test_other_tabs_and_another_machine_have_the_same_list(
    context: BrowserContext, browser: Browser, base: str, tmp_path: Path
) -> None:
    one, two = context.new_page(), context.new_page()
    run = started(one, base, "#incident=robbery")
    opened(two, base, run)
    two.get_by_label("谁对谁说了什么").fill("还没写完")

    also(one, "media")
    expect(two.locator("h2.checklist-heading")).to_have_text("抢劫＋媒体采访")
    expect(two.get_by_label("谁对谁说了什么")).to_have_value("还没写完")
    also(two, "power-outage")
    expect(one.locator("h2.checklist-heading")).to_have_text("抢劫＋媒体采访＋停电")
    tick(two, 5)
    expect(step(one, 5)).to_have_attribute("data-state", "kept")

    with one.expect_download() as download:
        one.get_by_role("button", name="存成文件").click()
    file = tmp_path / "run.json"
    download.value.save_as(file)
    elsewhere = browser.new_context()
    other = elsewhere.new_page()
    opened(other, base)
    other.get_by_label("读入别处存的记录").set_input_files(file)
    other.get_by_role("link", name="查看").click()
    expect(other.locator("h2.checklist-heading")).to_have_text("抢劫＋媒体采访＋停电")
    assert done(two) == done(other) != []
    elsewhere.close()


def test_from_its_own_page_it_joins_the_run_with_what_was_answered(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    tick(page, 1)
    opened(page, base, "#incident=customer-injury&harm=severe")
    notice = page.locator(".checklist-notice", has_text="“抢劫”的清单正在进行")

    notice.get_by_role("button", name="并进那份清单").click()

    expect(page.locator("h2.checklist-heading")).to_have_text("抢劫＋客户受伤或生病")
    expect(page.get_by_role("radio", name="个人严重伤病")).to_be_checked()
    assert ["照做，动作放慢，双手放在看得见处"] == done(page)
    page.get_by_role("link", name="全部清单").click()
    expect(page.locator(".checklist-run-list li")).to_contain_text("抢劫＋客户受伤或生病")


def test_home_names_all_that_is_going_on(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    also(page, "media")
    expect(page.locator(".checklist-saved")).to_have_attribute("data-state", "kept")

    page.goto(f"{base}/index.html")

    expect(page.locator(".open-runs-list b")).to_have_text("抢劫＋媒体采访")


def test_contradictions_are_shown_as_soon_as_both_are_there(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    expect(page.locator(".checklist-conflict")).to_have_count(0)

    also(page, "troublemaking")

    expect(page.locator(".checklist-conflict").first).to_contain_text(
        "歹徒在场就地蹲下；他离开以后，再请客户走。"
    )


def test_a_store_that_never_answers_keeps_nobody_from_the_list(page: Page, base: str) -> None:
    page.add_init_script("indexedDB.open = () => ({});")
    page.goto(f"{base}/checklist.html#incident=robbery&harm=caused&start=1")

    page.get_by_role("button", name="开始清单").locator("visible=true").click()
    expect(page.locator(".checklist-run")).to_be_visible()
    expect(page.locator(".checklist-bar .grade-badge b")).to_have_text("Ⅱ级")


def test_a_link_that_starts_at_once_leads_back_to_what_is_going_on(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    page.goto(f"{base}/checklist.html#incident=robbery&start=1")
    expect(page.locator(".checklist-run")).to_be_visible()
    expect(page.locator('.checklist-facts input[value="yes"]').first).to_be_checked()
    tick(page, 1)
    run = page.evaluate("location.hash")

    page.goto(f"{base}/index.html")
    page.goto(f"{base}/checklist.html#incident=robbery&start=1")
    back = page.locator(".checklist-twins").get_by_role("link", name="继续 14:05 开始的")
    expect(page.locator(".checklist-twins")).to_contain_text("抢劫 · 已做 1/17 步")
    expect(page.get_by_role("button", name="开始清单").locator("visible=true")).to_have_count(0)
    back.click()
    expect(page).to_have_url(f"{base}/checklist.html{run}")

    opened(page, base, "#incident=robbery&start=1")
    page.clock.set_fixed_time("2026-11-23T09:00:00")
    page.reload()
    expect(page.get_by_role("link", name="继续 11-22 14:05 开始的").first).to_be_visible()
    expect(back).to_have_count(0)
    page.get_by_role("button", name="另开一份").click()
    expect(page.locator(".checklist-run")).to_be_visible()
    assert run != page.evaluate("location.hash")
    expect(page.locator(".checklist-elsewhere a")).to_have_text(["抢劫 11-22 14:05"])


def test_another_kind_starts_at_once_and_names_what_is_going_on(page: Page, base: str) -> None:
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery")
    expect(page.locator(".checklist-elsewhere")).to_have_count(0)
    tick(page, 1)

    page.goto(f"{base}/index.html")
    page.goto(f"{base}/checklist.html#incident=customer-injury&start=1")

    expect(page.locator("h2.checklist-heading")).to_contain_text("客户受伤或生病")
    page.locator(".checklist-elsewhere").get_by_role("link", name="抢劫 14:05").click()
    expect(page.locator("h2.checklist-heading")).to_have_text("9抢劫")
    assert [1] == ticked(page)


def test_on_a_phone_what_was_touched_stays_and_the_new_steps_are_one_tap_away(
    page: Page, base: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    started(page, base, "#incident=robbery&harm=minor")
    page.locator("summary", has_text=ALSO).click()
    box = page.locator('input[value="customer-injury"]')
    box.scroll_into_view_if_needed()
    before = box.bounding_box()
    box.click()

    line = page.locator(".checklist-added")
    expect(line).to_contain_text("并入“客户受伤或生病”：多了 10 步")
    page.wait_for_timeout(500)
    after = box.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) <= 2
    expect(line).to_be_in_viewport()
    fresh = page.locator(".checklist-fresh").locator("visible=true")
    assert 10 == fresh.count()

    line.get_by_role("button", name="去看新步骤").click()
    row = page.locator(".checklist-step", has=page.locator(":focus"))
    expect(row.locator(".checklist-fresh")).to_be_visible()
    expect(row).to_be_in_viewport(ratio=1)
    page.keyboard.press("Space")
    expect(row.locator(".checklist-fresh")).to_be_hidden()
    assert 9 == fresh.count()

    line.get_by_role("button", name="撤下").click()
    expect(page.locator("h2.checklist-heading")).to_have_text("9抢劫")
    expect(line).to_contain_text("撤下“客户受伤或生病”：少了")
    expect(box).not_to_be_checked()
