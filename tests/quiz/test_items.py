"""Items are what every door of the quiz asks: scenes to grade, and questions authors wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.handbook.book import Handbook
from generator.handbook.model import AuthoredQuestion
from generator.handbook.model.question import Choice
from generator.quiz.items import Item, Line, Option, bank, items
from generator.quiz.items.item import Variant, variant_of
from generator.quiz.view import bank as data
from generator.words import Words

WRITTEN = AuthoredQuestion(
    id="who-calls",
    kind="call",
    must_know=True,
    ask="歹徒还在大厅，谁拨打 110？",
    options=(
        Choice(says="当班柜员", error="role", why="他被盯着。", supplement=True),
        Choice(says="看不见的人", right=True, why="不激怒歹徒。", sources=("D1.4.II.4",)),
        Choice(says="分公司值班", error="call", why="说不清现场。", supplement=True),
    ),
)


@pytest.fixture(scope="module")
def asked(handbook: Handbook, words: Words) -> dict[str, Item]:
    written = {**handbook.questions, "robbery": (WRITTEN,)}
    return {item.id: item for item in items(replace(handbook, questions=written), words)}


def test_a_written_question_becomes_an_item_with_its_reasons(asked: dict[str, Item]) -> None:
    assert (
        Item(
            id="robbery/who-calls",
            type="robbery",
            kind="call",
            must_know=True,
            boundary=None,
            variants=(
                Variant(
                    text="歹徒还在大厅，谁拨打 110？",
                    options=(
                        Option(
                            False, (Line("他被盯着。", (), True),), None, "当班柜员", None, "role"
                        ),
                        Option(
                            True,
                            (Line("不激怒歹徒。", ("教材 第一章 分级 Ⅱ级 第4条",)),),
                            None,
                            "看不见的人",
                        ),
                        Option(
                            False,
                            (Line("说不清现场。", (), True),),
                            None,
                            "分公司值班",
                            None,
                            "call",
                        ),
                    ),
                ),
            ),
        )
        == asked["robbery/who-calls"]
    )


def test_a_scene_becomes_an_item_with_five_options_in_order(asked: dict[str, Item]) -> None:
    for item in asked.values():
        if item.kind == "grade":
            for told in item.variants:
                assert [4, 3, 2, 1, 0] == [option.rank for option in told.options], item.id
                assert told.rank == told.right.rank, item.id
                assert not item.must_know


def test_every_item_has_one_right_option_and_a_reason_for_each(asked: dict[str, Item]) -> None:
    for item in asked.values():
        for told in item.variants:
            assert 1 == sum(option.right for option in told.options), item.id
            assert all(option.lines and option.lines[0].says for option in told.options), item.id


def test_a_boundary_is_named_the_same_on_both_its_sides(asked: dict[str, Item]) -> None:
    assert "protest_people:10" == asked["sit-in/by-protesters/9"].boundary
    assert "protest_people:10" == asked["sit-in/by-protesters/10"].boundary
    assert "harm:death" == asked["robbery/robbery-death/death"].boundary
    assert "harm:death" == asked["customer-injury/cardiac-arrest"].boundary
    assert "media:yes" == asked["media/filming-own-slip"].boundary


def test_a_seed_tells_each_item_in_one_way_and_both_sides_alike(asked: dict[str, Item]) -> None:
    below, at = asked["sit-in/by-gathering/9"], asked["sit-in/by-gathering/10"]

    picked = [variant_of(at, seed) for seed in range(1, 301)]

    assert picked == [variant_of(below, seed) for seed in range(1, 301)]
    assert {0, 1, 2} == set(picked)
    assert min(picked.count(n) for n in range(3)) > 70
    assert (at.variants[picked[4]],) == at.told(5).variants


def test_the_bank_of_a_seed_has_one_telling_of_each_item(
    handbook: Handbook, words: Words, asked: dict[str, Item]
) -> None:
    told = bank(handbook, words, 7)

    assert {1} == {len(item.variants) for item in told}
    graded = [item for item in told if item.kind == "grade"]
    assert [asked[item.id].told(7) for item in graded] == graded


def test_the_data_of_a_question_has_the_shape_that_scripts_read(
    handbook: Handbook, words: Words
) -> None:
    written = replace(handbook, questions={"robbery": (WRITTEN,)})
    made = data(items(written, words), written, words)
    by_id = {question["id"]: question for question in made["questions"]}

    assert {
        *("stamp", "table", "edition", "said", "grades", "types", "rows", "questions"),
    } == set(made)
    question = by_id["robbery/who-calls"]
    assert {"id", "type", "kind", "mustKnow", "boundary", "variants"} == set(question)
    assert (True, "call") == (question["mustKnow"], question["kind"])
    told = question["variants"][0]
    assert {"text", "rank", "options", "rules", "edges"} == set(told)
    assert {"rank", "says", "right", "lines", "miss", "error"} == set(told["options"][0])
    assert {"says", "sources", "supplement"} == set(told["options"][0]["lines"][0])
    graded = by_id["sit-in/by-protesters/10"]["variants"][0]
    assert 3 == graded["rank"]
    assert ({"row": "R2", "here": 2},) == tuple(graded["rules"])
