"""Rules for questions at their edges: what is just allowed, what is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.handbook.load import load
from generator.problem import Problem

SMALLEST = Path(__file__).parent / "smallest"
WRONG = ("找灭火器", "先报经理")

Found = Callable[..., list[Problem]]


@pytest.fixture
def found(tmp_path: Path) -> Found:
    """The problems of the smallest handbook with these questions: (ask, right, wrong, wrong)."""
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)
    (tmp_path / "playbooks" / "questions").mkdir()

    def check(*questions: tuple[str, ...], place: int = 0) -> list[Problem]:
        text = "questions:\n"
        for i, (ask, right, *wrong) in enumerate(questions):
            text += f"  - id: q{i}\n    kind: first\n    ask: {ask}\n    options:\n"
            options = [
                f"{{says: {says}, error: order, why: 不对。, supplement: true}}" for says in wrong
            ]
            options.insert(place, f"{{says: {right}, right: true, why: 对。, supplement: true}}")
            text += "".join(f"      - {option}\n" for option in options)
        path = tmp_path / "playbooks" / "questions" / "fire.yaml"
        path.write_text(text, encoding="utf-8")
        return load(tmp_path)[1]

    return check


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_half_as_long_again_is_just_allowed(found: Found) -> None:
    assert [] == found(("打印机冒烟。先做什么？", "喊客户快离开", *WRONG))
    assert ["option-lengths"] == codes(found(("打印机冒烟。先做什么？", "喊客户快点离开", *WRONG)))


def test_latin_letters_and_digits_count_a_half(found: Found) -> None:
    assert [] == found(("打印机冒烟。先做什么？", "拨打 119 119", *WRONG))


def test_an_absolute_word_in_the_right_option_excuses_the_wrong_ones(found: Found) -> None:
    assert [] == found(("打印机冒烟。先做什么？", "一定喊人走", "一定先灭火", "先报告经理"))


def test_an_echo_in_a_wrong_option_too_is_no_cue(found: Found) -> None:
    ask = "打印机冒烟，旁边两名客户。先做什么？"

    assert ["echo"] == codes(found((ask, "带两名客户走", "先找灭火器", "先报告经理")))
    assert [] == found((ask, "带两名客户走", "请两名客户等", "先报告经理"))


def test_shares_are_looked_at_from_twelve_questions_on(found: Found) -> None:
    longest = ("打印机冒烟。先做什么？", "喊大家离开", *WRONG)

    assert [] == found(*[longest] * 11)
    assert {"right-longest", "right-place"} == set(codes(found(*[longest] * 12)))


def test_the_longest_may_be_right_in_two_of_five(found: Found) -> None:
    longest = ("打印机冒烟。先做什么？", "喊大家离开", *WRONG)
    other = ("打印机冒烟。先做什么？", "喊人离开", *WRONG)

    assert "right-longest" not in codes(found(*[longest] * 6, *[other] * 9))
    assert "right-longest" in codes(found(*[longest] * 7, *[other] * 9))


def test_the_longest_is_named_where_it_sticks_out_most(found: Found) -> None:
    longest = ("打印机冒烟。先做什么？", "喊大家离开", *WRONG)
    most = ("打印机冒烟。先做什么？", "喊客户快离开", *WRONG)

    problem = next(
        p for p in found(*[longest] * 8, most, *[longest] * 4) if p.code == "right-longest"
    )

    assert 8 == (problem.place.line - 5) // 7


def test_questions_without_an_incident_are_a_problem(found: Found, tmp_path: Path) -> None:
    found(("打印机冒烟。先做什么？", "喊人离开", *WRONG))
    folder = tmp_path / "playbooks" / "questions"
    (folder / "fire.yaml").rename(folder / "fir.yaml")

    (problem,) = load(tmp_path)[1]

    assert ("unknown-incident", "playbooks/questions/fir.yaml") == (
        problem.code,
        problem.place.file,
    )
    assert "fire" == dict(problem.values)["near"]


def test_a_handbook_without_questions_is_whole(tmp_path: Path) -> None:
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)

    handbook, problems = load(tmp_path)

    assert [] == problems
    assert handbook is not None and {"fire": ()} == handbook.questions
