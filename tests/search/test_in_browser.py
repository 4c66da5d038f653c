"""The box as staff use it: keyboard, mouse, paste, input method, telephone, dark, no index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from generator.handbook.book import Handbook
from generator.output import Output
from tests.checklist.at_the_counter import until

BOX = "handbook-search:not([hidden])"
NARROW, WIDE = 360, 1440
SHIFTED = """() => new Promise((told) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((e) => { sum += e.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told(sum), 300);
})"""


def box(page: Page) -> Locator:
    return page.locator(f"{BOX} input")


def options(page: Page) -> Locator:
    return page.locator(f"{BOX} [role=option]")


def chosen(page: Page) -> Locator:
    """The option that a screen reader is told is active, which must be the one that is marked."""
    marked = page.locator(f"{BOX} [role=option][aria-selected=true]")
    name = marked.get_attribute("id") or ""  # waits for the index, which comes with the first touch
    expect(box(page)).to_have_attribute("aria-activedescendant", name)
    return marked


def test_slash_type_down_enter_leads_to_the_step(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("打劫")
    expect(chosen(page)).to_contain_text("抢劫")
    page.keyboard.press("ArrowDown")
    expect(chosen(page)).to_contain_text("照做，动作放慢，双手放在看得见处")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{base}/incidents/robbery.html#step-comply")
    expect(page.locator("#step-comply")).to_be_in_viewport()
    expect(page.locator("#step-comply")).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_a_step_that_matches_is_what_enter_leads_to_also_from_a_deeper_page(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/incidents/media.html")
    page.keyboard.press("Control+k")
    page.keyboard.type("报警按钮什么时候按")
    expect(chosen(page).locator("mark").first).to_have_text("按")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{base}/incidents/robbery.html#step-silent-alarm")


def test_a_link_to_the_page_one_is_on_closes_the_list_and_goes_there(page: Page, base: str) -> None:
    page.goto(f"{base}/incidents/robbery.html")
    box(page).fill("抢劫")
    options(page).filter(has_text="按下无声报警键").click()

    expect(page).to_have_url(re.compile("#step-silent-alarm$"))
    expect(page.locator(f"{BOX} .search-panel")).to_be_hidden()


def test_a_screen_reader_hears_how_many_and_what_kind(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    status = page.locator(f"{BOX} [role=status]")
    box(page).fill("打劫")
    expect(status).to_have_text(re.compile(r"^\d+ 条结果$"))
    expect(status).to_have_text(f"{options(page).count()} 条结果")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    listbox = page.locator(f"#{box(page).get_attribute('aria-controls')}")
    expect(listbox).to_have_attribute("role", "listbox")
    box(page).fill("xyzzy")
    expect(status).to_have_text("没有找到。下面是全部 14 类事件。")
    box(page).fill("午饭吃什么")
    expect(status).to_have_text(re.compile("可能相关$"))
    box(page).fill("")
    expect(status).to_have_text("")
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_nothing_found_shows_every_incident_and_the_emergency_numbers(
    page: Page, base: str, handbook: Handbook
) -> None:
    page.goto(f"{base}/reporting.html")
    box(page).fill("xyzzy")

    expect(options(page)).to_have_count(len(handbook.incidents))
    shown = {link.get_attribute("data-incident") for link in options(page).all()}
    assert set(handbook.incidents) == shown
    for number in ("110", "119", "120", "95598"):
        expect(page.locator(f"{BOX} .search-phones")).to_contain_text(number)


def test_results_of_an_incident_say_which(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    box(page).fill("打劫")

    expect(options(page).first).to_have_attribute("data-incident", "robbery")
    expect(options(page).first).to_have_attribute("href", "./incidents/robbery.html")


def test_an_input_method_is_left_alone_until_it_is_done(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    box(page).focus()
    keyboard = page.context.new_cdp_session(page)
    keyboard.send(
        "Input.imeSetComposition", {"text": "da'jie", "selectionStart": 6, "selectionEnd": 6}
    )
    expect(box(page)).to_have_value("da'jie")
    until(page, f"Boolean(document.querySelector('{BOX}').engine)")
    expect(page.locator(f"{BOX} .search-panel")).to_be_hidden()
    keyboard.send("Input.insertText", {"text": "打劫"})

    expect(chosen(page)).to_contain_text("抢劫")
    expect(page).to_have_url(f"{base}/index.html")


def test_pasting_is_enough(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    box(page).focus()
    page.evaluate("document.execCommand('insertText', false, '一一〇')")

    expect(options(page).filter(has_text="110").first).to_be_visible()


def test_escape_closes_then_empties_and_tab_leaves(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    box(page).fill("打劫")
    panel = page.locator(f"{BOX} .search-panel")
    expect(panel).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(box(page)).to_have_value("打劫")
    page.keyboard.press("ArrowDown")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(panel).to_be_hidden()
    box(page).focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    expect(box(page)).to_be_focused()


def test_a_slash_that_somebody_types_elsewhere_stays_there(page: Page, base: str) -> None:
    page.goto(f"{base}/grade.html")
    field = page.locator("severity-grade input:not([type=radio]):not([type=checkbox])").first
    field.focus()
    page.keyboard.press("/")

    expect(field).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_box_is_in_sight_and_the_list_fits_the_window(
    page: Page, base: str, width: int, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{base}/incidents/robbery.html")
    expect(box(page)).to_be_in_viewport()
    size = box(page).bounding_box()
    assert size is not None
    assert size["height"] >= 44
    assert size["width"] >= 200
    box(page).fill("投诉")
    expect(options(page).first).to_be_visible()
    panel = page.locator(f"{BOX} .search-panel").bounding_box()
    assert panel is not None
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    assert panel["y"] + panel["height"] <= 640
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert all(link.bounding_box()["height"] >= 44 for link in options(page).all())  # type: ignore[index]


def test_nothing_moves_when_the_box_comes(page: Page, base: str) -> None:
    page.goto(f"{base}/incidents/robbery.html")
    box(page).fill("打劫")
    expect(options(page).first).to_be_visible()

    assert page.evaluate(SHIFTED) < 0.001


def test_a_large_box_takes_the_place_of_the_one_in_the_header(page: Page, base: str) -> None:
    page.goto(f"{base}/index.html")
    expect(page.locator("handbook-search input:visible")).to_have_count(1)
    page.keyboard.press("/")
    page.keyboard.type("tingdian")
    expect(page.locator(".search-large [role=option]").first).to_contain_text("停电")


def test_a_page_nobody_searches_on_does_not_load_the_index(
    context: BrowserContext, served: str, shipped: Output
) -> None:
    page, loaded = context.new_page(), []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{served}/index.html")
    page.evaluate(
        "() => new Promise((done) => { requestIdleCallback(() => done(), { timeout: 5000 }); })"
    )
    assert f"{served}/{shipped.path}" not in loaded
    box(page).fill("停电")
    expect(options(page).first).to_be_visible()
    box(page).fill("停电了")

    assert 1 == loaded.count(f"{served}/{shipped.path}")


def test_an_index_that_cannot_be_loaded_says_so_and_leads_home(
    context: BrowserContext, served: str
) -> None:
    page = context.new_page()
    page.route("**/search-*.js", lambda route: route.abort())
    page.goto(f"{served}/incidents/robbery.html")
    box(page).fill("停电")

    expect(page.locator(".search-note")).to_contain_text("搜索打不开")
    page.get_by_role("link", name="回首页").click()
    expect(page).to_have_url(f"{served}/index.html")


def test_without_script_there_is_no_box(context: BrowserContext, site: Path) -> None:
    assert context.browser is not None
    mute = context.browser.new_context(java_script_enabled=False)
    page = mute.new_page()
    page.goto((site / "index.html").as_uri())

    expect(page.locator("handbook-search:visible")).to_have_count(0)
    expect(page.locator("a.tile").first).to_be_visible()
    mute.close()
