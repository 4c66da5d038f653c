"""`handbook checklist`: the list of the browser, on paper and for programs."""

from __future__ import annotations

import io
import json
from pathlib import Path

from click.testing import CliRunner, Result
from playwright.sync_api import Page
from pypdf import PdfReader

from generator.cli import main
from tests.conftest import ROOT

from .at_the_counter import started

TWO = ["robbery", "customer-injury", "--fact", "harm=caused"]


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["checklist", "--root", str(ROOT), *words])


def test_the_browser_shows_the_same_steps_in_the_same_order(page: Page, base: str) -> None:
    printed = json.loads(run(*TWO, "--format", "json").output)
    started(page, base, "#incident=customer-injury,robbery&harm=caused")

    assert [
        [str(step["number"]), f"{step['condition']}{step['do']}"]
        for phase in printed["phases"]
        for step in phase["steps"]
        if step["applies"] != "no"
    ] == page.locator(".checklist-block > ol > li.checklist-step").evaluate_all(
        """all => all.map(row => [row.querySelector(".checklist-number").textContent,
            row.querySelector(".checklist-do").textContent.replace("◆", "")])"""
    )
    assert "Ⅱ级" == printed["grade"]
    assert [duty["to"] for duty in printed["duties"]] == page.locator(
        ".checklist-panel-grade .checklist-triggers:not(.checklist-triggers-others *) > li > b"
    ).all_text_contents()
    assert ["110（公安机关）"] == [duty["to"] for duty in printed["duties"]]


def test_one_role_gets_its_own_steps_with_the_numbers_of_the_whole() -> None:
    whole = json.loads(run(*TWO, "--format", "json").output)
    own = json.loads(run(*TWO, "--role", "manager", "--format", "json").output)

    def numbers(sheet: dict[str, list[dict[str, list[dict[str, object]]]]]) -> list[object]:
        return [
            step["number"] for phase in sheet["phases"] for step in phase["steps"]
            if step["role"] == "manager"
        ]  # fmt: skip

    assert numbers(whole) == numbers(own)
    assert {"manager"} == {step["role"] for phase in own["phases"] for step in phase["steps"]}


def test_markdown_has_a_box_for_every_step() -> None:
    said = run(*TWO).output

    assert said.startswith("# 抢劫＋客户受伤或生病\n")
    assert "- [ ] 8. 【柜员】◆ 按下无声报警键；不能隐蔽就等" in said
    assert said.count("- [ ] ") == 34
    assert "- 110（公安机关） 立即，并保护现场（从发现起算） 谁报：发现人或柜面经理" in said


def test_the_pdf_is_tagged_and_has_every_step(tmp_path: Path) -> None:
    file = tmp_path / "list.pdf"

    result = run(*TWO, "--format", "pdf", "--out", str(file))

    assert 0 == result.exit_code, result.output
    reader = PdfReader(io.BytesIO(file.read_bytes()))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    for words in ("按下无声报警键", "拨打 120", "以这句为准", "客户受伤或生病"):
        assert words.replace(" ", "") in text.replace(" ", "").replace("\n", "")


def test_what_is_not_known_is_said_with_what_is() -> None:
    result = run("robbery", "flood", "--fact", "harm", "--fact", "harm=much", "--role", "boss")

    assert 2 == result.exit_code
    assert "没有预案 flood" in result.output
    assert "没有 boss 这个角色" in result.output
    assert "harm 不是“事实=值”" in result.output


def test_what_must_never_be_done_is_on_every_roles_paper() -> None:
    own = run("robbery", "--role", "manager").output

    assert "不夺刀、不追赶、不按会响的警铃" in own
    assert 1 == run("robbery").output.count("不夺刀、不追赶、不按会响的警铃")
