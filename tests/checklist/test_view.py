"""The handbook as the checklist sees it: nothing missing, nothing left to look up."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator import checklist
from generator.checklist import files
from generator.checklist.view import data
from generator.handbook.book import Handbook
from generator.handbook.grading.value import value_of
from generator.output import Output
from generator.words import Words
from tests.conftest import ROOT

ROOM = ROOT / "generator" / "checklist"


@pytest.fixture(scope="module")
def whole(handbook: Handbook, words: Words) -> dict[str, Any]:
    return data(handbook, words)


@pytest.fixture(scope="module")
def outputs(handbook: Handbook, words: Words) -> list[Output]:
    return list(checklist.outputs(handbook, words, lambda _: None))


def test_all_fourteen_incidents_have_a_tile_and_a_list(
    whole: dict[str, Any], handbook: Handbook
) -> None:
    tiles = [tile for category in whole["categories"] for tile in category["incidents"]]

    assert 14 == len(tiles)
    assert sorted(handbook.incidents) == sorted(tiles) == sorted(whole["incidents"])


def test_no_step_is_lost_and_all_count_through(whole: dict[str, Any], handbook: Handbook) -> None:
    for incident_id, incident in handbook.incidents.items():
        found = [s for p in whole["incidents"][incident_id]["phases"] for s in p["steps"]]

        assert [(s.id, s.do, s.role, s.critical) for s in incident.steps()] == [
            (s["id"], s["do"], s["role"], s["critical"]) for s in found
        ]
        assert list(range(1, len(found) + 1)) == [s["number"] for s in found]


def test_every_prohibition_stands_before_a_step_or_over_the_list(
    whole: dict[str, Any], handbook: Handbook
) -> None:
    for incident_id, incident in handbook.incidents.items():
        found = whole["incidents"][incident_id]
        guards = [n for p in found["phases"] for s in p["steps"] for n in s["nevers"]]

        assert sorted(never.text for never in incident.never) == sorted(
            never["text"] for never in guards + found["always"]
        )


def test_a_step_carries_its_words_ready_to_show(whole: dict[str, Any]) -> None:
    steps = {s["id"]: s for p in whole["incidents"]["robbery"]["phases"] for s in p["steps"]}

    assert "若有人受伤，" == steps["call-120"]["condition"]
    assert {
        "fact": "harm",
        "at_least": None,
        "values": ["minor", "severe", "caused", "death"],
        "say": "有人受伤",
    } == steps["call-120"]["only_if"]
    assert "120 调度员复述：地址和受伤人数" == steps["call-120"]["ack"]
    assert "5 分钟内（从歹徒离开起算）" == steps["report-branch"]["within"]
    assert "" == steps["comply"]["condition"]
    assert "不夺刀、不追赶、不按会响的警铃" == steps["comply"]["nevers"][0]["text"]


def test_every_role_of_a_step_can_be_chosen(whole: dict[str, Any]) -> None:
    for found in whole["incidents"].values():
        used = {step["role"] for phase in found["phases"] for step in phase["steps"]}

        assert used == {role["id"] for role in found["roles"]}


def test_calls_say_whom_by_whom_and_when(whole: dict[str, Any], handbook: Handbook) -> None:
    for incident_id, incident in handbook.incidents.items():
        calls = whole["incidents"][incident_id]["calls"]

        assert [handbook.contact(call.to).label for call in incident.calls] == [
            call["label"] for call in calls
        ]
        assert all(call["by"] and call["when"] for call in calls)


def test_clocks_run_only_where_a_limit_in_minutes_is_written(
    whole: dict[str, Any], handbook: Handbook
) -> None:
    found = whole["reporting"]["deadlines"]

    assert [4, 3, 2, 1] == [deadline["rank"] for deadline in found]
    for deadline in handbook.reporting.deadlines:
        limits = {
            ":phone": deadline.phone_minutes,
            ":facts": deadline.facts_minutes,
            ":written": deadline.written_minutes,
        }
        shown = next(d for d in found if d["rank"] == deadline.grade)
        assert {item: minutes for item, minutes in limits.items() if minutes} == {
            limit["item"]: limit["minutes"] for limit in shown["limits"] if "day" not in limit
        }
        due_today = [limit["label"] for limit in shown["limits"] if "day" in limit]
        assert [deadline.same_day] * bool(deadline.same_day) == due_today
    assert "发现后 5 分钟内" == found[0]["limits"][0]["limit"]


def test_duties_to_outsiders_carry_numbers_that_can_be_compared(
    whole: dict[str, Any], handbook: Handbook
) -> None:
    found = {trigger["id"]: trigger["facts"] for trigger in whole["reporting"]["triggers"]}

    assert [trigger.id for trigger in handbook.reporting.triggers] == list(found)
    for trigger in handbook.reporting.triggers:
        for fact_id, value in trigger.facts.items():
            number = value_of(str(value), handbook.table.facts[fact_id])
            assert number == found[trigger.id][fact_id]


def test_the_same_handbook_gives_the_same_files(
    outputs: list[Output], handbook: Handbook, words: Words
) -> None:
    assert outputs == list(checklist.outputs(handbook, words, lambda _: None))


def test_the_page_holds_every_step_as_plain_text(outputs: list[Output], handbook: Handbook) -> None:
    page = next(output for output in outputs if output.path == "checklist.md")
    text = unescape(str(page.content))

    assert outputs[0].path in text
    for incident_id, incident in handbook.incidents.items():
        assert f'<section class="checklist-static" id="list-{incident_id}">' in text
        missing = [step.id for step in incident.steps() if step.do not in text]
        missing += [script.id for script in incident.scripts if script.say not in text]
        missing += [never.text for never in incident.never if never.why not in text]
        assert [] == missing


def test_the_data_is_a_script_that_cannot_break_out(outputs: list[Output]) -> None:
    script = str(outputs[0].content)

    assert script.startswith("(self.Handbook=self.Handbook||{}).checklistData={")
    assert "<" not in script
    json.loads(script.split("=", 2)[2].rsplit(";", 1)[0])


def test_no_word_is_missing_and_none_is_left_over(words: Words) -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in ROOM.rglob("*")
        if path.suffix in {".py", ".js", ".j2"}
    )
    used = set(re.findall(r"\bwords\.([a-z_]+)", code)) - {"room", "duration"}
    used -= set(words.room("grade")) - set(words.room("checklist"))
    used |= set(re.findall(r"\bw(?:ords)?\(\s*\"checklist\.([a-z_]+)\"", code))
    used |= {f"clock_{name}" for name in ("phone", "facts", "written")}
    used |= {"sheet_file", "if", "file_not_ours", "file_nothing"}
    used |= {f"drill_mark_{mark}" for mark in ("yes", "no", "unseen")} | {
        "drill_last",
        "drill_never",
    }
    used |= {f"report_{kind}" for kind in ("first", "update", "final")}
    used |= {f"report_name_{kind}" for kind in ("first", "update", "final")}
    used |= set(re.findall(r"\"(clock_[a-z_]+)\"", code))

    assert sorted(used) == sorted(words.room("checklist"))


def test_every_refusal_of_a_number_has_words(words: Words) -> None:
    code = (ROOT / "generator" / "client" / "grade.js").read_text(encoding="utf-8")
    named = set(re.findall(r'refused\("([a-z-]+)"\)', code)) | {"number"}
    named |= set(re.findall(r"^ {4}([a-z]+): /", code, re.MULTILINE))

    assert sorted(named) == sorted(words.room("refused"))


def test_files_are_named_once_and_exist() -> None:
    named = [Path(part).name for part in (*files.SCRIPTS, *files.STYLES)]
    for name in ("grade.js", "outlet.js"):  # the client's
        named.remove(name)

    shipped = sorted(p.name for p in ROOM.rglob("*") if p.suffix in {".js", ".css"})
    for name in ("sheet.css", "one-file.css", "one-file.js"):  # the press's, the single file's
        shipped.remove(name)

    assert sorted(named) == shipped


def test_other_rooms_can_link_to_a_start() -> None:
    assert "checklist.html#incident=robbery&start=1" == checklist.start_url("robbery")


def test_every_list_knows_the_step_that_is_the_report_by_telephone(
    whole: dict[str, Any],
) -> None:
    phone = [
        limit
        for deadline in whole["reporting"]["deadlines"]
        for limit in deadline["limits"]
        if limit["item"] == ":phone"
    ]
    assert phone
    for limit in phone:
        for incident in whole["incidents"].values():
            steps = [step for phase in incident["phases"] for step in phase["steps"]]
            assert 1 == sum(step["act"] in limit["acts"] for step in steps), incident["id"]
