"""What is named has to be there, and is not called missing twice."""

from __future__ import annotations

from .smallest import FIRE, FLOOD, HANDBOOK, REPORTING, Said


def test_a_playbook_with_problems_is_not_called_missing_as_well(flood: Said) -> None:
    flood(FLOOD, ("number: 2", "number: 0"))
    related = "related: [{id: flood, when: 喷淋放水以后}]\n\nscenes:"

    assert ["`0` 太小 [too-small]"] == flood(FIRE, ("scenes:", related))


def test_a_playbook_is_not_related_to_itself(said: Said) -> None:
    related = "related: [{id: fire, when: 复燃}]\n\nscenes:"

    assert ["没有 `fire` 这份预案 [unknown-incident]"] == said(FIRE, ("scenes:", related))


def test_a_duty_is_done_by_a_call_to_somebody_who_is_there(said: Said) -> None:
    found = said(REPORTING, ('to: "119"', 'to: "119"\n    call: fire-brigade'))

    assert ["没有 `fire-brigade` 这个联系人 [unknown-contact]"] == found


def test_an_unknown_fact_is_found_wherever_it_is_named(said: Said) -> None:
    said(REPORTING, ('to: "119"', 'to: "119"\n    facts: {fires: "yes"}'))
    said(REPORTING, ("hint: 写几点几分。,", "hint: 写几点几分。, facts: [fir],"))
    said(FIRE, ('facts: {fire: "yes"}, grade', 'facts: {fyre: "yes"}, grade'))
    found = said(FIRE, ("text: 打印机冒烟。", 'text: "{peoples} 人。"'))

    assert {
        "判级表里没有事实 `fires` [unknown-fact]",
        "判级表里没有事实 `fyre` [unknown-fact]",
        "判级表里没有事实 `fir` [unknown-fact]",
        "判级表里没有事实 `peoples` [unknown-fact]",
    } <= set(found)


def test_what_a_broken_file_would_declare_is_not_called_unknown(said: Said) -> None:
    said(FIRE, ("category: accident", "category: theft"))

    assert ["`1` 应当是文字 [wrong-type]"] == said(HANDBOOK, ('edition: "1"', "edition: 1"))


def test_scripts_and_changes_name_steps_of_their_playbook(said: Said) -> None:
    change = "changes: [{deck: 原来, now: 现在, why: 理由, step: cuont, supplement: true}]\n\n"
    script = ("to: 客户, when: 撤离时,", "to: 客户, when: 撤离时, step: call-911,")

    found = said(FIRE, script, ("scenes:", change + "scenes:"))

    assert [
        "本预案里没有步骤 `call-911` [unknown-step]",
        "本预案里没有步骤 `cuont` [unknown-step]",
    ] == found


def test_a_change_of_the_edition_names_playbooks_that_are_there(said: Said) -> None:
    assert ["没有 `fier` 这份预案 [unknown-incident]"] == said(
        "changes.yaml", ("why: 从无到有。", "why: 从无到有。, incidents: [fire, fier]")
    )
