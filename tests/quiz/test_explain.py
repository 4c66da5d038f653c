"""Every option is explained, and no explanation contradicts the table."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.handbook.book import Handbook
from generator.handbook.grading import evaluated
from generator.handbook.model import Grade
from generator.handbook.questions import Question
from generator.quiz.items import Option, Rule
from generator.quiz.items.explain import OPTIONS, deciding, explained, thresholds
from generator.quiz.items.rules import edges, looked_at, rows
from generator.quiz.items.wording import Wording
from generator.words import Words
from tests.quiz.changed import first_told, moved

GRADE = re.compile(r"[ⅠⅡⅢⅣ]级|日常")


@pytest.fixture(scope="module")
def wording(handbook: Handbook, words: Words) -> Wording:
    return Wording(handbook, words)


@pytest.fixture(scope="module")
def asked(handbook: Handbook) -> dict[str, Question]:
    return {question.id: question for question in first_told(handbook)}


def _answers(question: Question, wording: Wording) -> dict[int, Option]:
    asks = wording.handbook.incidents[question.incident].facts
    return {int(answer.rank or 0): answer for answer in explained(question, asks, wording)}


def _says(question: Question, wording: Wording) -> dict[int, list[str]]:
    return {
        rank: [line.says for line in answer.lines]
        for rank, answer in _answers(question, wording).items()
    }


def test_all_five_options_of_every_question_are_explained(
    asked: dict[str, Question], wording: Wording
) -> None:
    for question in asked.values():
        answers = _answers(question, wording)

        assert [4, 3, 2, 1, 0] == list(answers), question.id
        for rank, answer in answers.items():
            assert answer.lines, question.id
            assert (answer.miss is None) == answer.right == (rank == question.grade), question.id


def test_the_reasons_for_a_number_between_two_boundaries(
    asked: dict[str, Question], wording: Wording
) -> None:
    assert {
        4: ["高了：“静坐示威人数”要到“50 人以上（含）”才是Ⅰ级，这里是 10 人。"],
        3: ["“静坐示威人数”是 10 人，满足“10–49 人”，判Ⅱ级。"],
        2: ["低了：“静坐示威人数”是 10 人，满足“10–49 人”，已经是Ⅱ级。"],
        1: ["低了：“静坐示威人数”是 10 人，满足“10–49 人”，已经是Ⅱ级。"],
        0: ["低了：“静坐示威人数”是 10 人，满足“10–49 人”，已经是Ⅱ级。"],
    } == _says(asked["sit-in/by-protesters/10"], wording)


def test_the_reasons_where_several_rows_are_met(
    asked: dict[str, Question], wording: Wording
) -> None:
    says = _says(asked["sit-in/fainted"], wording)

    people = asked["sit-in/fainted"].facts["protest_people"]

    assert [
        f"“静坐示威人数”是 {people} 人，满足“1–9 人”，判Ⅲ级。",
        "“伤病亡”是“个人严重伤病”，只够Ⅳ级；几条都满足时取最高的一级。",
    ] == says[2]
    assert [
        "低了：只看“伤病亡”是Ⅳ级，可是几条都满足时取最高的一级。",
        f"低了：“静坐示威人数”是 {people} 人，满足“1–9 人”，已经是Ⅲ级。",
    ] == says[1]


def test_the_reasons_where_nothing_is_met(asked: dict[str, Question], wording: Wording) -> None:
    says = _says(asked["media/filming-own-slip"], wording)

    assert ["没有一条判据达到Ⅳ级，按日常服务办理。", "“媒体采访”是“没有”，判日常。"] == says[0]
    assert ["高了：“媒体采访”为“有”才是Ⅳ级，这里是“没有”。"] == says[1]


def test_a_grade_no_fact_can_reach_is_unsupported(
    asked: dict[str, Question], wording: Wording
) -> None:
    """That would be Ⅰ if somebody declared it Ⅰ is no reason: discretion explains nothing."""
    question = asked["officials/own-errand"]
    answers = {a.rank: a for a in explained(question, ("officials", "discretion"), wording)}

    assert "高了：没有事实支持Ⅰ级。" == answers[4].lines[0].says
    assert "没有一条判据达到Ⅳ级：日常" == answers[4].miss


def test_the_right_answer_names_its_source_and_what_is_a_supplement(
    asked: dict[str, Question], wording: Wording
) -> None:
    robbery = _answers(asked["robbery/attempt-at-door"], wording)[3].lines[0]
    outage = _answers(asked["power-outage/one-outlet-minutes/180"], wording)[2].lines[0]

    assert ("教材 第一章 分级 Ⅱ级 第4条",) == robbery.sources
    assert not robbery.supplement
    assert outage.supplement


def test_every_sourced_band_of_a_right_answer_shows_its_source(
    asked: dict[str, Question], wording: Wording
) -> None:
    for question in asked.values():
        decisive = deciding(question, wording.handbook.table)
        lines = _answers(question, wording)[int(question.grade)].lines
        for (_, cut), line in zip(decisive, lines, strict=False):
            assert len(cut.band.sources) == len(line.sources), question.id
            assert cut.band.supplement == line.supplement, question.id


def test_no_explanation_names_a_grade_that_is_not_so(
    asked: dict[str, Question], wording: Wording
) -> None:
    """Too low ends on the right grade, too high on the one that was given."""
    for question in asked.values():
        right = wording.grade(question.grade)
        for rank, lines in _says(question, wording).items():
            given = wording.grade(Grade(rank))
            for says in lines:
                last = GRADE.findall(says.split("，这里是")[0])[-1]
                if rank == question.grade and question.grade:
                    assert ("判" + right in says) == ("只够" not in says), (question.id, says)
                elif rank < question.grade:
                    assert says.startswith("低了"), (question.id, says)
                    assert last == (given if "只看" in says else right), (question.id, says)
                elif rank > question.grade:
                    assert says.startswith("高了"), (question.id, says)
                    assert last == given, (question.id, says)


def test_every_threshold_really_gives_the_grade_and_one_less_does_not(
    asked: dict[str, Question], handbook: Handbook
) -> None:
    table, seen = handbook.table, 0
    for question in asked.values():
        for grade in OPTIONS:
            if grade <= question.grade:
                continue
            for row, cut in thresholds(grade, question, tuple(table.facts), table):
                fact, low = row.criterion.fact, cut.values.low
                seen += 1
                assert grade == evaluated(table, {**question.facts, fact: low}).grade
                assert grade > evaluated(table, {**question.facts, fact: low - 1}).grade
    assert seen > 1000


def test_a_band_that_another_row_overrules_is_no_threshold(
    asked: dict[str, Question], handbook: Handbook
) -> None:
    """One person who sits in is Ⅲ by the one row; a second row of the same fact makes it Ⅰ."""
    row = next(row for row in handbook.table.rows if row.criterion.id == "R2")
    stricter = replace(row, cuts=tuple(replace(c, grade=_stricter(c.grade)) for c in row.cuts))
    table = replace(handbook.table, rows=(*handbook.table.rows, stricter))
    question = asked["sit-in/by-protesters/0"]

    assert [] == thresholds(Grade.III, question, ("protest_people",), table)
    assert [(stricter, stricter.cuts[1])] == thresholds(
        Grade.I, question, ("protest_people",), replace(table, rows=(stricter,))
    )


def _stricter(grade: Grade) -> Grade:
    return Grade.I if grade else Grade.NONE


def test_the_nearest_band_counts_whatever_the_order_of_the_bands(
    asked: dict[str, Question], handbook: Handbook
) -> None:
    row = next(row for row in handbook.table.rows if row.criterion.id == "R2")
    cuts = tuple(replace(c, grade=_stricter(c.grade)) for c in reversed(row.cuts))
    table = replace(handbook.table, rows=(replace(row, cuts=cuts),))

    found = thresholds(Grade.I, asked["sit-in/by-protesters/0"], ("protest_people",), table)

    assert [1] == [cut.values.low for _, cut in found]


def test_how_far_the_boundaries_are(asked: dict[str, Question], wording: Wording) -> None:
    assert (
        "“静坐示威人数”再多 40 人，到 50 人，就是Ⅰ级。",
        "“静坐示威人数”只有 9 人时，是Ⅲ级。",
    ) == edges(asked["sit-in/by-protesters/10"], wording)
    assert (
        "“非正常退保金额”超过 5000 万元，就是Ⅱ级。",
        "“非正常退保金额”不超过 2000 万元时，是Ⅳ级。",
    ) == edges(asked["mass-surrender/by-amount/2001"], wording)


def test_the_row_to_look_at_marks_where_the_scene_stands(
    asked: dict[str, Question], wording: Wording, handbook: Handbook
) -> None:
    question = asked["sit-in/by-protesters/10"]

    assert (Rule("R2", 2),) == looked_at(question, handbook.table)
    assert {"rank": 3, "says": "10–49 人"} == rows(wording)["R2"]["bands"][2]


def test_the_reasons_follow_a_moved_threshold(handbook: Handbook, words: Words) -> None:
    changed = moved(handbook, "R2", 10, 12)
    question = {q.id: q for q in first_told(changed)}["sit-in/by-protesters/12"]

    says = _says(question, Wording(changed, words))

    assert ["“静坐示威人数”是 12 人，满足“12–49 人”，判Ⅱ级。"] == says[3]
