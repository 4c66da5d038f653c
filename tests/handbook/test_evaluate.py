"""The grade of an incident: by the deck, by the law, never too low, and honest about the unknown."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.handbook.book import Handbook
from generator.handbook.grading import Result, Table, evaluated
from generator.handbook.grading.evaluate import Ask, Raise
from generator.handbook.grading.value import value_of
from generator.handbook.model import Grade
from tests.client.vectors import edges, fact_sets, pairs

Facts = Mapping[str, int]


@pytest.fixture(scope="module")
def table(handbook: Handbook) -> Table:
    return handbook.table


def read(table: Table, **written: str) -> dict[str, int]:
    """Facts as a person types them."""
    return {fact: value_of(text, table.facts[fact]) for fact, text in written.items()}


def result(table: Table, **written: str) -> Result:
    return evaluated(table, read(table, **written))


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ({"surrender_people": "1"}, "日常"),
        ({"surrender_people": "2"}, "Ⅳ"),
        ({"surrender_people": "9"}, "Ⅳ"),
        ({"surrender_people": "10"}, "Ⅲ"),
        ({"surrender_people": "49"}, "Ⅲ"),
        ({"surrender_people": "50"}, "Ⅱ"),
        ({"surrender_people": "99"}, "Ⅱ"),
        ({"surrender_people": "100"}, "Ⅰ"),
        ({"surrender_amount": "2000"}, "日常"),
        ({"surrender_amount": "2000.0001"}, "Ⅲ"),
        ({"surrender_amount": "5000"}, "Ⅲ"),
        ({"surrender_amount": "5000.01"}, "Ⅱ"),
        ({"surrender_amount": "10000"}, "Ⅱ"),
        ({"surrender_amount": "10000.01"}, "Ⅰ"),
        ({"surrender_people": "2", "surrender_amount": "2000"}, "Ⅳ"),
        ({"surrender_people": "12", "surrender_amount": "6000"}, "Ⅱ"),
        ({"surrender_outlets": "2"}, "Ⅱ"),
        ({"protest_people": "9"}, "Ⅲ"),
        ({"protest_people": "10"}, "Ⅱ"),
        ({"protest_people": "49"}, "Ⅱ"),
        ({"protest_people": "50"}, "Ⅰ"),
        ({"surrender_people": "60", "protest_people": "60"}, "Ⅰ"),
        ({"gathering_people": "19"}, "Ⅲ"),
        ({"gathering_people": "20"}, "Ⅱ"),
        ({"gathering_people": "49"}, "Ⅱ"),
        ({"gathering_people": "50"}, "Ⅰ"),
        ({"provocation": "yes"}, "Ⅲ"),
        ({"robbery": "yes"}, "Ⅱ"),
        ({"robbery": "yes", "harm": "caused"}, "Ⅱ"),
        ({"robbery": "yes", "harm": "death"}, "Ⅰ"),
        ({"harm": "minor"}, "日常"),
        ({"harm": "severe"}, "Ⅳ"),
        ({"disaster_affected": "yes"}, "Ⅳ"),
        ({"disaster_outlets": "1"}, "Ⅱ"),
        ({"disaster_outlets": "2"}, "Ⅰ"),
        ({"system_outlets": "1", "system_minutes": "179"}, "Ⅳ"),
        ({"system_outlets": "1", "system_minutes": "180"}, "Ⅲ"),
        ({"system_outlets": "2", "system_minutes": "10"}, "Ⅱ"),
        ({"power_outlets": "1", "power_minutes": "179"}, "Ⅳ"),
        ({"power_outlets": "1", "power_minutes": "180"}, "Ⅲ"),
        ({"power_outlets": "2", "power_minutes": "1"}, "Ⅲ"),
        ({"complaint_serious": "yes"}, "Ⅳ"),
        ({"media": "yes"}, "Ⅳ"),
        ({"officials": "yes"}, "Ⅳ"),
        ({"crowd": "surge"}, "Ⅳ"),
        ({"crowd": "disorder"}, "Ⅲ"),
        ({"false_information": "spread"}, "Ⅳ"),
        ({"false_information": "spilled"}, "Ⅲ"),
        ({"media": "yes", "discretion": "I"}, "Ⅰ"),
        ({"protest_people": "50", "discretion": "IV"}, "Ⅰ"),
    ],
    ids=lambda case: (
        " ".join(f"{k}={v}" for k, v in case.items()) if isinstance(case, dict) else ""
    ),
)
def test_the_grade_is_the_rulings(table: Table, written: dict[str, str], mark: str) -> None:
    assert mark == result(table, **written).grade.mark


def test_an_unknown_fact_never_counts_as_zero(table: Table) -> None:
    nothing_known = evaluated(table, {})
    nothing_happened = evaluated(table, dict.fromkeys(table.facts, 0))

    assert (Grade.NONE, Grade.I) == (nothing_known.grade, nothing_known.up_to)
    assert set(table.facts) == {ask.fact for ask in nothing_known.ask}
    assert (Grade.NONE, Grade.NONE) == (nothing_happened.grade, nothing_happened.up_to)
    assert () == nothing_happened.ask
    assert () == nothing_happened.maybe


def test_asks_what_can_lift_the_grade_most_first(table: Table) -> None:
    scope = ["media", "system_outlets", "harm", "crowd", "robbery"]

    found = evaluated(table, read(table, media="yes"), scope)

    assert (
        Ask("harm", Grade.I),
        Ask("system_outlets", Grade.II),
        Ask("robbery", Grade.II),
        Ask("crowd", Grade.III),
    ) == found.ask
    assert ("R8a", "R6", "R10", "R5") == found.maybe
    assert Grade.I == found.up_to


def test_asks_nothing_that_cannot_lift_the_grade(table: Table) -> None:
    found = result(table, robbery="yes")

    assert {Grade.I} == {ask.up_to for ask in found.ask}
    assert "media" not in {ask.fact for ask in found.ask}
    assert () == result(table, harm="death").ask


def test_a_scope_limits_what_is_asked_and_never_what_is_graded(table: Table) -> None:
    found = evaluated(table, read(table, harm="death"), scope=["media"])

    assert Grade.I == found.grade
    assert () == evaluated(table, {}, scope=[]).ask
    assert Grade.NONE == evaluated(table, {}, scope=[]).up_to


def test_says_how_little_more_would_lift_the_grade(table: Table) -> None:
    found = result(table, surrender_people="44")

    assert (Raise("surrender_people", "R1a", value=50, more=6, grade=Grade.II),) == found.raises


def test_what_would_lift_the_grade_is_above_the_whole_grade(table: Table) -> None:
    found = result(table, surrender_people="44", robbery="yes", media="no")

    assert (Raise("surrender_people", "R1a", value=100, more=56, grade=Grade.I),) == found.raises


def test_amounts_rise_by_the_smallest_unit(table: Table) -> None:
    found = result(table, surrender_amount="2000")

    assert (1, Grade.III) == (found.raises[0].more, found.raises[0].grade)


def test_every_reason_is_kept_gravest_first(table: Table) -> None:
    found = result(table, media="yes", surrender_people="12", harm="minor", surrender_amount="6000")

    assert [("R1b", Grade.II), ("R1a", Grade.III), ("R9b", Grade.IV)] == [
        (hit.criterion, hit.grade) for hit in found.because
    ]


def test_more_never_means_a_lower_grade(table: Table) -> None:
    @settings(max_examples=100, deadline=None)
    @given(fact_sets(table), st.sampled_from(list(table.facts)), st.data())
    def holds(facts: dict[str, int], fact: str, data: st.DataObject) -> None:
        whole = table.domain(fact)
        less = facts.get(fact, whole.low)
        more = data.draw(st.integers(less, whole.high))
        lower = evaluated(table, {**facts, fact: less}).grade
        assert lower <= evaluated(table, {**facts, fact: more}).grade

    holds()


def test_whatever_is_found_out_later_lies_between_grade_and_up_to(table: Table) -> None:
    @settings(max_examples=100, deadline=None)
    @given(fact_sets(table), fact_sets(table))
    def holds(known: dict[str, int], found_out: dict[str, int]) -> None:
        before = evaluated(table, known)
        after = evaluated(table, {**found_out, **known})
        assert before.grade <= after.grade <= before.up_to
        assert after.grade <= after.up_to <= before.up_to

    holds()


# The deck's clauses once more, by hand and in its own words, so that a slip in grading.yaml
# cannot hide behind the same slip in its clauses. `below` is 以下, read with or without the number.
Clause = Callable[[Callable[[str], int], Callable[[int, int], bool]], bool]
DECK: list[tuple[Grade, Clause]] = [
    (Grade.IV, lambda fact, below: fact("complaint_serious") == 1),
    (Grade.IV, lambda fact, below: fact("media") == 1),
    (Grade.IV, lambda fact, below: fact("officials") == 1),
    (Grade.IV, lambda fact, below: fact("harm") == 2),
    (Grade.IV, lambda fact, below: fact("system_outlets") >= 1),
    (Grade.IV, lambda fact, below: fact("crowd") >= 1),
    (Grade.IV, lambda fact, below: 2 <= fact("surrender_people") < 10),
    (Grade.IV, lambda fact, below: fact("false_information") >= 1),
    (Grade.IV, lambda fact, below: fact("discretion") == 1),
    (Grade.III, lambda fact, below: fact("surrender_people") >= 10 and below(fact("surrender_people"), 50)),
    (Grade.III, lambda fact, below: fact("surrender_amount") > 2000 * 10_000),
    (Grade.III, lambda fact, below: fact("protest_people") >= 1),
    (Grade.III, lambda fact, below: fact("provocation") == 1),
    (Grade.III, lambda fact, below: fact("discretion") == 2),
    (Grade.II, lambda fact, below: fact("disaster_outlets") == 1),
    (Grade.II, lambda fact, below: fact("surrender_people") >= 50 and below(fact("surrender_people"), 100)),
    (Grade.II, lambda fact, below: fact("surrender_amount") > 5000 * 10_000),
    (Grade.II, lambda fact, below: fact("protest_people") >= 10 and below(fact("protest_people"), 50)),
    (Grade.II, lambda fact, below: fact("robbery") == 1),
    (Grade.II, lambda fact, below: fact("harm") >= 3),
    (Grade.II, lambda fact, below: fact("discretion") == 3),
    (Grade.II, lambda fact, below: fact("surrender_outlets") >= 2),
    (Grade.II, lambda fact, below: fact("system_outlets") >= 2),
    (Grade.I, lambda fact, below: fact("disaster_outlets") >= 2),
    (Grade.I, lambda fact, below: fact("surrender_people") >= 100),
    (Grade.I, lambda fact, below: fact("surrender_amount") > 10_000 * 10_000),
    (Grade.I, lambda fact, below: fact("protest_people") >= 50 or fact("gathering_people") >= 50),
    (Grade.I, lambda fact, below: fact("harm") == 4),
    (Grade.I, lambda fact, below: fact("discretion") == 4),
]  # fmt: skip
READINGS: tuple[Callable[[int, int], bool], ...] = (int.__lt__, int.__le__)


def by_the_deck(facts: Facts, below: Callable[[int, int], bool]) -> Grade:
    """The highest grade of all clauses of the deck that hold; what is not stated is not the case."""
    holding = (grade for grade, clause in DECK if clause(lambda fact: facts.get(fact, 0), below))
    return max(holding, default=Grade.NONE)


def assert_not_below_the_deck(table: Table, facts: Facts) -> None:
    without, with_the_number = (by_the_deck(facts, below) for below in READINGS)
    assert without == with_the_number, facts
    assert without <= evaluated(table, facts).grade, facts


def test_no_two_facts_at_their_edges_are_graded_below_the_deck(table: Table) -> None:
    for facts in pairs(table):
        assert_not_below_the_deck(table, facts)


def test_no_crowd_and_no_amount_is_graded_below_the_deck(table: Table) -> None:
    amounts = edges(table, "surrender_amount")
    for people, amount in itertools.product(range(301), amounts):
        assert_not_below_the_deck(table, {"surrender_people": people, "surrender_amount": amount})
    for people in range(301):
        assert_not_below_the_deck(table, {"protest_people": people})
        assert_not_below_the_deck(table, {"gathering_people": people})


def test_nothing_at_all_is_graded_below_the_deck(table: Table) -> None:
    @settings(max_examples=100, deadline=None)
    @given(fact_sets(table))
    def holds(facts: dict[str, int]) -> None:
        assert_not_below_the_deck(table, facts)

    holds()
