"""What playbooks say about grades, held against the table."""

from __future__ import annotations

import pytest

from .smallest import COUNT, FIRE, GRADING, REPORTING, Said


def test_grades_that_differ_only_in_sources_and_wording_are_the_same(said: Said) -> None:
    ii = "{grade: Ⅱ, decides: 分公司负责人, tells: [分公司], phone_minutes: 5, by: 5 分钟内, supplement: true}"
    same = ii.replace("Ⅱ", "Ⅲ").replace(
        "by: 5 分钟内, supplement: true", "by: 很快, sources: [LAW-1]"
    )
    iii = "{grade: Ⅲ, decides: 应急小组, tells: [分公司], phone_minutes: 120, by: 2 小时内, supplement: true}"

    assert ["Ⅲ级的应对和Ⅱ级完全一样 [deadline-same]"] == said(REPORTING, (iii, same))


def test_a_table_with_a_hole_grades_nothing(said: Said) -> None:
    said(FIRE, ('facts: {fire: "yes"}, grade: Ⅱ', "facts: {people: 20}, grade: Ⅱ"))

    assert ["R1 有缺口：people = 20 人没有级别 [band-gap]"] == said(
        GRADING, ("when: 20 <= n < 50", "when: 21 <= n < 50")
    )


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('{fact: fire, values: ["yes"], say: 有火}', []),
        ("{fact: people, at_least: 10, say: 人多}", []),
        ("{fact: people, at_least: 1001, say: 人多}", ["`1001` 不是事实 people 的值 [wrong-fact-value]"]),
        ("{fact: people, at_least: -1, say: 人多}", ["`-1` 不是事实 people 的值 [wrong-fact-value]"]),
        ("{fact: fire, values: [big], say: 有火}", ["`big` 不是事实 fire 的值 [wrong-fact-value]"]),
        ("{fact: fire, at_least: 1, say: 有火}", ["条件和事实 fire 的类型对不上 [condition-empty]"]),
        ('{fact: fire, at_least: 1, values: ["yes"], say: 有火}', ["条件和事实 fire 的类型对不上 [condition-empty]"]),
        ("{fact: people, say: 人多}", ["条件和事实 people 的类型对不上 [condition-empty]"]),
    ],
)  # fmt: skip
def test_a_condition_asks_for_what_its_fact_can_be(
    condition: str, expected: list[str], said: Said
) -> None:
    changed = COUNT.replace("{id: count,", f"{{id: count, only_if: {condition},")

    assert expected == said(FIRE, (COUNT, changed))
