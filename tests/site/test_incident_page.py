"""An incident's page: who does what, where it comes from, what to say, on screen and on paper."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from generator.handbook.book import Handbook

ROBBERY = "incidents/robbery.html"
STEPS, TELLERS_AND_CRITICAL = 17, [1, 2, 3, 5, 7]


def visible_numbers(page: Page) -> list[int]:
    """The numbers of the steps that can be seen."""
    numbers = page.locator(".step:visible .step-number").all_text_contents()
    return [int(number) for number in numbers]


def test_a_role_sees_its_steps_and_the_critical_ones_under_their_own_numbers(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/{ROBBERY}")
    assert list(range(1, STEPS + 1)) == visible_numbers(page)

    page.get_by_role("radio", name="柜员").check()

    assert TELLERS_AND_CRITICAL == visible_numbers(page)
    expect(page.locator(".role-told")).to_contain_text("另有 12 步由别的角色做，没有显示。")
    expect(page.locator(".steps-left").first).to_contain_text("这一阶段另有 1 步由柜面经理做")


def test_the_role_is_remembered_and_one_tap_shows_all(page: Page, base: str) -> None:
    page.goto(f"{base}/{ROBBERY}")
    page.get_by_role("radio", name="保安").check()
    page.goto(f"{base}/incidents/power-outage.html")

    expect(page.get_by_role("radio", name="保安")).to_be_checked()
    assert len(visible_numbers(page)) < page.locator(".step").count()

    page.get_by_role("button", name="显示全部").first.click()

    assert len(visible_numbers(page)) == page.locator(".step").count()
    expect(page.locator(".role-told")).to_have_text("现在显示全部 20 步。")
    assert page.evaluate("document.activeElement.classList.contains('step')")


def test_a_link_to_a_step_that_is_left_out_shows_it(page: Page, base: str) -> None:
    page.goto(f"{base}/{ROBBERY}")
    page.get_by_role("radio", name="柜员").check()

    page.evaluate("location.hash = '#step-lock-after'")

    expect(page.locator("#step-lock-after")).to_be_visible()


def test_what_must_not_be_done_stands_right_before_its_step(page: Page, base: str) -> None:
    page.goto(f"{base}/{ROBBERY}")
    step = page.locator("#step-comply")

    expect(step.locator(".step-never b")).to_have_text("不夺刀、不追赶、不按会响的警铃")
    assert "step-never" in step.locator("> *").first.get_attribute("class")


def test_a_step_unfolds_its_sources_with_clause_content_and_status(page: Page, base: str) -> None:
    page.goto(f"{base}/{ROBBERY}")
    notes = page.locator("#step-comply .notes")
    expect(notes.locator(".notes-list")).to_be_hidden()

    notes.locator("summary").click()

    first = notes.locator("li").first
    expect(first).to_contain_text("企业事业单位内部治安保卫条例 第2条")
    expect(first).to_contain_text("现行有效")
    expect(first.get_by_role("link")).to_have_attribute("href", "../sources.html#nb-2")
    expect(page.locator("#step-separate-statements .supplement").first).to_have_text("补充")


def test_a_step_leads_to_its_words_and_to_its_departure_from_the_deck(
    page: Page, base: str
) -> None:
    page.goto(f"{base}/incidents/power-outage.html")

    page.locator("#step-calm").get_by_role("link", name="照读：对在场客户说").click()
    expect(page.locator("#say-first-words")).to_be_in_viewport()
    page.locator("#step-light").get_by_role("link", name="与教材不同").click()
    expect(page.locator("#change-1")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_bar_stays_in_sight_and_covers_no_heading(page: Page, base: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{base}/{ROBBERY}")
    bar = page.locator(".jump-bar")

    for name, part in (("事后", "after"), ("上报", "calls"), ("第一分钟", "first-minute")):
        bar.get_by_role("link", name=name).press("Enter")
        expect(bar.locator("[aria-current]")).to_have_text(name)
        heading, edge = page.locator(f"#{part}").bounding_box(), bar.bounding_box()
        assert heading and edge
        assert edge["y"] + edge["height"] <= heading["y"] < 400
    links = [link.bounding_box() for link in bar.get_by_role("link").all()]
    assert [] == [box for box in links if not box or box["height"] < 44 or box["x"] < 0]


def test_another_incident_is_one_tap_away_and_so_is_its_checklist(page: Page, base: str) -> None:
    page.goto(f"{base}/incidents/power-outage.html")

    both = page.get_by_role("link", name="连同“系统故障”开一份清单")

    expect(both).to_have_attribute(
        "href", "../checklist.html#incident=power-outage,system-failure&start=1"
    )
    expect(page.get_by_role("link", name="练这一类")).to_have_attribute(
        "href", "../quiz.html#types=power-outage&count=10"
    )


def test_a_page_says_what_it_is_made_from_and_when_it_was_reviewed(
    page: Page, base: str, handbook: Handbook
) -> None:
    page.goto(f"{base}/{ROBBERY}")
    foot = page.locator(".page-foot")

    expect(foot).to_contain_text("本页由 playbooks/incidents/robbery.yaml 生成")
    expect(foot).to_contain_text(f"上次复审 {handbook.setting.issued}")
    expect(foot).to_contain_text(f"下次复审不晚于 {handbook.setting.review_by}")
    expect(page.locator(".md-content__button")).to_have_count(0)


def printed(page: Page, target: Path) -> str:
    """What the page says on paper, after it was printed to a file."""
    target.write_bytes(page.pdf(prefer_css_page_size=True))
    result = subprocess.run(
        ["pdftotext", str(target), "-"], check=True, capture_output=True, text=True
    )
    return result.stdout


def test_the_handout_has_every_step_whoever_it_is_for(
    page: Page, base: str, handbook: Handbook, tmp_path: Path
) -> None:
    page.goto(f"{base}/{ROBBERY}")
    page.get_by_role("radio", name="柜员").check()

    text = re.sub(r"\s+", "", printed(page, tmp_path / "page.pdf"))

    incident = handbook.incidents["robbery"]
    wanted = [*(step.do for step in incident.steps()), *(script.say for script in incident.scripts)]
    wanted += [never.text for never in incident.never]
    wanted += [deadline.decides for deadline in handbook.reporting.deadlines]
    assert [] == [line for line in wanted if re.sub(r"\s+", "", line) not in text]
    assert "抢劫·柜面突发事件处理手册2026.11版" in text
    for left_out in ("练这一类", "显示全部", "相关预案", "与教材不同"):
        assert left_out not in text


def test_the_handout_is_a4_with_a_square_for_every_step(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    page = context.new_page()
    page.goto((site / ROBBERY).as_uri())
    pages = printed(page, tmp_path / "page.pdf").count("\f")
    info = subprocess.run(
        ["pdfinfo", str(tmp_path / "page.pdf")], check=True, capture_output=True, text=True
    ).stdout
    page.emulate_media(media="print")

    assert "(A4)" in info
    assert pages <= 6
    assert STEPS == page.locator(".step-box:visible").count()
    assert 0 == page.locator(".md-header:visible, .jump-bar:visible, .button:visible").count()


def test_what_was_folded_is_folded_again_after_printing(page: Page, base: str) -> None:
    page.goto(f"{base}/{ROBBERY}")
    folded = page.locator("details:not([open])").count()

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert 0 == page.locator("details:not([open])").count()
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert folded == page.locator("details:not([open])").count() > STEPS


@pytest.mark.parametrize("width", [360, 412])
def test_a_phone_shows_the_first_step_without_scrolling(
    page: Page, base: str, handbook: Handbook, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    low = {}
    for name in handbook.incidents:
        page.goto(f"{base}/incidents/{name}.html")
        first = page.locator(".step-never, .step-do").first.bounding_box()
        low[name] = round(first["y"] + first["height"]) if first else None

    assert {} == {name: foot for name, foot in low.items() if foot is None or foot > 740}


def test_a_related_incident_makes_one_list_together_with_this_one(page: Page, base: str) -> None:
    page.goto(f"{base}/{ROBBERY}")
    page.get_by_role("link", name="连同“客户受伤或生病”开一份清单").click()

    expect(page.locator(".checklist-run")).to_contain_text("抢劫")
    expect(page.locator(".checklist-run")).to_contain_text("客户受伤或生病")
