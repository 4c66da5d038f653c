"""A paper drawn in Python is the paper that the browser draws by the same seed."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.handbook.book import Handbook
from generator.quiz.export.asked import asked
from generator.quiz.export.draw import drawn, exam
from generator.quiz.items import Item, Line, Option, Variant, items
from generator.words import Words

HERE = Path(__file__).parent
SEEDS = [1, 2, 7, 999_999, *range(100, 140)]


@pytest.fixture(scope="module")
def bank(handbook: Handbook, words: Words) -> tuple[Item, ...]:
    """The real bank, with questions of the other kinds for some types."""
    found = items(handbook, words)
    types = list(handbook.incidents)
    return (*found, *(_written(type_, n) for n, type_ in enumerate(types) for _ in "x" if n % 3))


def _written(type_: str, number: int) -> Item:
    options = tuple(
        Option(place == 1, (Line("why"),), says=f"{type_}{place}") for place in range(3)
    )
    must = number % 2 == 0
    return Item(f"{type_}/written", type_, "first", must, None, (Variant("what?", options),))


def in_browser(bank: tuple[Item, ...], seeds: list[int]) -> list[list[Any]]:
    """For each seed the ids of the paper, each with what its options say, in order."""
    questions = [
        {
            "id": one.id,
            "type": one.type,
            "kind": one.kind,
            "mustKnow": one.must_know,
            "boundary": one.boundary,
            "variants": [
                {
                    "rank": variant.rank,
                    "options": [{"says": option.says} for option in variant.options],
                }
                for variant in one.variants
            ],
        }
        for one in bank
    ]
    given = json.dumps({"bank": {"questions": questions}, "seeds": seeds})
    command = ["node", str(HERE / "exam.js")]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


def test_paper_and_browser_agree_on_every_seed(bank: tuple[Item, ...]) -> None:
    papers = in_browser(bank, SEEDS)

    assert [[id_ for id_, _ in paper] for paper in papers] == [
        [one.id for one in exam(bank, seed)] for seed in SEEDS
    ]
    assert len(papers) == len({str(paper) for paper in papers}), "seeds draw different papers"


def test_options_stand_in_the_same_order(
    bank: tuple[Item, ...], handbook: Handbook, words: Words
) -> None:
    written = {one.id: one for one in bank if one.kind != "grade"}
    for seed, paper in zip(SEEDS, in_browser(bank, SEEDS), strict=True):
        orders = {id_: says for id_, says in paper if id_ in written}
        assert orders
        assert orders == {
            id_: [choice.says for choice in asked(written[id_], handbook, words, seed).choices]
            for id_ in orders
        }


def test_a_paper_of_any_length_has_no_question_twice(bank: tuple[Item, ...]) -> None:
    for count in (1, 5, 28, 60, len(bank), len(bank) + 1):
        paper = drawn(bank, 7, count)
        assert min(count, len(bank)) == len(paper) == len({one.id for one in paper})


def test_a_short_paper_has_as_many_types_as_can_be(bank: tuple[Item, ...]) -> None:
    counts = Counter(one.type for one in drawn(bank, 7, 14))

    assert {1} == set(counts.values())
    assert {2} == set(Counter(one.type for one in drawn(bank, 7, 28)).values())
