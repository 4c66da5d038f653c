"""What the playbook says is what stands on the card: thresholds, chain, numbers, wording."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace

import pytest

from generator.handbook.book import Handbook
from generator.press.typeset import NarrowSentence, Phrase, Sentence, held
from generator.wallcard import shapes
from generator.wallcard.contacts import Limit, Link, Phone
from generator.wallcard.phases import duration
from generator.wallcard.view import Content, card
from generator.words import Words


@pytest.fixture
def robbery(handbook: Handbook, words: Words) -> Content:
    return card(handbook, "robbery", words).content


def test_a_grade_below_what_is_given_says_so(robbery: Content) -> None:
    rows = {row.mark: row for row in robbery.grades}

    assert ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"] == list(rows)
    assert ("伤病：有人死亡",) == rows["Ⅰ"].conditions
    assert ("抢劫绑架", "伤病：事件致伤") == rows["Ⅱ"].conditions
    assert ((), "本类事件至少是Ⅱ级") == (rows["Ⅲ"].conditions, rows["Ⅲ"].remark)
    assert ((), "本类事件至少是Ⅱ级") == (rows["Ⅳ"].conditions, rows["Ⅳ"].remark)


def test_word_and_bars_rise_with_the_grade(robbery: Content) -> None:
    rules = shapes.style().splitlines()
    bars = {
        row.word: b64decode(rule.partition("base64,")[2].rstrip(") }")).decode()
        for row in robbery.grades
        for rule in rules
        if rule.startswith(f".grade-{row.key} .bars")
    }

    assert [("特大", 4), ("重大", 3), ("较大", 2), ("一般", 1)] == [
        (word, svg.partition('fill="none"')[0].count("M")) for word, svg in bars.items()
    ]
    assert {4} == {svg.count("M") for svg in bars.values()}


def test_thresholds_are_numbers_with_plain_ends(handbook: Handbook, words: Words) -> None:
    rows = {
        row.mark: row.conditions for row in card(handbook, "mass-surrender", words).content.grades
    }

    assert "集中退保人数 100 人起" in rows["Ⅰ"]
    assert "非正常退保金额 超过 10000 万元" in rows["Ⅰ"]
    assert "集中退保人数 50–99 人" in rows["Ⅱ"]
    assert "非正常退保金额 超过 5000、至多 10000 万元" in rows["Ⅱ"]
    assert "集中退保人数 10–49 人" in rows["Ⅲ"]
    assert "集中退保人数 2–9 人" in rows["Ⅳ"]


def test_every_band_of_every_fact_stands_in_some_row(handbook: Handbook, words: Words) -> None:
    for name, incident in handbook.incidents.items():
        content = card(handbook, name, words).content
        if any(row.remark for row in content.grades):
            continue
        bands = [
            cut
            for fact in incident.facts
            for row in handbook.table.rows_of(fact)
            for cut in row.cuts
            if cut.grade
        ]
        assert len(bands) == sum(len(row.conditions) for row in content.grades), name


def test_the_chain_has_only_the_limits_of_possible_grades(robbery: Content) -> None:
    assert (
        Link("柜面经理", (Limit("", "立即"),)),
        Link("分公司应急小组", (Limit("", held("5 分钟内电话")),)),
        Link(
            "总公司应急值班",
            (Limit("Ⅰ", held("30 分钟内电话")), Limit("Ⅱ", held("60 分钟内"))),
        ),
    ) == robbery.chain


def test_emergency_numbers_are_large_and_the_others_lines_of_the_branch(robbery: Content) -> None:
    assert (
        Phone("报警", "110", "110"),
        Phone("火警", "119", "119"),
        Phone("急救", "120", "120"),
    ) == robbery.emergency
    assert Phone("分公司应急小组（A 角）", None, "branch") in robbery.lines
    assert Phone("分公司当日值班领导（B 角）", None, "branch-b") in robbery.lines
    assert not {line.number for line in robbery.lines} & {"110", "119", "120"}


def test_a_national_number_is_printed(handbook: Handbook, words: Words) -> None:
    lines = card(handbook, "power-outage", words).content.lines

    assert Phone("供电抢修", "95598", "power") in lines


def test_steps_are_numbered_through_all_phases(robbery: Content) -> None:
    numbers = [step.number for p in robbery.phases for step in (*p.steps, *p.off)]

    assert list(range(1, len(numbers) + 1)) == numbers


def test_a_step_left_out_keeps_its_number_and_is_pointed_to(
    handbook: Handbook, words: Words
) -> None:
    """The numbers are those of the handbook, so that a gap sends nobody to the wrong step."""
    incident = handbook.incidents["robbery"]
    respond = incident.phases.respond
    card_rule = type("On", (), {"text": None, "leave_out": "太细"})()
    steps = tuple(
        step.model_copy(update={"card": card_rule}) if place in (1, 2) else step
        for place, step in enumerate(respond.steps)
    )
    phases = incident.phases.model_copy(
        update={"respond": respond.model_copy(update={"steps": steps})}
    )
    book = replace(handbook, incidents={"robbery": incident.model_copy(update={"phases": phases})})

    phase = card(book, "robbery", words).content.phases[1]

    first = len(incident.phases.first_minute.steps) + 1
    assert f"{first + 1}、{first + 2}" == phase.off_numbers
    assert [first, first + 3] == [step.number for step in phase.steps][:2]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (5, "5 分钟"),
        (90, "90 分钟"),
        (120, "2 小时"),
        (1440, "24 小时"),
        (4320, "3 日"),
        (21600, "15 日"),
    ],
)
def test_time_limits_are_said_as_people_say_them(minutes: int, said: str, words: Words) -> None:
    assert said == duration(minutes, words)


def test_the_digest_changes_with_the_text_and_not_with_the_edition(
    handbook: Handbook, words: Words
) -> None:
    incident = handbook.incidents["robbery"]
    later = handbook.setting.model_copy(
        update={"edition": "2027.05", "issued": "2027-05-01", "review_by": "2028-04-30"}
    )
    other = incident.model_copy(update={"when": (*incident.when[:-1], "有人蒙面闯进来")})

    now = card(handbook, "robbery", words).code.digest
    assert 8 == len(now)
    assert now == card(replace(handbook, setting=later), "robbery", words).code.digest
    changed = replace(handbook, incidents={"robbery": other})
    assert now != card(changed, "robbery", words).code.digest


def test_a_sentence_breaks_after_its_pauses() -> None:
    assert (Phrase("拨打 110：", True), Phrase("地址、", True), Phrase("人数", True)) == Sentence(
        "拨打 110：地址、人数"
    ).phrases


def test_a_phrase_too_long_for_its_column_may_break_inside() -> None:
    parts = (Phrase("不碰歹徒摸过的", False), Phrase("东西", True))
    assert parts == NarrowSentence("不碰歹徒摸过的东西").phrases
    assert (Phrase("不碰歹徒摸过的东西", True),) == Sentence("不碰歹徒摸过的东西").phrases


def test_a_number_keeps_its_unit() -> None:
    assert "每\N{NO-BREAK SPACE}15" != held("每 15")
    assert "15\N{NO-BREAK SPACE}分钟" == held("15 分钟")
