"""`client/grade.js` gives the same answer as Python, to everything."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import quickjs
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.handbook.book import Handbook
from generator.handbook.grading.data import table_data
from generator.words import Words
from tests.client import vectors
from tests.conftest import ROOT

SCRIPT = (ROOT / "generator" / "client" / "grade.js").read_text(encoding="utf-8")
Twin = Callable[[dict[str, int], list[str] | None], Any]

MUTANTS = {
    "the first row instead of the highest": ("Math.max(most, hit.rank)", "most || hit.rank"),
    "unknown counts as 0": ("return known(facts, row.fact); })", "return true; })"),
    "scale dropped": ('decimals.padEnd(fact.decimals, "0")', "decimals"),
    "lower bound open": ("row.cuts[i].low <= value", "row.cuts[i].low < value"),
    "upper bound open": ("value <= row.cuts[i].high", "value < row.cuts[i].high"),
    "the farthest raise": ("a.low - b.low", "b.low - a.low"),
    "raises to the same grade": ("cut.rank > rank && cut.low", "cut.rank >= rank && cut.low"),
    "asks what cannot raise": ("highest(row) > rank", "highest(row) >= rank"),
    "asks the least first": ("b[0][key] - a[0][key]", "a[0][key] - b[0][key]"),
    "more decimals than allowed": ("decimals.length > fact.decimals", "decimals.length > 99"),
    "no maximum": ("value <= most ?", "true ?"),
    "full-width digits not folded": (r"/[\uff01-\uff5e]/g", r"/[\uffff]/g"),
}


def twin_of(script: str, handbook: Handbook, words: Words) -> tuple[Twin, Callable[..., Any]]:
    table = json.dumps(table_data(handbook.table, handbook.setting, words), ensure_ascii=False)
    context = quickjs.Context()
    context.eval(script)
    context.eval(f"var table = {table};")
    context.eval(
        "function grade(facts, scope) { return JSON.stringify("
        "Handbook.grade.evaluated(table, JSON.parse(facts), JSON.parse(scope) || undefined)); }"
        "function read(text, fact) { return JSON.stringify("
        "Handbook.grade.read(text, table.facts[fact])); }"
    )
    grade, read = context.get("grade"), context.get("read")
    return (
        lambda facts, scope=None: json.loads(grade(json.dumps(facts), json.dumps(scope))),
        lambda text, fact: json.loads(read(text, fact)),
    )


@pytest.fixture(scope="module")
def twin(handbook: Handbook, words: Words) -> tuple[Twin, Callable[..., Any]]:
    return twin_of(SCRIPT, handbook, words)


def test_both_agree_on_any_facts(handbook: Handbook, twin: tuple[Twin, Any]) -> None:
    seed = random.randrange(10**9)  # others every time; with its number the same ones come back
    for facts in vectors.drawn(handbook.table, 5_000, random.Random(seed)):
        assert vectors.said(handbook.table, facts) == twin[0](facts, None), (seed, facts)


def test_both_agree_when_only_some_facts_are_asked_for(
    handbook: Handbook, twin: tuple[Twin, Any]
) -> None:
    for incident in handbook.incidents.values():
        scope = list(incident.facts)
        for fact in scope:
            for value in vectors.edges(handbook.table, fact):
                facts = {fact: value}
                assert vectors.said(handbook.table, facts, scope) == twin[0](facts, scope)


def test_both_agree_on_every_pair_of_boundaries(handbook: Handbook, twin: tuple[Twin, Any]) -> None:
    agreed = 0
    for facts in vectors.pairs(handbook.table):
        assert vectors.said(handbook.table, facts) == twin[0](facts, None)
        agreed += 1

    assert agreed > 8_000


def test_both_read_and_refuse_the_same(handbook: Handbook, twin: tuple[Twin, Any]) -> None:
    @settings(max_examples=1_000, deadline=None)
    @given(
        st.one_of(
            st.sampled_from(vectors.WRITTEN),
            st.text(alphabet="0123456789.,-+eE \u3000\uff11\uff12\u4e07\u4eba'\u2212", max_size=8),
        ),
        st.sampled_from(list(handbook.table.facts)),
    )
    def agree(text: str, fact: str) -> None:
        assert vectors.read(text, handbook.table, fact) == twin[1](text, fact)

    agree()


def test_gold_vectors_are_current(handbook: Handbook) -> None:
    cure = "run: python -m tests.client.vectors"

    assert vectors.gold_text(handbook) == vectors.GOLD.read_text(encoding="utf-8"), cure


@pytest.mark.parametrize("name", MUTANTS)
def test_a_fault_in_the_script_is_noticed(name: str, handbook: Handbook, words: Words) -> None:
    right, wrong = MUTANTS[name]
    assert right in SCRIPT

    grade, read = twin_of(SCRIPT.replace(right, wrong), handbook, words)

    gold = json.loads(vectors.GOLD.read_text(encoding="utf-8"))
    assert _faults(gold, grade, read) > 0


def _faults(gold: dict[str, Any], grade: Twin, read: Callable[..., Any]) -> int:
    found = 0
    for case in gold["graded"]:
        try:
            found += grade(case["facts"], None) != case["said"]
        except quickjs.JSException:
            found += 1
    return found + sum(read(case["text"], case["fact"]) != case["said"] for case in gold["read"])


def test_the_shipped_script_agrees_in_the_browser(page: Page, base: str, site: Path) -> None:
    page.goto(f"{base}/grade.html")

    faults = page.evaluate(
        """gold => gold.graded.filter(c => JSON.stringify(Handbook.grade.evaluated(gold.table, c.facts))
             !== JSON.stringify(c.said)).length
         + gold.read.filter(c => JSON.stringify(Handbook.grade.read(c.text, gold.table.facts[c.fact]))
             !== JSON.stringify(c.said)).length
         + gold.shown.filter(c => Handbook.grade.shown(c.value, gold.table.facts[c.fact])
             !== c.said).length""",
        json.loads(vectors.GOLD.read_text(encoding="utf-8")),
    )

    assert faults == 0


def test_the_shipped_script_agrees_in_node(site: Path) -> None:
    script = next((site / "assets").glob("checklist-????????.js"))
    command = ["node", str(Path(__file__).parent / "bundle.js"), str(script)]

    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert json.loads(done.stdout) == []
