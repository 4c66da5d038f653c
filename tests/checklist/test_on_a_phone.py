"""A run on a small screen: nothing is hidden without a sign, nothing lies over what counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .at_the_counter import all_saved, started, step

RUN = "#incident=robbery&harm=caused"
PHONES = [360, 412]


def boxes(found: Locator) -> list[dict[str, float]]:
    return [box for box in (one.bounding_box() for one in found.all()) if box]  # type: ignore[misc]


def seen(found: Locator) -> bool:
    """Whether the middle of it is on the screen with nothing lying over it."""
    return bool(
        found.evaluate(
            """(one) => {
                const box = one.getBoundingClientRect();
                const top = document.elementFromPoint(
                    box.left + box.width / 2, box.top + box.height / 2);
                return Boolean(top) && (one === top || one.contains(top));
            }"""
        )
    )


@pytest.mark.parametrize("width", PHONES)
def test_all_that_can_be_done_is_in_sight_or_behind_one_button(
    page: Page, base: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    started(page, base, RUN)
    row = page.locator(".checklist-top :is(a, button), .checklist-jump button")
    assert 11 == len(boxes(row))
    assert 1 == len({box["y"] for box in boxes(page.locator(".checklist-top :is(a, button)"))})
    expect(page.get_by_role("button", name="存成文件")).to_be_hidden()

    more = page.get_by_role("button", name="更多")
    more.press("Enter")

    expect(more).to_have_attribute("aria-expanded", "true")
    names = ["补录、改时刻", "存成文件", "打印"]
    for name in names:
        assert seen(page.get_by_role("button", name=name)), name
    found = boxes(row)
    assert 14 == len(found)
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in found)
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in found)


def test_what_the_header_offers_can_be_hit(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    started(page, base, RUN)

    found = boxes(page.locator(".md-header__button").locator("visible=true"))
    assert 2 <= len(found)
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in found)


def test_every_page_leads_to_the_checklist_in_one_tap(page: Page, base: str, site: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name in ("应急清单.html", "404.html"):  # the file is the checklist
            continue
        page.goto(f"{base}/{name}", wait_until="domcontentloaded")
        expect(page.locator(".header-checklist"), name).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 360, name
    page.goto(f"{base}/index.html")
    assert page.locator(".md-header__topic .md-ellipsis").first.evaluate(
        "one => one.scrollWidth <= one.clientWidth"
    )
    page.goto(f"{base}/quiz.html")
    page.get_by_role("link", name="清单", exact=True).click()
    expect(page.locator("a.checklist-tile")).to_have_count(14)


@pytest.mark.parametrize("width", PHONES)
def test_the_bar_stays_low_and_the_first_step_is_whole_on_the_first_screen(
    page: Page, base: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    started(page, base, RUN)
    all_saved(page)

    bar, first = boxes(page.locator(".checklist-bar"))[0], boxes(step(page, 1))[0]
    assert bar["height"] <= 110
    assert first["y"] + first["height"] <= 740


def test_with_three_incidents_the_first_step_is_in_sight(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    started(page, base, "#incident=robbery,media,customer-injury&harm=caused")
    first = step(page, 1)

    assert seen(first.locator(".checklist-do"))
    block = page.locator(".checklist-block").first
    expect(block.locator(".checklist-time-box")).to_have_text("0–3 分钟")
    begins = block.locator("header p")
    expect(begins).to_be_hidden()
    block.locator("summary", has_text="何时开始").click()
    expect(begins).to_contain_text("抢劫：从“")
    assert 1 == len({box["y"] for box in boxes(page.locator(".checklist-role"))})
    assert 360 == page.evaluate("document.documentElement.scrollWidth")
    edge = boxes(first)[0]["x"] + boxes(first)[0]["width"]
    words = boxes(first.locator(".checklist-do"))[0]
    assert edge - words["x"] - words["width"] >= 8


def test_the_way_to_the_steps_is_the_way_to_the_next_one(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    started(page, base, RUN)
    for number in range(1, 9):
        step(page, number).get_by_role("checkbox").check()
    page.get_by_role("navigation", name="跳到").get_by_role("button", name="时限").click()
    assert not seen(step(page, 9).get_by_role("checkbox"))

    page.get_by_role("navigation", name="跳到").get_by_role("button", name="步骤").click()

    expect(step(page, 9).get_by_role("checkbox")).to_be_focused()
    assert seen(step(page, 9).get_by_role("checkbox"))


@pytest.mark.parametrize("size", [(360, 740), (768, 1024), (1440, 900)])
def test_a_rise_is_seen_said_once_and_lies_over_nothing_that_counts(
    page: Page, base: str, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.clock.set_fixed_time("2026-11-22T14:05:00")
    started(page, base, "#incident=robbery&harm=none")
    page.evaluate(
        """() => {
            window.said = [];
            new MutationObserver(() => {
                const text = document.querySelector(".checklist-alarm").textContent;
                if (text) { window.said.push(text); }
            }).observe(document.querySelector(".checklist-alarm"), {childList: true});
            const app = document.querySelector("incident-checklist");
            app.journal.append(location.hash.slice(5), "fact", "harm", "death");
        }"""
    )
    alarm = page.locator(".checklist-alarm-line")
    expect(alarm).to_contain_text("14:05 升到Ⅰ级：发现后 5 分钟内电话首报")

    step(page, 1).get_by_role("checkbox").check()
    counts = (".checklist-bar-grade", ".checklist-bar-clock", ".checklist-alarm")
    for name in counts:
        assert seen(page.locator(name)), name
    assert seen(step(page, 1).get_by_role("checkbox"))
    assert seen(step(page, 1).locator(".checklist-do"))
    page.evaluate("scrollTo({top: 800, behavior: 'instant'})")
    for name in counts:
        assert seen(page.locator(name)), name

    page.locator("#checklist-note").focus()
    page.keyboard.press("Escape")
    expect(alarm).not_to_be_visible()
    expect(page.locator("#checklist-note")).to_be_focused()
    assert ["14:05 升到Ⅰ级：发现后 5 分钟内电话首报，还剩 5:00"] == page.evaluate("window.said")


@pytest.mark.parametrize("width", [360, 1280])
def test_why_a_step_was_left_out_stands_beneath_its_sentence(
    page: Page, base: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    started(page, base, "#incident=robbery,media,customer-injury")
    row = step(page, 2)
    row.get_by_role("button", name="跳过第 2 步").click()
    row.get_by_label("为什么不做").fill("值班经理在别的楼层，已经由保安用对讲机通知过他")
    row.get_by_role("button", name="不适用").click()

    sentence, why = (
        boxes(row.locator(name))[0] for name in (".checklist-do", ".checklist-why-skipped")
    )
    assert why["y"] >= sentence["y"] + sentence["height"]
    assert abs(why["x"] - sentence["x"]) <= 1
    assert why["width"] > boxes(row)[0]["width"] / 2


def test_on_its_side_the_button_to_go_on_is_in_sight_while_reading(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 740, "height": 360})
    started(page, base, RUN)
    page.get_by_role("button", name="读卡").click()

    for _ in range(12):
        done = page.locator(".checklist-reader-ends .button-main")
        assert seen(done), page.locator(".checklist-reader h2").text_content()
        expect(page.locator(".checklist-reader h2")).to_be_in_viewport(ratio=1)
        done.click()
    page.keyboard.press("Escape")
    expect(page.locator(".checklist-reader")).to_be_hidden()
    bar = page.locator(".checklist-bar").bounding_box()
    assert bar is not None
    assert bar["height"] <= 60
