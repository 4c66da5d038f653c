"""Saved means saved: reload, a killed browser, two tabs, a computer that refuses.

Twenty kills and a thousand ticks, in every Chromium: `test_every_chromium.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import CHROMIUM

from .at_the_counter import opened, started, step, tick, ticked, until
from .chromes import Chrome

DATABASE = "counter-handbook-checklist"


def copies(page: Page) -> list[str]:
    """The keys of the copies that wait in localStorage."""
    keys = page.evaluate("Object.keys(localStorage)")
    return [key for key in keys if key.startswith(f"{DATABASE}/")]


def test_ticks_and_facts_survive_a_reload(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery&harm=caused")
    for number in (1, 2, 4):
        tick(page, number)
    times = page.locator(".checklist-done time").all_text_contents()

    page.reload()

    expect(step(page, 1)).to_have_attribute("data-state", "kept")
    assert [1, 2, 4] == ticked(page)
    assert times == page.locator(".checklist-done time").all_text_contents()
    page.locator(".checklist-facts > summary").click()
    expect(page.locator('input[value="caused"]')).to_be_checked()


def test_once_it_is_kept_no_copy_is_left(page: Page, base: str) -> None:
    started(page, base, "#incident=robbery")
    tick(page, 1)

    assert [] == copies(page)


def test_a_tick_is_a_ring_until_the_disk_has_it(page: Page, base: str) -> None:
    # A disk that never answers: transactions are opened, their completion is not told.
    page.add_init_script(
        "Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {set() {}})"
    )
    started(page, base, "#incident=robbery")

    step(page, 1).get_by_role("checkbox").check()

    expect(step(page, 1)).to_have_attribute("data-state", "saving")
    expect(page.locator(".checklist-saved")).to_have_text("正在保存……")
    assert 2 == len(copies(page))


# A full disk: what is kept can be read, every write is taken back for want of room.
FULL = """(() => {
    const opened = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, more) {
        const made = opened.call(this, names, mode, more);
        if (mode === "readwrite" && localStorage.getItem("full")) { setTimeout(() => made.abort(), 0); }
        return made;
    };
})()"""


def test_a_full_disk_stays_full_after_a_reload_and_in_every_tab(
    context: BrowserContext, base: str
) -> None:
    context.add_init_script(FULL)
    one, two = context.new_page(), context.new_page()
    run = started(one, base, "#incident=robbery")
    tick(one, 1)
    one.evaluate("localStorage.setItem('full', '1')")
    step(one, 2).get_by_role("checkbox").check()
    expect(step(one, 2)).to_have_attribute("data-state", "refused")

    one.on("dialog", lambda dialog: dialog.accept())  # leaving is warned of
    one.reload()
    opened(two, base, run)

    for page in (one, two):
        expect(step(page, 2)).to_have_attribute("data-state", "refused")
        expect(step(page, 1)).to_have_attribute("data-state", "kept")
        expect(page.locator(".checklist-banner")).to_be_visible()
        expect(page.locator(".checklist-saved")).to_have_text("没有保存")
    one.evaluate("localStorage.removeItem('full')")
    step(one, 3).get_by_role("checkbox").check()
    for page in (one, two):
        for number in (1, 2, 3):
            expect(step(page, number)).to_have_attribute("data-state", "kept")
        expect(page.locator(".checklist-banner")).to_be_hidden()
    assert [] == copies(one)


def test_a_disk_that_never_answers_is_not_waited_for_without_a_word(page: Page, base: str) -> None:
    page.add_init_script(
        "Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {set() {}})"
    )
    started(page, base, "#incident=robbery")
    step(page, 1).get_by_role("checkbox").check()
    expect(step(page, 1)).to_have_attribute("data-state", "saving")

    expect(page.locator(".checklist-banner")).to_be_visible(timeout=20_000)
    expect(step(page, 1)).to_have_attribute("data-state", "refused")


def test_a_store_that_cannot_be_read_does_not_keep_anybody_waiting(
    page: Page, context: BrowserContext, base: str
) -> None:
    run = started(page, base, "#incident=robbery")
    tick(page, 1)
    stuck = context.new_page()
    stuck.add_init_script("IDBObjectStore.prototype.getAll = () => ({})")

    stuck.goto(f"{base}/checklist.html{run}")

    expect(stuck.locator(".checklist-notice:not([hidden])")).to_contain_text("还没有读出来")
    stuck.locator("a.checklist-tile", has_text="抢劫").click()
    stuck.get_by_role("button", name="开始清单").locator("visible=true").click()
    expect(stuck.locator(".checklist-run")).to_be_visible()


def test_what_a_crash_left_as_a_copy_is_read_and_moved(page: Page, base: str) -> None:
    run = started(page, base, "#incident=robbery")
    copy = {
        "v": 1, "id": "ffffffffffff-9", "run": run.removeprefix("#run="), "at": 7e12, "wall": 7e12,
        "kind": "tick", "item": "comply", "value": None, "edition": "",
    }  # fmt: skip
    page.evaluate(
        "([key, event]) => localStorage.setItem(key, JSON.stringify(event))",
        [f"{DATABASE}/ffffffffffff-9", copy],
    )
    page.evaluate("localStorage.setItem('counter-handbook-checklist/broken', '{')")

    page.reload()

    expect(step(page, 1)).to_have_attribute("data-state", "kept")
    until(page, f"Object.keys(localStorage).indexOf('{DATABASE}/ffffffffffff-9') < 0")
    assert [f"{DATABASE}/broken"] == copies(page)
    page.reload()
    expect(step(page, 1)).to_have_attribute("data-state", "kept")
    assert [1] == ticked(page)


def test_two_tabs_show_the_same_and_lose_nothing(context: BrowserContext, base: str) -> None:
    one, two = context.new_page(), context.new_page()
    run = started(one, base, "#incident=robbery")
    opened(two, base, run)

    for number in range(1, 18):
        page = one if number % 2 else two
        step(page, number).get_by_role("checkbox").check()
    for page in (one, two):
        expect(page.locator('li.checklist-step[data-state="kept"]')).to_have_count(17)

    two.get_by_role("radio", name="有人死亡").check()
    expect(one.locator(".checklist-alarm")).to_contain_text("升到Ⅰ级")
    expect(one.get_by_role("radio", name="有人死亡")).to_be_checked()


def test_a_tick_shown_as_saved_survives_kill_9(chrome: Chrome, base: str) -> None:
    page = chrome.start(CHROMIUM)
    run = started(page, base, "#incident=robbery&harm=caused")
    for number in range(1, 18):
        tick(page, number)
    for number in (1, 2, 3):
        step(page, number).get_by_role("button", name="撤销").click()
        expect(step(page, number)).to_have_attribute("data-state", "open")
    expect(page.locator(".checklist-saved")).to_have_attribute("data-state", "kept")
    chrome.kill()

    page = chrome.start(CHROMIUM)
    opened(page, base, run)

    expect(step(page, 4)).to_have_attribute("data-state", "kept")
    assert list(range(4, 18)) == ticked(page)
    page.locator(".checklist-facts > summary").click()
    expect(page.locator('input[value="caused"]')).to_be_checked()


def test_a_computer_that_refuses_says_so_and_the_list_goes_on(chrome: Chrome, base: str) -> None:
    settings = chrome.profile / "Default" / "Preferences"
    settings.parent.mkdir(parents=True)
    blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    settings.write_text(json.dumps(blocked))
    page = chrome.start(CHROMIUM)
    opened(page, base)

    banner = page.locator(".checklist-banner p")
    expect(banner).to_have_text("本机不能保存，请打印。勾选只在这个窗口里，关掉就没有了。")
    started(page, base, "#incident=robbery")
    step(page, 1).get_by_role("checkbox").check()
    expect(step(page, 1)).to_have_attribute("data-state", "refused")
    expect(page.locator(".checklist-saved")).to_have_text("没有保存")
    expect(page.locator(".checklist-bar-count")).to_have_text("已做 1/17 步")
    expect(banner).to_be_visible()
    with page.expect_download() as download:
        page.locator(".checklist-banner").get_by_role("button", name="存成文件").click()
    assert len(json.loads(Path(download.value.path()).read_text())["events"]) == 2

    page.on("dialog", lambda dialog: dialog.accept())  # it asks before the window loses them
    page.reload()
    expect(page.locator(".checklist-notice:not([hidden])").first).to_have_text(
        "本机不能保存，刚才的记录没能留下。"
    )
