"""The proof: the shipped table passes, and every fault put into it is found with its witness."""

from __future__ import annotations

from functools import cache

import pytest

from generator.handbook.book import Handbook
from generator.handbook.grading.proof import proof_problems
from generator.handbook.grading.table import compiled
from generator.handbook.model import Grade, Grading
from generator.handbook.model.grading import Band, Clause
from generator.handbook.shape import shaped
from generator.handbook.source import Source, parse
from generator.problem import Problem
from generator.words import Words
from tests.conftest import ROOT

SHIPPED = (ROOT / "playbooks" / "grading.yaml").read_text(encoding="utf-8")


@cache
def source_of(text: str) -> Source:
    source, problems = parse(text, "grading.yaml")
    assert source is not None, problems
    return source


def problems_of(text: str) -> list[Problem]:
    source = source_of(text)
    grading, misshapen = shaped(source, Grading)
    assert grading is not None, misshapen
    table, problems = compiled(grading, source)
    return problems if table is None else proof_problems(grading, table, source)


def said(text: str, words: Words) -> list[str]:
    """What the proof says of a table, without places and hints."""
    lines = [words.problem(problem).splitlines()[0] for problem in problems_of(text)]
    return [line.split(": ", 1)[1] for line in lines]


def seeded(right: str, wrong: str) -> str:
    """The shipped table with one fault."""
    assert SHIPPED.count(right) == 1
    return SHIPPED.replace(right, wrong)


def test_the_shipped_table_is_proven(words: Words) -> None:
    assert [] == said(SHIPPED, words)


