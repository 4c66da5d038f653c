"""The shipped bank is big and even enough: every boundary trained, no grade the key too often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pytest

from generator.handbook.book import Handbook
from generator.handbook.grading.table import Cut, Row
from generator.handbook.model import Grade
from generator.handbook.questions import Question, boundaries, tellings
from tests.quiz.changed import first_told, moved

UNTRAINED = {"discretion"}
"""To raise a grade by order is no boundary: the scene would have to say the grade."""

NO_ZERO = {"R8b", "R8d"}
"""How long: what has lasted for 0 minutes is not going on, so nobody is asked about it."""


@pytest.fixture(scope="module")
def asked(handbook: Handbook) -> tuple[Question, ...]:
    return first_told(handbook)


def test_every_type_has_six_scenes_to_grade_and_eight_questions(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    grades = Counter(question.incident for question in asked)

    for incident in handbook.incidents:
        assert 6 <= grades[incident], incident
        assert 8 <= grades[incident] + len(handbook.questions[incident]), incident


def test_each_grade_is_the_key_of_a_fifth_to_three_tenths(asked: tuple[Question, ...]) -> None:
    counts = Counter(question.grade for question in asked)

    for grade in (Grade.IV, Grade.III, Grade.II, Grade.I):
        assert 0.20 <= counts[grade] / len(asked) <= 0.30, grade
    assert counts[Grade.NONE] <= 0.20 * len(asked)


def test_no_type_has_one_key_in_more_than_half(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    for incident in handbook.incidents:
        counts = Counter(question.grade for question in asked if question.incident == incident)
        assert max(counts.values()) <= 0.5 * counts.total(), incident


def test_every_type_varies_every_fact_it_asks_about(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    varied = {(question.incident, question.varied) for question in asked}
    wanted = {
        (id_, fact) for id_, incident in handbook.incidents.items() for fact in incident.facts
    }

    assert set() == {pair for pair in wanted - varied if pair[1] not in UNTRAINED}


def test_every_boundary_between_neighbours_has_a_pair_one_grade_apart(
    handbook: Handbook, asked: tuple[Question, ...]
) -> None:
    """Of each fact, in each type that asks for it. 日常 to Ⅳ only where it can be: an outage is
    Ⅳ already; but somewhere in the bank each of those has a pair, too."""
    missing, everyday = [], defaultdict(list)
    for incident_id, incident in handbook.incidents.items():
        for fact in set(incident.facts) - UNTRAINED:
            own = [q for q in asked if (q.incident, q.varied) == (incident_id, fact)]
            for row, low, high in _neighbours(handbook, fact):
                found = _apart(own, fact, low, high)
                if high.grade == Grade.IV:
                    everyday[row.criterion.id].append(found)
                elif not found:
                    missing.append((incident_id, fact, high.grade.mark))

    assert [] == missing
    assert {row for row, found in everyday.items() if not any(found)} == NO_ZERO


def _neighbours(handbook: Handbook, fact: str) -> Iterator[tuple[Row, Cut, Cut]]:
    """Bands of the fact that touch and are one grade apart."""
    for row in handbook.table.rows_of(fact):
        for low, high in pairwise(sorted(row.cuts, key=lambda cut: cut.values.low)):
            if high.grade - low.grade == 1:
                yield row, low, high


def _apart(own: list[Question], fact: str, low: Cut, high: Cut) -> bool:
    below = [q for q in own if q.facts[fact] in low.values]
    above = [q for q in own if q.facts[fact] in high.values]
    return any(
        b.id.rpartition("/")[0] == a.id.rpartition("/")[0] and a.grade - b.grade == 1
        for b in below
        for a in above
    )


def test_the_two_sides_of_a_boundary_differ_in_fifteen_characters_at_most(
    handbook: Handbook,
) -> None:
    scenes = defaultdict(list)
    for told in tellings(handbook):
        if told[0].varied:
            scenes[told[0].id.rpartition("/")[0]].append(told)
    for same in scenes.values():
        for below, above in pairwise(same):
            for one, other in zip(below, above, strict=True):
                a, b = _different(one.text, other.text)
                assert max(len(a), len(b)) <= 15, (a, b)


def _different(one: str, other: str) -> tuple[str, str]:
    """What is left of two texts without what they begin and end with alike."""
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    one, other = one[start:], other[start:]
    pairs = zip(reversed(one), reversed(other), strict=False)
    end = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    return one[: len(one) - end], other[: len(other) - end]


def test_all_tellings_of_a_question_have_one_grade_and_one_boundary(handbook: Handbook) -> None:
    for told in tellings(handbook):
        assert 1 == len({(q.id, q.grade, q.boundary) for q in told}), told[0].id


def test_tellings_differ_in_words_and_just_above_is_told_too(handbook: Handbook) -> None:
    by_id = {told[0].id: told for told in tellings(handbook)}

    assert ["10", "11", "10"] == _numbers(by_id["sit-in/by-gathering/10"])
    assert ["9", "9", "8"] == _numbers(by_id["sit-in/by-gathering/9"])
    assert ["10001", "10002", "10001"] == _numbers(by_id["mass-surrender/by-amount/10001"])
    assert ["10000", "10000", "9999"] == _numbers(by_id["mass-surrender/by-amount/10000"])


def _numbers(told: tuple[Question, ...]) -> list[str]:
    digits = "".join(c if c.isdigit() else " " for c in " ".join(f"{q.text}#" for q in told))
    return [number for number in digits.split() if len(number) > 1 or number in {"8", "9"}]


def test_a_moved_threshold_moves_both_sides_of_its_questions(handbook: Handbook) -> None:
    changed = moved(handbook, "R1b", 20000001, 30000001)
    nothing = dict.fromkeys(handbook.table.facts, 0)
    found = {q.id for q in first_told(changed)}

    assert [30000001, 50000001, 100000001] == boundaries(changed.table, nothing, "surrender_amount")
    assert {"mass-surrender/by-amount/3000", "mass-surrender/by-amount/3001"} <= found
    assert "mass-surrender/by-amount/2000" not in found
