"""Questions come from scenes, their answers only from the table."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from generator.handbook.book import Handbook
from generator.handbook.grading.interval import option_ids
from generator.handbook.model import Grade
from generator.handbook.questions import Question, boundaries
from tests.quiz.changed import first_told, moved


@pytest.fixture(scope="module")
def asked(handbook: Handbook) -> tuple[Question, ...]:
    return first_told(handbook)


def _by_id(asked: tuple[Question, ...]) -> dict[str, Question]:
    return {question.id: question for question in asked}


def test_every_type_has_at_least_three_questions(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    counts = Counter(question.incident for question in asked)

    assert list(handbook.incidents) == list(counts)
    assert len(counts) == 14
    assert [(name, n) for name, n in counts.items() if n < 3] == []


def test_a_fact_the_scene_does_not_name_stands_at_its_zero_value(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    question = _by_id(asked)["robbery/attempt-at-door"]

    assert Grade.II == question.grade
    assert {"robbery": 1} == {name: value for name, value in question.facts.items() if value}
    assert option_ids(handbook.table.facts["robbery"])[0] == "no"


def test_a_varied_number_is_asked_on_both_sides_of_every_boundary(
    asked: tuple[Question, ...],
) -> None:
    found = {q.id.rsplit("/", 1)[1]: q.grade.mark for q in asked if "/by-people/" in q.id}

    assert {
        "1": "日常",
        "2": "Ⅳ",
        "9": "Ⅳ",
        "10": "Ⅲ",
        "49": "Ⅲ",
        "50": "Ⅱ",
        "99": "Ⅱ",
        "100": "Ⅰ",
        "120": "Ⅰ",
    } == found


def test_an_amount_is_asked_as_people_say_it(
    asked: tuple[Question, ...],
) -> None:
    found = {q.id.rsplit("/", 1)[1]: q.grade.mark for q in asked if "/by-amount/" in q.id}

    assert {
        "2000": "Ⅳ",
        "2001": "Ⅲ",
        "5000": "Ⅲ",
        "5001": "Ⅱ",
        "10000": "Ⅱ",
        "10001": "Ⅰ",
        "12000": "Ⅰ",
    } == found


def test_a_boundary_that_does_not_change_the_whole_grade_is_not_asked(handbook: Handbook) -> None:
    """A robbery is Ⅱ already: nine or ten people who sit in make no difference, fifty do."""
    facts = {**dict.fromkeys(handbook.table.facts, 0), "robbery": 1}

    assert [50] == boundaries(handbook.table, facts, "protest_people")


def test_the_two_sides_of_a_boundary_differ_in_one_number_only(
    asked: tuple[Question, ...],
) -> None:
    scenes = defaultdict(list)
    for question in asked:
        if question.varied:
            scenes[question.id.rsplit("/", 1)[0]].append(question)
    pairs = [
        pair
        for same in scenes.values()
        for pair in pairwise(same)
        if pair[0].boundary == pair[1].boundary and pair[0].grade < pair[1].grade
    ]

    assert len(pairs) > 30
    for below, above in pairs:
        different = {name for name in below.facts if below.facts[name] != above.facts[name]}
        assert {below.varied} == different
        if below.varied not in {"disaster_outlets", "robbery", "harm"}:  # these leap in the table
            assert below.grade <= above.grade - 1, above.id


def test_no_blank_is_left_in_a_text(asked: tuple[Question, ...]) -> None:
    assert [q.id for q in asked if "{" in q.text or "}" in q.text] == []


def test_ids_are_unique_and_the_order_never_changes(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    ids = [question.id for question in asked]

    assert len(set(ids)) == len(ids)
    assert ids == [question.id for question in first_told(handbook)]
    assert sorted(ids, key=lambda i: handbook.incidents[i.split("/")[0]].number) == ids


def test_moving_a_threshold_moves_the_questions(handbook: Handbook) -> None:
    after = {q.id: q.grade for q in first_told(moved(handbook, "R1a", 10, 12))}

    assert "mass-surrender/by-people/10" not in after
    assert after["mass-surrender/by-people/11"] == Grade.IV
    assert after["mass-surrender/by-people/12"] == Grade.III


def test_no_grade_is_the_answer_to_most_questions(asked: tuple[Question, ...]) -> None:
    """Who always says the same is right in no more than two of five."""
    counts = Counter(question.grade for question in asked)

    assert set(Grade) == set(counts)
    assert max(counts.values()) <= 0.4 * len(asked)
