"""Questions come from scenes, their answers only from the table."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from generator.handbook.book import Handbook
from generator.handbook.grading import evaluated
from generator.handbook.grading.interval import option_ids
from generator.handbook.grading.value import value_of
from generator.handbook.model import Grade
from generator.handbook.questions import Question, boundaries, questions
from tests.quiz.changed import moved


@pytest.fixture(scope="module")
def asked(handbook: Handbook) -> tuple[Question, ...]:
    return questions(handbook)


def _by_id(asked: tuple[Question, ...]) -> dict[str, Question]:
    return {question.id: question for question in asked}


def test_every_type_has_at_least_three_questions(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    counts = Counter(question.incident for question in asked)

    assert list(handbook.incidents) == list(counts)
    assert len(counts) == 14
    assert [(name, n) for name, n in counts.items() if n < 3] == []


def test_every_answer_is_the_grade_of_the_engine(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    """Worked out again here from the playbook and the id, not from what the question says."""
    table = handbook.table
    for question in asked:
        incident, scene_id, *value = question.id.split("/")
        scene = next(s for s in handbook.incidents[incident].scenes if s.id == scene_id)
        facts = {name: value_of(str(v), table.facts[name]) for name, v in scene.facts.items()}
        if scene.vary:
            facts[scene.vary] = value_of(value[0], table.facts[scene.vary])

        everything = {name: facts.get(name, 0) for name in table.facts}

        assert evaluated(table, everything).grade == question.grade, question.id
        assert dict(question.facts) == everything, question.id


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
    } == found


def test_an_amount_is_asked_at_the_number_itself_and_one_yuan_more(
    asked: tuple[Question, ...],
) -> None:
    found = {q.id.rsplit("/", 1)[1]: q.grade.mark for q in asked if "/by-amount/" in q.id}

    assert {
        "2000": "Ⅳ",
        "2000.0001": "Ⅲ",
        "5000": "Ⅲ",
        "5000.0001": "Ⅱ",
        "10000": "Ⅱ",
        "10000.0001": "Ⅰ",
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
        if pair[1].facts[str(pair[0].varied)] - pair[0].facts[str(pair[0].varied)] == 1
    ]

    assert len(pairs) > 30
    for below, above in pairs:
        different = {name for name in below.facts if below.facts[name] != above.facts[name]}
        assert {below.varied} == different
        if below.grade == above.grade:  # both sit in one band of two values, as 1 and 2 of 3
            continue
        assert below.grade < above.grade, above.id


def test_no_blank_is_left_in_a_text(asked: tuple[Question, ...]) -> None:
    assert [q.id for q in asked if "{" in q.text or "}" in q.text] == []


def test_ids_are_unique_and_the_order_never_changes(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    ids = [question.id for question in asked]

    assert len(set(ids)) == len(ids)
    assert ids == [question.id for question in questions(handbook)]
    assert sorted(ids, key=lambda i: handbook.incidents[i.split("/")[0]].number) == ids


def test_moving_a_threshold_moves_the_questions(handbook: Handbook) -> None:
    after = {q.id: q.grade for q in questions(moved(handbook, "R1a", 10, 12))}

    assert "mass-surrender/by-people/10" not in after
    assert after["mass-surrender/by-people/11"] == Grade.IV
    assert after["mass-surrender/by-people/12"] == Grade.III


def test_no_grade_is_the_answer_to_most_questions(asked: tuple[Question, ...]) -> None:
    """Who always says the same is right in no more than two of five."""
    counts = Counter(question.grade for question in asked)

    assert set(Grade) == set(counts)
    assert max(counts.values()) <= 0.4 * len(asked)