FAULTS = {
    "a gap between bands": (
        "when: 10 <= n < 50, grade: Ⅲ",
        "when: 11 <= n < 50, grade: Ⅲ",
        ["R1a 有缺口：surrender_people = 10 人没有级别 [band-gap]"],
    ),
    "a gap of one yuan": (
        "when: 2000 < n <= 5000",
        "when: 2000.0001 < n <= 5000",
        ["R1b 有缺口：surrender_amount = 2000.0001 万元没有级别 [band-gap]"],
    ),
    "a gap at the bottom": (
        "when: 0 <= n <= 2000",
        "when: 0 < n <= 2000",
        ["R1b 有缺口：surrender_amount = 0 万元没有级别 [band-gap]"],
    ),
    "a gap at the top": (
        "when: 50 <= n < 100, grade: Ⅱ, sources: [D1.4.II.2]}\n      - {when: n >= 100",
        "when: 50 <= n < 100, grade: Ⅱ, sources: [D1.4.II.2]}\n      - {when: n = 100",
        ["R1a 有缺口：surrender_people = 101 人没有级别 [band-gap]"],
    ),
    "a gap between options": (
        'when: "none, minor", grade: 日常',
        "when: none, grade: 日常",
        ["R6 有缺口：harm = minor 没有级别 [band-gap]"],
    ),
    "an overlap": (
        "when: 50 <= n < 100",
        "when: 50 <= n <= 100",
        ["R1a 有重叠：surrender_people = 100 人在“50 <= n <= 100”里也有 [band-overlap]"],
    ),
    "an overlap over several bands is no gap": (
        "when: 1 <= n < 10, grade: Ⅲ",
        "when: n >= 1, grade: Ⅲ",
        [
            "R2 有重叠：protest_people = 10 人在“n >= 1”里也有 [band-overlap]",
            "R2 有重叠：protest_people = 50 人在“n >= 1”里也有 [band-overlap]",
        ],
    ),
    "an inversion": (
        "when: 10 <= n < 20, grade: Ⅲ",
        "when: 10 <= n < 20, grade: Ⅰ",
        ["R3 倒挂：gathering_people = 19 人是Ⅰ，20 人反而是Ⅱ [band-inversion]"],
    ),
    "an inversion of options": (
        "when: severe, grade: Ⅳ",
        "when: severe, grade: Ⅰ",
        ["R6 倒挂：harm = severe 是Ⅰ，caused 反而是Ⅱ [band-inversion]"],
    ),
    "yuan for ten thousand yuan": (
        "when: n > 10000, grade: Ⅰ, sources: [D1.4.I.2]}\n",
        "when: n > 100000000, grade: Ⅰ, sources: [D1.4.I.2]}\n",
        ["`n > 100000000` 不在这个事实的取值范围里 [band-outside]"],
    ),
    "yuan for ten thousand yuan in a clause": (
        "fact: surrender_amount, when: n > 2000}",
        "fact: surrender_amount, when: n > 20000000}",
        ["`n > 20000000` 不在这个事实的取值范围里 [band-outside]"],
    ),
    "a fact no row asks for": (
        "fact: officials\n    bands",
        "fact: media\n    bands",
        [
            "事实 officials 没有任何一行用到 [fact-unused]",
            "判级表比教材 D1.4.IV.3 低：yes 判为日常，教材是Ⅳ [clause-above]",
        ],
    ),
    "a clause the table does not keep": (
        '- {when: "yes", grade: Ⅲ, sources: [D1.4.III.3]}',
        '- {when: "yes", grade: Ⅳ, sources: [D1.4.III.3]}',
        ["判级表比教材 D1.4.III.3 低：yes 判为Ⅳ，教材是Ⅲ [clause-above]"],
    ),
    "a clause the table keeps too late": (
        "when: 1 <= n < 10, grade: Ⅲ, sources: [D1.4.III.2]}\n"
        "      - {when: 10 <= n < 50, grade: Ⅱ, sources: [D1.4.II.3]}",
        "when: 1 <= n < 11, grade: Ⅲ, sources: [D1.4.III.2]}\n"
        "      - {when: 11 <= n < 50, grade: Ⅱ, sources: [D1.4.II.3]}",
        ["判级表比教材 D1.4.II.3 低：10 人判为Ⅲ，教材是Ⅱ [clause-above]"],
    ),
    "a number whose two readings differ": (
        "fact: protest_people, when: n >= 10, up_to: 50",
        "fact: protest_people, when: n >= 10, up_to: 49",
        ["教材 D1.4.II.3 的“49 人以下”含不含本数，结果会不同（含则为Ⅱ） [clause-readings]"],
    ),
    "a clause of a fact there is not": (
        "fact: robbery, when: ",
        "fact: robery, when: ",
        ["判级表里没有事实 `robery` [unknown-fact]"],
    ),
    "a clause nobody can read beside one with two readings": (
        "fact: protest_people, when: n >= 50}",
        "fact: protest_people, when: 50 人以上}",
        ["看不懂 `50 人以上` [band-syntax]"],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_seeded_fault_is_found_with_its_witness(name: str, words: Words) -> None:
    right, wrong, expected = FAULTS[name]

    assert expected == said(seeded(right, wrong), words)


def test_a_grade_nobody_reaches_is_found(words: Words) -> None:
    text = SHIPPED.split("\nclauses:")[0].replace("grade: Ⅰ", "grade: Ⅱ")

    assert ["没有一行会判到Ⅰ [grade-unreached]"] == said(text, words)


def test_every_clause_of_the_deck_is_kept_by_one_row_that_may_not_sink(handbook: Handbook) -> None:
    """One grade less in any band that a clause needs, and the proof no longer goes through."""
    for clause in handbook.grading.clauses:
        needed = [(i, j) for i, j, band in bands(handbook) if needs(clause, i, band, handbook)]
        assert needed, clause
        for i, j in needed:
            assert sunk(handbook, i, j), (clause.source, i, j)


def bands(handbook: Handbook) -> list[tuple[int, int, Band]]:
    criteria = handbook.grading.criteria
    return [(i, j, band) for i, row in enumerate(criteria) for j, band in enumerate(row.bands)]


def needs(clause: Clause, row: int, band: Band, handbook: Handbook) -> bool:
    """Whether the band is what gives the clause's fact the clause's grade."""
    fact = handbook.grading.criteria[row].fact
    return fact == clause.fact and band.grade == clause.grade


def sunk(handbook: Handbook, row: int, place: int) -> list[Problem]:
    """What the proof says when one band of the shipped table is one grade lower."""
    source = source_of(SHIPPED)
    criteria = list(handbook.grading.criteria)
    changed = list(criteria[row].bands)
    lower = Grade(changed[place].grade - 1)
    changed[place] = changed[place].model_copy(update={"grade": lower})
    criteria[row] = criteria[row].model_copy(update={"bands": tuple(changed)})
    grading = handbook.grading.model_copy(update={"criteria": tuple(criteria)})
    table, _ = compiled(grading, source)
    assert table is not None
    return proof_problems(grading, table, source)
