"""Fact sets that look where grading can go wrong: at every boundary, one and two facts at a time.

`python -m tests.client.vectors` rewrites `gold.json`, what Python says to a choice of them; node
and the browser must say the same.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from generator.handbook.book import Handbook
from generator.handbook.grading import evaluated
from generator.handbook.grading.data import table_data
from generator.handbook.grading.table import Table
from generator.handbook.grading.value import ValueRefusedError, shown, value_of
from generator.handbook.load import load
from generator.words import load as words_of

ROOT = Path(__file__).parents[2]
GOLD = Path(__file__).parent / "gold.json"

WRITTEN = [
    "0", "00", "12", "012", "\uff11\uff12", "12.0", "12.50", "2000.0001", "2000.00001", "", " ", " 7 ",
    "-1", "−1", "+1", "1e3", "1E3", "12万", "3人", "1,000", "1 000", "1'000", "十二", "12.", ".5",
    "1.2.3", "0x10", "NaN", "Infinity", "999999999999", "9999999999999", "yes", "no", "none",
    "death", "Death", "\u3000\uff18\u3000", "٣", "1\u00a0000", "½", "²", "12；", "1_000",
]  # fmt: skip


def edges(table: Table, fact_id: str) -> list[int]:
    """All values of a fact where a band begins or ends, and those beside them."""
    whole = table.domain(fact_id)
    found = {whole.low, whole.high}
    for row in table.rows_of(fact_id):
        for cut in row.cuts:
            for edge in (cut.values.low, cut.values.high):
                found |= {edge - 1, edge, edge + 1}
    return sorted(value for value in found if value in whole)


def pairs(table: Table) -> Iterator[dict[str, int]]:
    """Every combination of two facts at their edges."""
    for one, other in itertools.combinations(table.facts, 2):
        for value, another in itertools.product(edges(table, one), edges(table, other)):
            yield {one: value, other: another}


def fact_sets(table: Table) -> st.SearchStrategy[dict[str, int]]:
    """Any facts known or unknown, mostly at their edges."""

    def values(fact_id: str) -> st.SearchStrategy[int]:
        whole = table.domain(fact_id)
        at_edges = st.sampled_from(edges(table, fact_id))
        return st.one_of(at_edges, at_edges, st.integers(whole.low, whole.high))

    return st.fixed_dictionaries({}, optional={fact: values(fact) for fact in table.facts})


def drawn(table: Table, count: int, chance: random.Random) -> Iterator[dict[str, int]]:
    """The same, so many of them, for a tenth of the time."""
    at_edges = {fact: edges(table, fact) for fact in table.facts}

    def value(fact_id: str) -> int:
        whole = table.domain(fact_id)
        return chance.choice(
            (
                chance.randint(whole.low, whole.high),
                *(chance.choice(at_edges[fact_id]) for _ in range(2)),
            )
        )

    for _ in range(count):
        known = chance.sample(list(table.facts), chance.randint(0, len(table.facts)))
        yield {fact: value(fact) for fact in known}


def said(table: Table, facts: dict[str, int], scope: list[str] | None = None) -> dict[str, Any]:
    """Python's answer in the shape that `grade.evaluated` gives in the browser."""
    result = evaluated(table, facts, scope)
    return {
        "rank": int(result.grade),
        "up_to": int(result.up_to),
        "because": [
            {"criterion": h.criterion, "fact": h.fact, "cut": h.cut, "rank": int(h.grade)}
            for h in result.because
        ],
        "maybe": list(result.maybe),
        "ask": [{"fact": ask.fact, "up_to": int(ask.up_to)} for ask in result.ask],
        "raises": [
            {
                "fact": r.fact,
                "criterion": r.criterion,
                "value": r.value,
                "more": r.more,
                "rank": int(r.grade),
            }
            for r in result.raises
        ],
    }


def read(text: str, table: Table, fact_id: str) -> dict[str, Any]:
    """Python's reading of what somebody typed, in the browser's shape."""
    fact = table.facts[fact_id]
    try:
        return {"value": value_of(text, fact)}
    except ValueRefusedError as refusal:
        return {"refused": refusal.code}


def gold(handbook: Handbook) -> dict[str, Any]:
    """The table, answers to every fact at every edge and to mixed sets, readings, writings."""
    table = handbook.table
    chance = random.Random(2026)
    sets = [{fact: value} for fact in table.facts for value in edges(table, fact)]
    for _ in range(150):
        known = chance.sample(list(table.facts), chance.randint(0, len(table.facts)))
        sets.append({fact: chance.choice(edges(table, fact)) for fact in known})
    some = ("surrender_people", "surrender_amount", "robbery", "harm")
    return {
        "table": table_data(table, handbook.setting, words_of()),
        "graded": [{"facts": facts, "said": said(table, facts)} for facts in sets],
        "read": [
            {"fact": fact, "text": text, "said": read(text, table, fact)}
            for fact in some
            for text in WRITTEN
        ],
        "shown": [
            {"fact": fact, "value": value, "said": shown(value, table.facts[fact])}
            for fact in some
            for value in edges(table, fact)
        ],
    }


def gold_text(handbook: Handbook) -> str:
    """`gold.json` as it should be."""
    parts = gold(handbook)
    lines = [f'"table":{_compact(parts["table"])}']
    for name in ("graded", "read", "shown"):
        cases = ",\n".join(_compact(case) for case in parts[name])
        lines.append(f'"{name}":[\n{cases}\n]')
    return "{" + ",\n".join(lines) + "}\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    shipped, problems = load(ROOT)
    assert shipped is not None, problems
    GOLD.write_text(gold_text(shipped), encoding="utf-8")
