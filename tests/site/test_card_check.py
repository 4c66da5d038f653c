"""The page that checks a card, in a browser: each verdict, what to do, the list of one visit."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import wallcard
from generator.handbook.book import Handbook
from generator.handbook.model import IssuedCard
from generator.output import script_data
from generator.wallcard.check.view import data
from generator.words import Words
from tests.axe import violations
from tests.conftest import listen
from tests.wallcard.earlier import CHANGES, earlier
from tests.wallcard.test_formats import decoded

TODAY, LATER = "2026-12-01T08:00:00", "2027-11-01T08:00:00"


@pytest.fixture(scope="module")
def aged(
    site: Path, handbook: Handbook, words: Words, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """The built site as it is when an earlier edition is on record, from a folder."""
    folder = tmp_path_factory.mktemp("aged") / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("*.zip", "*.pdf"))
    book = replace(handbook, issues=(earlier(handbook, words),))
    (script,) = (folder / "assets").glob("card-check-data-*.js")
    script.write_text(script_data("cardCheckData", data(book, words)), encoding="utf-8")
    return folder.as_uri()


@pytest.fixture
def desk(browser: Browser, aged: str) -> Iterator[Page]:
    """A page at that site on a day within the edition; it has to stay silent."""
    heard: list[str] = []
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    listen(found, aged, heard.append)
    found.clock.set_fixed_time(TODAY)
    found.goto(f"{aged}/check.html")
    yield found
    found.close()
    assert heard == []


@pytest.fixture(scope="module")
def old(handbook: Handbook, words: Words) -> dict[str, IssuedCard]:
    return {card.id: card for card in earlier(handbook, words).cards}


@pytest.fixture(scope="module")
def now(handbook: Handbook, words: Words) -> dict[str, str]:
    return {name: code.typed for name, code in wallcard.codes(handbook, words).items()}


def check(page: Page, code: str) -> None:
    page.get_by_label("墙卡编码").fill(code)
    page.keyboard.press("Enter")


def answered(page: Page, code: str) -> None:
    """The answer on the page is the one on this code: the one before stays until `hashchange`."""
    expect(page.locator(".check-facts dd").first).to_have_text(code)


def says(page: Page, verdict: str, what: str, do: str) -> None:
    """The answer has the focus, its sign and word, the card and the next step; it is spoken."""
    heading = page.locator(".check-answer h2")
    expect(heading).to_be_focused()
    expect(heading.locator("b")).to_have_text(verdict)
    expect(heading.locator(".check-kind")).to_have_text([what] if what else [])
    expect(page.locator(".check-do")).to_have_text(do)
    expect(page.locator("card-check > [role=status]")).to_contain_text(f"{verdict}。{do}")


def test_the_qr_of_a_printed_card_leads_to_the_word_that_it_is_current(
    page: Page, base: str, handbook: Handbook, words: Words, tmp_path: Path
) -> None:
    address = "http://handbook.intranet.example/"
    setting = handbook.setting.model_copy(update={"site_url": address})
    order = wallcard.Order(backs=False, only=("robbery",))
    book = replace(handbook, setting=setting)
    (output,) = wallcard.ordered(book, order, words, lambda _: None)
    (tmp_path / "card.pdf").write_bytes(output.data)
    (held,) = decoded(tmp_path / "card.pdf")
    page.clock.set_fixed_time(TODAY)

    page.goto(held.replace(address, f"{base}/"))

    says(page, "现行", "09 抢劫", "继续挂着。2027-10-31 前再核对一次。")
    page.get_by_role("link", name="看这一类的页面").click()
    expect(page).to_have_title(re.compile("抢劫"))


def test_a_typed_code_of_an_earlier_card_gets_what_changed_and_the_new_card(
    desk: Page, old: dict[str, IssuedCard], now: dict[str, str]
) -> None:
    check(desk, f"pb 09 {old['robbery'].digest.lower()}")

    do = f"撤下这张，换上新卡 {now['robbery']}；旧卡当天收回销毁。"
    says(desk, "已更新", "09 抢劫", do)
    zones = desk.locator(".check-answer .check-changes dl > div")
    assert CHANGES == {
        zone.locator("dt").inner_text(): zone.locator("dd").all_inner_texts()
        for zone in zones.all()
    }
    expect(desk.locator(".check-facts")).to_contain_text("2025.05 版，2025-05-01 发布")
    link = desk.get_by_role("link", name="打开新卡 PDF")
    expect(link).to_have_attribute("href", "cards/robbery.pdf")
    expect(desk).to_have_url(re.compile(f"#code=PB-09-{old['robbery'].digest}$"))


def test_an_older_edition_that_says_the_same_stays_on_the_wall(
    desk: Page, aged: str, old: dict[str, IssuedCard]
) -> None:
    desk.goto(f"{aged}/check.html#card=media&edition=2025.05&hash={old['media'].digest}")

    do = "继续挂着，不用重印：卡边的版本号旧一些，内容和现行的 2026.11 版一样。2027-10-31 前再核对一次。"
    says(desk, "现行", "03 媒体采访", do)


def test_after_the_day_of_review_a_current_card_waits_for_its_review(
    desk: Page, now: dict[str, str]
) -> None:
    desk.clock.set_fixed_time(LATER)

    check(desk, now["media"])

    do = "内容是最新的，可是这一版过了复审日期（2027-10-31）。先照这张做，同时向总公司客户服务部要新版。"
    says(desk, "过期待复核", "03 媒体采访", do)


def test_a_card_of_a_kind_that_is_no_longer_used_comes_down(
    desk: Page, old: dict[str, IssuedCard]
) -> None:
    check(desk, f"PB-15-{old['fax'].digest}")

    says(desk, "已停用", "15 传真机故障", "撤下这张并销毁，这一类墙卡不再使用。")
    expect(desk.locator(".check-others")).to_have_text(f"✕已停用PB-15-{old['fax'].digest}")


def test_a_code_that_was_never_issued_gets_the_one_it_should_be(
    desk: Page, now: dict[str, str]
) -> None:
    check(desk, "PB-09-00000000")

    do = f"先对一遍编码。没有抄错，就撤下这张，换上新卡 {now['robbery']}。"
    says(desk, "不是现行", "09 抢劫", do)
    expect(desk.locator(".check-changes:visible")).to_have_count(0)


def test_a_slip_of_the_finger_is_asked_back_and_not_counted(
    desk: Page, now: dict[str, str]
) -> None:
    wrong = now["media"][:-1]
    check(desk, wrong)

    says(desk, "不认识", "", "可能抄错了一个字。是下面这个编码吗？")
    expect(desk.locator(".check-told")).to_have_text(
        "一张一张核对，结果记在下表里，关掉这一页就清空。"
    )
    desk.get_by_role("link", name=now["media"]).click()
    says(desk, "现行", "03 媒体采访", "继续挂着。2027-10-31 前再核对一次。")
    desk.go_back()
    expect(desk.locator(".check-answer h2")).to_have_text("?不认识")


def test_a_code_of_another_company_is_not_known_and_nothing_of_it_is_run(desk: Page) -> None:
    check(desk, "<img src=x onerror=alert(1)>")

    do = "先对一遍编码。还是不认识，就向总公司客户服务部问清楚，在这之前不照它做。"
    says(desk, "不认识", "", do)
    expect(desk.locator(".check-answer")).to_contain_text("<img src=x onerror=alert(1)>")


def test_a_round_of_cards_is_kept_until_it_is_begun_anew(
    desk: Page, old: dict[str, IssuedCard], now: dict[str, str]
) -> None:
    for code in (now["media"], now["media"], f"PB-09-{old['robbery'].digest}", now["robbery"]):
        check(desk, code)
        answered(desk, code)
        desk.get_by_role("button", name="查下一张").click()
        expect(desk.get_by_label("墙卡编码")).to_be_focused()
    desk.reload()

    expect(desk.locator(".check-told")).to_have_text("已核对 2 种，还差 12 种；要换、要撤的 1 种。")
    row = desk.get_by_role("row", name=re.compile("抢劫"))
    expect(row.locator(".check-mark b")).to_have_text(["已更新", "现行"])
    desk.emulate_media(media="print")
    expect(row.locator(".check-paper")).to_contain_text("已换上新卡")
    expect(row.locator(".check-paper dd").first).to_have_text(CHANGES["处置"][0])
    desk.emulate_media(media="screen")
    desk.get_by_role("button", name="重新开始").click()
    expect(desk.locator(".check-mark")).to_have_count(1)  # the answer that still stands there


def test_without_a_script_the_codes_of_all_cards_are_there(
    browser: Browser, aged: str, now: dict[str, str]
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{aged}/check.html")

    assert list(now.values()) == page.locator(".check-table code").all_inner_texts()
    expect(page.locator(".check-no-script")).to_be_visible()
    expect(page.locator(".check-here:visible")).to_have_count(0)
    page.close()


STATES = ("", "PB-03-{media}", "PB-09-{robbery}", "PB-09-00000000", "PB-03-84")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_no_answer_keeps_anybody_out_or_runs_over_the_edge(
    browser: Browser, aged: str, old: dict[str, IssuedCard], width: int, scheme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    digests = {name: card.digest for name, card in old.items()}
    against = {}
    page.goto(f"{aged}/check.html")
    for state in STATES:
        code = state.format(**digests)
        page.evaluate("hash => { location.hash = hash; }", f"code={code}")
        expect(page.locator(".check-answer")).to_have_count(1 if state else 0)
        if state:
            answered(page, code)
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        if found := [*violations(page), *(["wide"] if wide else [])]:
            against[state] = found
    page.close()

    assert {} == against
