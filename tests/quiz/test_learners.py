"""Who knows the rules passes the exam, who does not fails: simulated on the scripts we ship."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from generator.handbook.book import Handbook
from generator.quiz.files import data_script
from generator.quiz.items import items
from generator.quiz.view import bank
from generator.words import Words
from tests.conftest import ROOT

PAPERS, SHEETS = 500, 10
LOGIC = ROOT / "generator" / "quiz" / "logic"


@pytest.fixture(scope="module")
def sat(
    handbook: Handbook, words: Words, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What learners.js says after 5,000 exams of every kind of learner."""
    asked = items(handbook, words)
    data = tmp_path_factory.mktemp("exam") / "bank.js"
    data.write_text(data_script(bank(asked, handbook, words)), encoding="utf-8")
    script: Path = ROOT / "tests" / "quiz" / "learners.js"
    command = [script, PAPERS, SHEETS, data, LOGIC / "random.js", LOGIC / "exam.js"]
    done = subprocess.run(
        ["node", *map(str, command)], capture_output=True, text=True, check=True, timeout=120
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_paper_has_two_questions_of_each_type_one_of_them_a_grade(
    sat: dict[str, Any],
) -> None:
    assert [] == sat["wrong"]


def test_every_paper_has_must_knows(sat: dict[str, Any]) -> None:
    assert 4 <= sat["fewestMust"]


def test_no_grade_is_the_key_of_papers_too_often(sat: dict[str, Any]) -> None:
    total = sum(sat["keys"])

    assert max(sat["keys"]) <= 0.30 * total
    assert min(sat["keys"][1:]) >= 0.15 * total


def test_papers_use_most_of_the_bank(sat: dict[str, Any], handbook: Handbook, words: Words) -> None:
    assert 0.9 * len(items(handbook, words)) <= sat["seen"]


def test_who_knows_the_rules_passes(sat: dict[str, Any]) -> None:
    """Even with one slip in two hundred answers."""
    assert 0.95 <= sat["rates"]["knows"]


@pytest.mark.parametrize(
    "learner",
    ["guesses", "longest", "shortest", "always IV", "always III", "always II", "always I"],
)
def test_who_guesses_fails(sat: dict[str, Any], learner: str) -> None:
    assert sat["rates"][learner] <= 0.001


def test_who_knows_seven_in_ten_nearly_always_fails(sat: dict[str, Any]) -> None:
    assert sat["rates"]["seven in ten"] <= 0.06


def test_who_never_learned_a_boundary_fails(sat: dict[str, Any]) -> None:
    """Knows what to do in every case, but takes every second grade for the one beside it."""
    assert sat["rates"]["no boundaries"] <= 0.06
