"""Ids, numbers, titles and aliases at the edges of what is allowed."""

from __future__ import annotations

from .smallest import FIRE, FLOOD, GRADING, Said


def test_a_title_leads_to_one_playbook_only(flood: Said) -> None:
    assert ["“火情”已经是 fire 的叫法 [alias-taken]"] == flood(
        FLOOD, ("title: 水浸", "title: 火情")
    )


def test_a_title_of_one_is_no_alias_of_another(flood: Said) -> None:
    assert ["“火情”已经是 fire 的叫法 [alias-taken]"] == flood(FLOOD, ("水3,", "火情,"))


def test_a_playbook_may_have_its_title_as_an_alias(said: Said) -> None:
    assert [] == said(FIRE, ("aliases: [着火,", "aliases: [火情,"))


def test_ids_of_rulings_and_options_are_unique(said: Said) -> None:
    ruling = "  - {id: A1, deck: 五十, question: 算不算？, ruling: 算。, sources: [D1.4.I.1]}\n"
    said(GRADING, ("clauses:\n", f"rulings:\n{ruling}{ruling}clauses:\n"))
    options = (
        "type: choice\n    options: [{id: a, label: 甲}, {id: a, label: 乙}, {id: b, label: 丙}]"
    )

    found = said(
        GRADING,
        ("type: yes_no", options),
        ('{when: "no", grade: 日常', "{when: a, grade: 日常"),
        ('{when: "yes", grade: Ⅱ', "{when: b, grade: Ⅱ"),
    )

    assert "编号 `A1` 用了两次，第一次在第 35 行 [duplicate-id]" in found
    assert "编号 `a` 用了两次，第一次在第 15 行 [duplicate-id]" in found
