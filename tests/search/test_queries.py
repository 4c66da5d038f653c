"""What staff type leads to the right page: the shipped script on the shipped index."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator.handbook.book import Handbook
from tests.search.conftest import Asked

QUERIES = tomllib.loads(Path(__file__).with_name("queries.toml").read_text(encoding="utf-8"))
EVERY: dict[str, list[str]] = {**QUERIES["tune"], **QUERIES["held"]}
CHAPTERS = {
    "concept",
    "mechanism",
    "reporting",
    "sources",
    "grade",
    "table",
    "checklist",
    "quiz",
    "cards",
}


def missed(asked: Asked, right: dict[str, list[str]], within: int) -> list[str]:
    """The queries of which no right answer is among the first pages."""
    answers = zip(right.items(), asked(list(right)), strict=True)
    return [query for (query, pages), said in answers if not {*pages} & {*said["pages"][:within]}]


def test_there_are_enough_queries_and_their_answers_exist(handbook: Handbook) -> None:
    assert len(QUERIES["tune"]) + len(QUERIES["held"]) == len(EVERY) >= 120
    assert {*handbook.incidents} <= {page for pages in EVERY.values() for page in pages}
    assert {page for pages in EVERY.values() for page in pages} <= {
        *handbook.incidents,
        *CHAPTERS,
    }


def test_at_most_half_of_the_queries_are_named_by_a_title_or_alias(handbook: Handbook) -> None:
    names = {name for it in handbook.incidents.values() for name in (it.title, *it.aliases)}
    named = [query for query in EVERY if any(name in query or query in name for name in names)]

    assert len(named) <= len(EVERY) / 2


@pytest.mark.parametrize(("within", "most"), [(1, 0.08), (3, 0.03)])
def test_staff_find_the_right_page(asked: Asked, within: int, most: float) -> None:
    wrong = missed(asked, EVERY, within)

    assert len(wrong) / len(EVERY) <= most, wrong


@pytest.mark.parametrize(("half", "within", "most"), [("held", 1, 0.08), ("held", 3, 0.06)])
def test_what_was_not_tuned_on_is_found_nearly_as_well(
    asked: Asked, half: str, within: int, most: float
) -> None:
    wrong = missed(asked, QUERIES[half], within)

    assert len(wrong) / len(QUERIES[half]) <= most, f"{len(wrong)} missed"


def test_every_title_and_alias_finds_its_page_first(asked: Asked, handbook: Handbook) -> None:
    names = {
        name: [incident_id]
        for incident_id, it in handbook.incidents.items()
        for name in (it.title, *it.aliases)
    }

    assert [] == missed(asked, names, within=1)


def test_every_name_of_a_chapter_finds_it_first(asked: Asked, index: dict[str, list]) -> None:  # type: ignore[type-arg]
    names = {
        name: [page["url"].removesuffix(".html")]
        for page in index["pages"]
        if not page["id"]
        for name in (page["title"], *page["names"])
    }

    assert [] == missed(asked, names, within=1)


def test_what_nothing_answers_is_called_a_guess_or_nothing(asked: Asked) -> None:
    queries = list(QUERIES["unanswerable"])
    levels = {query: said["level"] for query, said in zip(queries, asked(queries), strict=True)}

    assert {} == {query: level for query, level in levels.items() if level == "good"}


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("报警按钮什么时候按", "按下无声报警键；不能隐蔽就等"),
        ("消防法44条", "中华人民共和国消防法 第44条"),
        ("供电抢修", "供电抢修 95598"),
    ],
)
def test_the_very_sentence_is_the_first_that_is_shown(asked: Asked, query: str, text: str) -> None:
    (said,) = asked([query])

    assert any(text in part for part in said["lines"][0][0]), said["lines"][0]
