"""Several incidents at once: one list, the same in Python and in the browser, with nothing lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import quickjs
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checklist.merge import merged
from generator.checklist.outlook import outlook
from generator.checklist.view import data
from generator.handbook.book import Handbook
from generator.words import Words
from tests.client import vectors
from tests.conftest import ROOT

SCRIPT = "".join(
    (ROOT / "generator" / "checklist" / name).read_text(encoding="utf-8")
    for name in ("merge-fields.js", "merge.js")
)
RUN = "".join(
    (ROOT / "generator" / "checklist" / name).read_text(encoding="utf-8")
    for name in ("shape.js", "incidents.js", "events.js")
)
Merge = Callable[[list[str]], dict[str, Any]]

MUTANTS = {
    "domains do not count": ("domains.indexOf(step.domain)", "0"),
    "the order of choice counts": ("b.gravity - a.gravity || a.number - b.number", "0"),
    "shared steps stay two": ("var act = member.step.act;", "var act = key(member.list, member.step.id);"),
    "a condition hides what all need": ("{ condition: \"\", only_if: null }", "{ condition: steps[0].condition, only_if: asked[0] }"),
    "the other wording is lost": ("members.slice(1)", "members.slice(9)"),
    "conflicts of absent incidents": ("conflict.sides.every", "conflict.sides.some"),
    "calls by incident first": ("a.i - b.i || a.l - b.l", "a.l - b.l || a.i - b.i"),
}  # fmt: skip


@pytest.fixture(scope="module")
def whole(handbook: Handbook, words: Words) -> dict[str, Any]:
    return data(handbook, words)


@pytest.fixture(scope="module")
def python(whole: dict[str, Any], words: Words) -> Merge:
    lists, together = whole["incidents"], whole["together"]
    return lambda ids: merged([lists[id_] for id_ in ids], together, words)


def twin(script: str, whole: dict[str, Any]) -> Merge:
    context = quickjs.Context()
    context.eval(script)
    context.eval(f"var data = {json.dumps(whole, ensure_ascii=False)};")
    context.eval(
        "function merge(ids) { return JSON.stringify(Handbook.checklist.merged("
        "JSON.parse(ids).map(id => data.incidents[id]), data.together, data.words)); }"
    )
    merge = context.get("merge")
    return lambda ids: dict(json.loads(merge(json.dumps(ids))))


def steps(list_: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for phase in list_["phases"] for step in phase["steps"]]


def choices(handbook: Handbook) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(list(handbook.incidents)), min_size=1, max_size=5)


def test_a_phase_of_several_has_one_time_box(python: Merge) -> None:
    boxes = [p["time_box"] for p in python(["robbery", "troublemaking", "media"])["phases"]]

    assert boxes[0].startswith("0–")
    assert "，" not in boxes[0]


def test_both_give_the_same_list(handbook: Handbook, whole: dict[str, Any], python: Merge) -> None:
    browser = twin(SCRIPT, whole)

    @settings(max_examples=300, deadline=None)
    @given(choices(handbook))
    def agree(ids: list[str]) -> None:
        assert python(ids) == browser(ids)

    agree()


def test_incidents_that_come_later_give_the_list_of_all_of_them(
    handbook: Handbook, whole: dict[str, Any], python: Merge
) -> None:
    context = quickjs.Context()
    context.eval(f"{SCRIPT}{RUN}; var data = {json.dumps(whole, ensure_ascii=False)};")
    context.eval("""
        function run(first, later) {
          var room = Handbook.checklist, begun = first.map(function (id) { return data.incidents[id]; });
          var events = [], state = null;
          function happens(kind, item, value) {
            var id = "a-" + (events.length + 1), at = events.length;
            events.push({v: 1, id: id, run: "a-1", at: at, wall: at, kind: kind, item: item, edition: "",
              value: JSON.parse(JSON.stringify(value))});
            state = room.events.fold("a-1", events);
          }
          happens("start", "", {list: room.merged(begun, data.together, data.words), facts: {},
            parts: room.incidents.partsOf(data, first)});
          later.forEach(function (id) {
            happens("add", id, room.incidents.broughtBy(data, state, id));
          });
          return JSON.stringify(state.list);
        }
        function told(first, later) { return run(JSON.parse(first), JSON.parse(later)); }
    """)
    browser = context.get("told")

    @settings(max_examples=100, deadline=None)
    @given(choices(handbook), choices(handbook))
    def agree(first: list[str], later: list[str]) -> None:
        assert python([*first, *later]) == json.loads(browser(json.dumps(first), json.dumps(later)))

    agree()


@pytest.mark.parametrize("name", MUTANTS)
def test_a_fault_in_the_script_is_noticed(
    name: str, handbook: Handbook, whole: dict[str, Any], python: Merge
) -> None:
    right, wrong = MUTANTS[name]
    assert right in SCRIPT
    browser = twin(SCRIPT.replace(right, wrong), whole)
    pairs = [[a, b] for a in handbook.incidents for b in handbook.incidents]

    assert any(python(ids) != browser(ids) for ids in pairs)


def test_no_step_warning_or_call_is_lost(handbook: Handbook, python: Merge) -> None:
    @settings(max_examples=60, deadline=None)
    @given(choices(handbook))
    def whole_of(ids: list[str]) -> None:
        found = python([*ids, "robbery", "sit-in"])
        chosen = [handbook.incidents[id_] for id_ in {*ids, "robbery", "sit-in"}]
        said = {line for step in steps(found) for also in step["also"] for line in also["lines"]}
        said |= {step["do"] for step in steps(found)}
        never = {n["text"] for step in steps(found) for n in step["nevers"]}
        never |= {n["text"] for n in found["always"]}

        assert {step.do for one in chosen for step in one.steps()} <= said
        assert {n.text for one in chosen for n in one.never} == never
        assert {call.to for one in chosen for call in one.calls} == {
            call["to"] for call in found["calls"]
        }
        assert len(found["calls"]) == len({call["to"] for call in found["calls"]})

    whole_of()


def test_the_order_of_choosing_and_choosing_twice_change_nothing(
    handbook: Handbook, python: Merge
) -> None:
    @settings(max_examples=60, deadline=None)
    @given(choices(handbook), st.randoms())
    def same(ids: list[str], chance: Any) -> None:
        shuffled = chance.sample([*ids, ids[0]], len(ids) + 1)

        assert python(ids) == python(shuffled)

    same()


def test_life_comes_first_in_every_phase(
    handbook: Handbook, whole: dict[str, Any], python: Merge
) -> None:
    order = whole["together"]["domains"]
    for a in handbook.incidents:
        for b in handbook.incidents:
            if a != b:
                for phase in python([a, b])["phases"]:
                    ranks = [order.index(step["domain"]) for step in phase["steps"]]
                    assert ranks == sorted(ranks)


def test_a_call_of_two_playbooks_is_one_step_with_both_wordings(python: Merge) -> None:
    found = steps(python(["robbery", "customer-injury"]))
    calls = [step for step in found if step["do"].startswith("拨打 120")]

    assert ["拨打 120：地址、几人、呼吸、电话"] == [step["do"] for step in calls]
    assert ["customer-injury/call-120", "robbery/call-120"] == calls[0]["keys"]
    assert "若伤病重或拿不准，或有人受伤，" == calls[0]["condition"]
    assert [
        {
            "title": "抢劫",
            "by": "",
            "lines": ["拨打 120：地址、几人受伤、伤在哪里", "120 调度员复述：地址和受伤人数"],
        }
    ] == calls[0]["also"]
    assert list(range(1, len(found) + 1)) == [step["number"] for step in found]


def test_a_second_call_of_one_playbook_stays_a_second_call(python: Merge) -> None:
    found = steps(python(["robbery", "troublemaking"]))

    assert [
        ["robbery/hidden-110", "troublemaking/call-110"],
        ["robbery/call-110-again", "troublemaking/call-110-again"],
    ] == [sorted(step["keys"]) for step in found if step["do"].startswith("拨打 110")]


def test_a_contradiction_stands_before_its_step_with_what_goes_first(python: Merge) -> None:
    found = steps(python(["robbery", "troublemaking"]))
    stop = next(step for step in found if "troublemaking/stop-violence" in step["keys"])

    assert ["亮出凶器要钱的，按抢劫做，谁也不上前制止。"] == [c["rule"] for c in stop["conflicts"]]
    assert [
        ("抢劫", "不夺刀、不追赶、不按会响的警铃"),
        ("寻衅滋事", "制止打人，对方停手我方就停"),
    ] == [(side["title"], side["text"]) for side in stop["conflicts"][0]["sides"]]


def test_one_incident_keeps_its_own_list(python: Merge, whole: dict[str, Any]) -> None:
    assert whole["incidents"]["robbery"] == python(["robbery", "robbery"])


def test_both_say_alike_which_steps_are_needed(
    handbook: Handbook, whole: dict[str, Any], python: Merge
) -> None:
    context = quickjs.Context()
    for name in ("client/grade.js", "checklist/steps.js"):
        context.eval((ROOT / "generator" / name).read_text(encoding="utf-8"))
    context.eval(f"var data = {json.dumps(whole, ensure_ascii=False)};")
    context.eval(
        "function outlook(list, facts) { return JSON.stringify(Handbook.checklist.steps.outlook("
        "JSON.parse(list), JSON.parse(facts), data.grading, {ticks: {}, skips: {}}).blocks.map(block => "
        "block.entries.map(entry => [entry.step.id, entry.applies]))); }"
    )
    browser = context.get("outlook")

    @settings(max_examples=300, deadline=None)
    @given(choices(handbook), vectors.fact_sets(handbook.table))
    def agree(ids: list[str], facts: dict[str, int]) -> None:
        found = python(ids)

        assert [
            [[step["id"], step["applies"]] for step in phase["steps"]]
            for phase in outlook(found, facts, handbook.table)
        ] == json.loads(browser(json.dumps(found), json.dumps(facts)))

    agree()
