"""Where things come from."""

from __future__ import annotations

from pathlib import Path

from generator.handbook.load import load
from generator.words import Words

from .smallest import FIRE, GRADING, Said


def test_every_place_that_cites_a_source_is_checked(said: Said) -> None:
    ruling = "  - {id: A1, deck: 五十, question: 算不算？, ruling: 算。, sources: [X-1]}\n"
    clause = "  - {source: X-2, grade: Ⅰ, fact: people, when: n >= 50}\n"

    found = said(GRADING, ("clauses:\n", f"rulings:\n{ruling}\nclauses:\n{clause}"))

    assert ["没有出处 `X-1` [unknown-source]", "没有出处 `X-2` [unknown-source]"] == found


def test_a_repealed_source_may_stand_beside_one_in_force(said: Said) -> None:
    assert [] == said(FIRE, ("when: 立即, sources: [LAW-1]", "when: 立即, sources: [LAW-0, LAW-1]"))


def test_every_use_of_a_repealed_source_is_a_notice_not_a_problem(
    tmp_path: Path, said: Said, words: Words
) -> None:
    beside = ("when: 立即, sources: [LAW-1]", "when: 立即, sources: [LAW-0, LAW-1]")
    assert [] == said(FIRE, beside, ("basis: [LAW-1]", "basis: [LAW-1, LAW-0]"))

    handbook, _ = load(tmp_path)

    assert handbook is not None
    assert [
        "playbooks/incidents/fire.yaml:11:16: 用了已经废止的 LAW-0 [repealed-use]",
        "playbooks/incidents/fire.yaml:72:49: 用了已经废止的 LAW-0 [repealed-use]",
    ] == [words.notice(notice).splitlines()[0] for notice in handbook.notices]
