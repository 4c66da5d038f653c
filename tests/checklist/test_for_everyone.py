"""Keyboard only, a phone, dark, no script: the list is there for everybody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.handbook.book import Handbook

from .at_the_counter import opened, started, step

SCREENS = {
    "choose": "",
    "facts": "#incident=sit-in&protest_people=7",
    "run": "#incident=robbery&harm=none",
}


def show(page: Page, base: str, screen: str) -> None:
    """Open one of the three screens."""
    if screen == "run":
        started(page, base, SCREENS[screen])
    else:
        opened(page, base, SCREENS[screen])


def press_until(page: Page, selector: str, key: str = "Tab") -> None:
    """Press a key until the element with the focus is the one that is wanted."""
    for _ in range(120):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{key} never reaches {selector}")


def test_from_the_tile_to_an_undone_tick_with_the_keyboard_alone(page: Page, base: str) -> None:
    opened(page, base)

    press_until(page, 'a[href="#incident=robbery"]')
    page.keyboard.press("Enter")
    expect(page.locator("h2.checklist-heading")).to_be_focused()
    press_until(page, 'input[name="checklist-harm"]')
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("radio", name="有人死亡")).to_be_checked()
    press_until(page, ".button-main")
    page.keyboard.press("Enter")
    expect(page.locator("h2.checklist-heading")).to_be_focused()
    press_until(page, ".checklist-tick input")
    page.keyboard.press("Space")
    expect(step(page, 1)).to_have_attribute("data-state", "kept")
    press_until(page, ".checklist-done button")
    page.keyboard.press("Enter")
    expect(step(page, 1)).to_have_attribute("data-state", "open")
    expect(step(page, 1).get_by_role("checkbox")).to_be_focused()


def test_a_phone_keeps_grade_and_start_in_sight(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, base, SCREENS["facts"])

    dock = page.locator(".checklist-dock")
    expect(dock).to_be_in_viewport(ratio=1)
    expect(dock.locator("b")).to_have_text(["至少Ⅲ级", "可能Ⅰ级"])
    expect(dock.get_by_role("button", name="开始清单")).to_be_in_viewport(ratio=1)


def test_the_bar_stays_in_sight_and_jumps(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    started(page, base, SCREENS["run"])

    page.get_by_role("button", name="打给谁").click()

    expect(page.locator(".checklist-bar")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", name="打给谁")).to_be_focused()
    expect(page.get_by_role("heading", name="打给谁")).to_be_in_viewport()


def test_without_a_script_every_list_is_there_in_full(
    browser: Browser, base: str, handbook: Handbook
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/checklist.html#list-robbery")

    for incident_id, incident in handbook.incidents.items():
        section = page.locator(f"#list-{incident_id}")
        expect(section.locator(".checklist-static-step")).to_have_count(len(incident.steps()))
    expect(page.locator("#list-robbery h2")).to_be_in_viewport()
    expect(page.locator("#list-robbery")).to_contain_text("千万不夺刀")
    context.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_to_be_touched_has_a_name(page: Page, base: str, screen: str) -> None:
    show(page, base, screen)

    nameless = page.locator("incident-checklist :is(a, button, input, summary)").evaluate_all(
        """(all) => all.filter((one) => !(one.textContent.trim() || one.ariaLabel
            || (one.labels && one.labels.length && one.labels[0].textContent.trim())))
            .map((one) => one.outerHTML)"""
    )
    assert [] == nameless
    ids = page.locator("[id]").evaluate_all("(all) => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))
