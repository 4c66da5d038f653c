"""Whatever the seed: what a question says is graded as its key says, and no reason disagrees.

Everything is worked out again from the words on the screen: the numbers are read back out of the
scene, graded with a second, plain reading of grading.yaml, and held against every sentence.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
import yaml

from generator.handbook.book import Handbook
from generator.quiz.items import Item, Variant, items
from generator.quiz.items.item import variant_of
from generator.words import Words
from tests.conftest import ROOT
from tests.quiz.table import MARKS, PlainTable

SEEDS = 10_000
GRADE = "([ⅠⅡⅢⅣ]级|日常)"
NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
SENTENCES = {
    "is": re.compile(rf"“(.+?)”是 ?(.+?)，(?:满足“.+?”，)?(?:判|只够){GRADE}[。；]"),
    "already": re.compile(rf"低了：“(.+?)”是 ?(.+?)，(?:满足“.+?”，)?已经是{GRADE}。"),
    "only": re.compile(rf"低了：只看“(.+?)”是{GRADE}，"),
    "not yet": re.compile(rf"高了：“(.+?)”(?:要到|为)“(.+?)”才是{GRADE}，这里是 ?(.+?)。"),
    "nothing": re.compile(rf"高了：没有事实支持{GRADE}。"),
    "everyday": re.compile("没有一条判据达到Ⅳ级"),
}


@pytest.fixture(scope="module")
def table() -> PlainTable:
    return PlainTable()


@pytest.fixture(scope="module")
def scenes() -> dict[str, Any]:
    found = {}
    for path in (ROOT / "playbooks" / "incidents").glob("*.yaml"):
        data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        found.update({f"{path.stem}/{scene['id']}": scene for scene in data["scenes"]})
    return found


@pytest.fixture(scope="module")
def told(handbook: Handbook, words: Words) -> dict[tuple[str, int], Variant]:
    """Every telling that any of the seeds brings up."""
    asked = [item for item in items(handbook, words) if item.kind == "grade"]
    by_scene: dict[str, list[Item]] = {}
    for item in asked:
        by_scene.setdefault("/".join(item.id.split("/")[:2]), []).append(item)
    found = {}
    for same in by_scene.values():
        most = max(same, key=lambda item: len(item.variants))
        places: set[int] = set()
        for seed in range(SEEDS):
            places.add(variant_of(most, seed))
            if len(places) == len(most.variants):
                break  # a seed only picks one of these
        for place in places:
            for item in same:
                here = place % len(item.variants)
                found[item.id, here] = item.variants[here]
    return found


@cache
def word_lists() -> dict[str, list[str]]:
    path = ROOT / "playbooks" / "questions" / "_variety.yaml"
    found: dict[str, list[str]] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)["words"]
    return found


def read_back(text: str, scene: Any, table: PlainTable) -> dict[str, Decimal]:
    """The facts a reader takes from the scene's words."""
    names: list[str] = []

    def blank(match: re.Match[str]) -> str:
        name = match[1]
        names.append(name)
        if name in word_lists():
            return "(" + "|".join(word_lists()[name]) + ")"
        if table.facts[name]["type"] == "number":
            return NUMBER
        return "(" + "|".join(scene["says"].values()) + ")"

    pattern = re.sub(r"\\\{([a-z_]+)\\\}", blank, re.escape(scene["text"]))
    match = re.fullmatch(pattern, text)
    assert match, (text, pattern)
    facts = {name: table.value(name, given) for name, given in scene.get("facts", {}).items()}
    for name, said in zip(names, match.groups(), strict=True):
        if name in table.facts:
            phrases = {phrase: option for option, phrase in scene.get("says", {}).items()}
            facts[name] = table.value(name, phrases.get(said, said))
    return facts


def said_value(words: str, row: Any, table: PlainTable) -> Decimal:
    """`10 人` or `“有人死亡”` as a number; of a band its lowest value that counts."""
    fact = table.facts[row["fact"]]
    if fact["type"] == "number":
        number = Decimal(re.findall(NUMBER, words)[0])
        return number + (Decimal("0.0001") if words.startswith("超过") else 0)
    labels = [option["label"] for option in fact.get("options", [])] or ["没有", "有"]
    return Decimal(labels.index(words.strip("“”").split("、")[0].split(" 或 ")[0]))


def rank_of(grade: str) -> int:
    return MARKS.index(grade.removesuffix("级"))


def test_every_key_is_what_the_words_of_the_scene_mean(
    told: dict[tuple[str, int], Variant], scenes: dict[str, Any], table: PlainTable
) -> None:
    wrong = []
    for (id_, place), variant in told.items():
        scene = scenes["/".join(id_.split("/")[:2])]
        rank = table.rank(read_back(variant.text, scene, table))
        if not rank == variant.rank == variant.right.rank:
            wrong.append((id_, place, variant.text, MARKS[rank]))

    assert [] == wrong
    assert 1000 < len(told)


def test_no_reason_disagrees_with_the_scene_or_the_table(
    told: dict[tuple[str, int], Variant], scenes: dict[str, Any], table: PlainTable
) -> None:
    heard = dict.fromkeys(SENTENCES, 0)
    for (id_, _), variant in told.items():
        facts = read_back(variant.text, scenes["/".join(id_.split("/")[:2])], table)
        for option in variant.options:
            for line in option.lines:
                kind, match = next(
                    (k, m) for k, p in SENTENCES.items() if (m := p.match(line.says))
                )
                heard[kind] += 1
                if kind in {"nothing", "everyday"}:
                    assert kind == "nothing" or table.rank(facts) == 0, (id_, line.says)
                    continue
                row = table.by_title[match[1]]
                here = facts.get(row["fact"], Decimal(0))
                if kind != "only":
                    said = match[4] if kind == "not yet" else match[2]
                    assert said_value(said, row, table) == here, (id_, line.says)
                if kind == "not yet":
                    band, grade = match[2], rank_of(match[3])
                    assert table.row_rank(row, said_value(band, row, table)) == grade, line.says
                    assert grade == option.rank > table.rank(facts), (id_, line.says)
                else:
                    grade = rank_of(match[2] if kind == "only" else match[3])
                    assert table.row_rank(row, here) == grade, (id_, line.says)

    assert all(heard.values()), heard


def test_every_edge_gives_the_grade_it_says(
    told: dict[tuple[str, int], Variant], scenes: dict[str, Any], table: PlainTable
) -> None:
    count = 0
    for (id_, _), variant in told.items():
        facts = read_back(variant.text, scenes["/".join(id_.split("/")[:2])], table)
        for edge in variant.edges:
            match = re.match(
                rf"“(.+?)”(?:再多 .+?，到 |(超过) |只有 |不超过 ){NUMBER} .*是{GRADE}。", edge
            )
            assert match, edge
            more = Decimal("0.0001") if match[2] else Decimal(0)
            fact = table.by_title[match[1]]["fact"]
            assert table.rank({**facts, fact: Decimal(match[3]) + more}) == rank_of(match[4]), edge
            count += 1

    assert 500 < count
