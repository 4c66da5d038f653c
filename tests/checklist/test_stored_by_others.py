"""What another edition, a later program or somebody else stored: read as far as it can be, never
believed to be more than words."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from .at_the_counter import all_saved, opened, started, step, tick, ticked, to_report

DATABASE = "counter-handbook-checklist"


def put(page: Page, event: dict[str, object]) -> None:
    """Write straight into the database, as another edition or another program would."""
    page.evaluate(
        """([name, event]) => new Promise((resolve, reject) => {
            const request = indexedDB.open(name, 1);
            request.onerror = reject;
            request.onsuccess = () => {
                const change = request.result.transaction(["events"], "readwrite");
                change.objectStore("events").put(event);
                change.oncomplete = () => { request.result.close(); resolve(); };
            };
        })""",
        [DATABASE, event],
    )


def start_event(page: Page, **changed: object) -> dict[str, object]:
    """The start of a robbery run, with some of its list changed."""
    found = page.evaluate("JSON.parse(JSON.stringify(Handbook.checklistData.incidents.robbery))")
    return {
        "v": 1, "id": "old-1", "run": "old-1", "at": 1e12, "wall": 1e12, "kind": "start",
        "item": "robbery", "edition": "2025.03", "value": {"list": {**found, **changed}, "facts": {}},
    }  # fmt: skip


def test_a_run_of_an_older_edition_keeps_its_own_list(page: Page, base: str) -> None:
    opened(page, base)
    event = start_event(page, title="老版抢劫", facts=["robbery", "no_longer_asked"])
    event["value"]["list"]["phases"][0]["steps"][0]["do"] = "老版第一步"  # type: ignore[index]
    put(page, event)

    opened(page, base, "#run=old-1")
    page.reload()

    expect(page.locator("h2.checklist-heading")).to_contain_text("老版抢劫")
    expect(step(page, 1)).to_contain_text("老版第一步")
    expect(page.locator(".checklist-notice:not([hidden])")).to_contain_text(
        "按开始时的 2025.03 版清单做"
    )
    tick(page, 1)


def test_what_a_later_program_wrote_into_can_only_be_looked_at(page: Page, base: str) -> None:
    run = started(page, base, "#incident=robbery").removeprefix("#run=")
    tick(page, 1)
    put(page, {"v": 2, "id": "later-1", "run": run, "at": 7e12, "wall": 7e12, "kind": "tick",
               "item": "comply", "value": None, "edition": ""})  # fmt: skip
    page.reload()
    expect(page.locator(".checklist-notice:not([hidden])")).to_contain_text(
        "这里只能看、能存成文件，不能改"
    )

    step(page, 2).get_by_role("checkbox").click()
    page.get_by_role("radio", name="有人死亡").click()

    expect(step(page, 2).get_by_role("checkbox")).not_to_be_checked()
    expect(page.get_by_role("radio", name="有人死亡")).not_to_be_checked()
    assert [1] == ticked(page)
    to_report(page)
    expect(page.locator(".checklist-notice:not([hidden])")).to_contain_text("不能改")
    place = page.locator("textarea").nth(1)
    before = place.input_value()
    place.fill("中山路")
    place.blur()
    expect(page.locator(".checklist-alarm")).to_contain_text("不能改")
    expect(place).to_have_value(before)


def test_a_run_that_was_changed_where_it_is_kept_says_so(page: Page, base: str) -> None:
    run = started(page, base, "#incident=robbery")
    for number in (1, 2, 3):
        tick(page, number)
    event = page.evaluate(
        "document.querySelector('incident-checklist').journal.events()"
        ".filter((one) => one.kind === 'tick')[1]"
    )
    put(page, {**event, "wall": event["wall"] - 1_800_000})
    expect(page.locator(".checklist-notice:not([hidden])")).to_have_count(0)

    page.reload()

    expect(page.locator(".checklist-notice:not([hidden])")).to_contain_text(
        "校验不符：本机存的这次记录被改动过"
    )
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[0].extract_text()
    assert 2 == paper.count("校验不符")
    opened(page, base, f"{run}&view=report")
    expect(page.locator(".checklist-notice:not([hidden])")).to_contain_text("校验不符")
    expect(page.locator(".checklist-report-paper")).to_contain_text("· 校验不符")


def test_nothing_stored_or_linked_becomes_html(page: Page, base: str) -> None:
    opened(page, base)
    evil = "<img src=x onerror=document.title='!'>"
    event = start_event(
        page, title=evil, end=evil, always=[{"mark": evil, "text": evil, "why": evil}]
    )
    event["value"]["facts"] = {"harm": evil, "__proto__": evil}  # type: ignore[index]
    call = {
        "label": evil,
        "number": "javascript:alert(1)",
        "stand_in": evil,
        "by": evil,
        "when": evil,
    }
    event["value"]["list"]["calls"] = [call]  # type: ignore[index]
    put(page, event)
    put(page, {**event, "id": "old-2", "run": "old-2", "value": {"list": {"title": evil}}})
    put(page, {"id": "x", "run": "y", "kind": evil})

    page.goto(f"{base}/checklist.html#incident={evil}&harm={evil}")  # names no screen
    page.reload()
    expect(page.locator(".checklist-hint", has_text="读不出来")).to_have_text(
        "有 1 次记录读不出来，仍保存在本机。"
    )
    opened(page, base, "#run=old-1")
    page.reload()

    expect(page.locator("h2.checklist-heading")).to_contain_text(evil)
    expect(page.locator(".checklist-calls a")).to_have_attribute("href", "tel:1")
    assert page.locator("incident-checklist img").count() == 0
    assert page.title() != "!"


def test_a_run_from_another_computer_is_said_not_to_be_here(page: Page, base: str) -> None:
    opened(page, base, "#run=gone-1")

    expect(page.locator(".checklist-notice:not([hidden])")).to_contain_text("本机没有这次记录")
    expect(page.locator("a.checklist-tile")).to_have_count(14)


@pytest.mark.parametrize("drill", [True, False])
def test_a_drill_is_not_read_in_among_incidents_nor_an_incident_among_drills(
    page: Page, base: str, tmp_path: Path, drill: bool
) -> None:
    here, there = ("&drill=1", "") if drill else ("", "#drill=1")
    started(page, base, f"#incident=robbery{here}")
    all_saved(page)
    kept = tmp_path / "run.json"
    with page.expect_download() as download:
        page.locator(".checklist-tools").get_by_role("button", name="存成文件").click()
    download.value.save_as(kept)

    opened(page, base, there)
    page.reload()
    page.locator("#checklist-import").set_input_files(kept)

    notice = page.locator(".checklist-import .checklist-notice")
    expect(notice).to_contain_text("什么都没有读入")
    expect(page.get_by_role("link", name="继续")).to_have_count(0)
    notice.get_by_role("link", name="进入演练" if drill else "离开演练").click()
    expect(page.get_by_role("link", name="继续")).to_have_count(1)
    page.locator("#checklist-import").set_input_files(kept)
    expect(notice).to_contain_text("读入 0 条，本机已有 1 条")
    seal = page.evaluate(
        "Handbook.checklist.chain.sealOf("
        "document.querySelector('incident-checklist').journal.events()).slice(0, 8)"
    )
    expect(notice).to_contain_text(f"校验 {seal}")


def test_a_drill_that_got_among_the_incidents_bears_its_stamp_everywhere(
    page: Page, base: str
) -> None:
    opened(page, base)
    event = start_event(page)
    event["value"]["drill"] = {"title": "练", "factor": 1e308,  # type: ignore[index]
                               "injects": [{"at": 0, "say": "s", "look_for": "l", "rank": 99}]}  # fmt: skip
    put(page, event)
    opened(page, base, "#run=old-1")
    page.reload()

    expect(page.locator(".checklist-stamp")).to_contain_text("这是一次演练的记录，不是真事")
    expect(page.locator("incident-checklist")).to_have_class("checklist-drill")
    tick(page, 1)
    with page.expect_download() as download:
        page.locator(".checklist-tools").get_by_role("button", name="存成文件").click()
    assert download.value.suggested_filename.startswith("演练-")
    page.get_by_role("button", name="结束本次").click()
    expect(page.locator(".checklist-review tbody tr")).to_have_count(1)
    to_report(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    assert download.value.suggested_filename.startswith("演练-")
    assert "【演练】" in Path(download.value.path()).read_text("utf-8-sig")
    opened(page, base)
    expect(page.locator(".checklist-stamp")).to_have_count(0)


def test_a_run_that_cannot_be_read_is_named_and_takes_no_other_with_it(
    page: Page, base: str
) -> None:
    run = started(page, base, "#incident=media")
    all_saved(page)
    put(page, {**start_event(page), "value": {"list": {"title": {"toString": 1}}}})
    note = {"v": 1, "id": "evil-1", "run": run.removeprefix("#run="), "at": 7e12, "wall": 7e12,
            "kind": "note", "item": "", "value": {"toString": 1}, "edition": ""}  # fmt: skip
    put(page, note)
    put(page, {**note, "id": "evil-2", "at": 1e17})

    opened(page, base, "#run=old-1")
    page.reload()
    expect(page.locator(".checklist-notice:not([hidden])").first).to_contain_text(
        "这次记录读不出来"
    )
    expect(page.get_by_role("link", name="继续")).to_have_count(1)
    row = page.locator("li", has_text="old-1")
    with page.expect_download() as download:
        row.get_by_role("button", name="存成文件").click()
    assert "old-1" in Path(download.value.path()).read_text("utf-8")

    opened(page, base, run)
    tick(page, 1)
    page.goto(f"{base}/index.html")
    expect(page.locator("open-runs li")).to_have_count(1)


def test_facts_that_are_called_like_what_every_object_has_do_no_harm(page: Page, base: str) -> None:
    opened(page, base)
    event = start_event(page, facts=["nosuch", "__proto__", "constructor", "harm"])
    event["value"]["facts"] = {"constructor": "x", "nosuch": "y"}  # type: ignore[index]
    put(page, event)
    put(page, {**event, "id": "old-0", "at": 1, "wall": 1, "value": None})
    opened(page, base, "#run=old-1")
    page.reload()

    tick(page, 1)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "抢劫" in (page.locator(".checklist-sheet").text_content() or "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    to_report(page)
    page.get_by_role("radio", name="终报").check()
    expect(page.locator(".checklist-report textarea")).to_have_count(11)
