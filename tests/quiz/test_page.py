"""The page holds every question as plain text; its data says the same to the script."""

from __future__ import annotations

import json
import re

import pytest
import quickjs

from generator import quiz
from generator.handbook.book import Handbook
from generator.output import Output
from generator.quiz.items import Item, items
from generator.quiz.view import bank
from generator.words import Words
from tests.conftest import ROOT
from tests.quiz.changed import moved

ROOM = ROOT / "generator" / "quiz"


@pytest.fixture(scope="module")
def made(handbook: Handbook, words: Words) -> dict[str, Output]:
    found = quiz.outputs(handbook, words, lambda _: None)
    return {re.sub(r"-[0-9a-f]{8}", "", output.path): output for output in found}


@pytest.fixture(scope="module")
def asked(handbook: Handbook, words: Words) -> tuple[Item, ...]:
    return items(handbook, words)


def test_there_is_a_page_with_its_data_script_and_style(made: dict[str, Output]) -> None:
    assets = {"assets/quiz-bank.js", "assets/quiz.js", "assets/quiz.css"}

    assert {"quiz.md"} | assets == set(made)


def test_the_page_shows_every_question_and_its_answers_without_script(
    asked: tuple[Item, ...], made: dict[str, Output], handbook: Handbook, words: Words
) -> None:
    page = str(made["quiz.md"].content)

    assert len(asked) == page.count('<details class="quiz-more">')
    assert [item.id for item in asked if item.variants[0].text not in page] == []
    assert page.count('<span class="grade-badge') == sum(item.kind == "grade" for item in asked)


def test_the_data_stands_before_the_element_and_is_named_by_its_content(
    made: dict[str, Output],
) -> None:
    page, data = str(made["quiz.md"].content), made["assets/quiz-bank.js"]

    assert page.index(f'<script src="{data.path}"></script>') < page.index("<severity-quiz>")


def test_nothing_on_the_page_needs_inline_script_or_style(made: dict[str, Output]) -> None:
    assert [] == re.findall(r" (?:on\w+|style)=|<script>|<style", str(made["quiz.md"].content))


def test_the_script_sets_what_the_view_says(
    asked: tuple[Item, ...], made: dict[str, Output], handbook: Handbook, words: Words
) -> None:
    browser = quickjs.Context()
    browser.eval(f"var self = globalThis; {made['assets/quiz-bank.js'].content}")

    said = json.loads(browser.eval("JSON.stringify(Handbook.quizBank)"))

    assert json.loads(json.dumps(bank(asked, handbook, words))) == said


def test_the_data_is_small_enough_for_an_old_computer(made: dict[str, Output]) -> None:
    """Unpacked it is over 2 MB."""
    assert 600_000 > len(made["assets/quiz-bank.js"].data)


def test_every_type_leads_to_its_page(
    asked: tuple[Item, ...], handbook: Handbook, words: Words
) -> None:
    types = bank(asked, handbook, words)["types"]

    assert [f"incidents/{name}.html" for name in handbook.incidents] == [t["url"] for t in types]
    assert len(asked) == sum(type_["count"] for type_ in types)


def test_the_stamp_changes_with_a_threshold(
    asked: tuple[Item, ...], handbook: Handbook, words: Words
) -> None:
    changed = moved(handbook, "R1a", 10, 12)

    before = bank(asked, handbook, words)["stamp"]
    after = bank(items(changed, words), changed, words)["stamp"]

    assert before != after
    assert before == bank(asked, handbook, words)["stamp"]


def test_the_script_asks_only_for_words_there_are(
    asked: tuple[Item, ...], handbook: Handbook, words: Words
) -> None:
    said = bank(asked, handbook, words)["said"]
    asked = {
        key
        for path in ROOM.rglob("*.js")
        for key in re.findall(r'(?:say|note)\(\s*"([a-z_0-9]+)"', path.read_text(encoding="utf-8"))
    }

    assert len(asked) > 40
    assert asked - set(said) == set()


def test_every_word_of_the_room_is_used(words: Words) -> None:
    text = "".join(
        path.read_text(encoding="utf-8")
        for pattern in ("*.js", "*.j2", "*.py")
        for path in ROOM.rglob(pattern)
    )
    keys = [*words.room("quiz"), *words.room("quiz_screen")]
    unused = [key for key in keys if not re.search(rf"[\".]{key}[\"_]", text)]

    assert [] == unused
