"""What a trainer learns from the files of many learners."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.handbook.book import Handbook
from generator.quiz import report
from generator.quiz.items import items
from generator.quiz.report import Picture, picture, read, table
from generator.quiz.report.tally import Tally
from generator.quiz.view import bank
from generator.words import Words
from tests.conftest import ROOT

DAY = 86_400_000
MORNING = 1_790_000_000_000 // DAY * DAY
"""Eight in the morning in China."""


def answer(id_: str, given: int, right: int, at: int = MORNING, **more: Any) -> dict[str, Any]:
    type_ = id_.split("/", maxsplit=1)[0]
    whole = {"id": id_, "variant": 0, "type": type_, "kind": "grade", "boundary": "harm:death"}
    return {**whole, "given": given, "right": right, "sure": None, "at": at, **more}


def result(*answers: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "kind": "handbook-quiz-result",
        "version": 1,
        "handbook": {"edition": "2026.11", "stamp": "00000000", "table": "00000000"},
        "learner": {},
        "answers": list(answers),
        **more,
    }


def saved(folder: Path, **files: dict[str, Any]) -> Path:
    for name, content in files.items():
        text = json.dumps(content, ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def seen(tmp_path: Path, handbook: Handbook, words: Words) -> Picture:
    """Two learners: one takes a death for Ⅲ, the other takes an everyday matter for Ⅳ."""
    saved(
        tmp_path,
        chen=result(
            answer("robbery/a", 2, 4),
            answer("robbery/b", 4, 4, MORNING + 1),
            answer("robbery/first", 1, 0, MORNING + 2, kind="first", boundary=None),
            learner={"name": "陈晨", "outlet": "城东"},
            exam={
                "seed": 7,
                "score": 25,
                "total": 28,
                "under": 2,
                "passed": False,
                "code": "ABCD",
                "seconds": 600,
            },
        ),
        wu=result(answer("media/a", 1, 0, boundary="surrender_people:50")),
    )
    results, problems = read(report.found(tmp_path))
    assert [] == problems
    return picture(results, handbook, words)


def test_all_answers_are_counted_together(seen: Picture) -> None:
    assert Tally(asked=4, missed=3, under=1, over=1) == seen.counts


def test_what_is_missed_most_comes_first(seen: Picture) -> None:
    assert [
        ("media/a", Tally(1, 1, 0, 1)),
        ("robbery/a", Tally(1, 1, 1, 0)),
        ("robbery/first", Tally(1, 1, 0, 0)),
        ("robbery/b", Tally(1, 0, 0, 0)),
    ] == [(row.id, row.counts) for row in seen.questions]
    assert [("抢劫", 2 / 3), ("媒体采访", 1.0)] == [
        (row.name, row.counts.share) for row in seen.types
    ]


def test_many_answers_weigh_more_than_a_few() -> None:
    assert Tally(1, 1, 0, 0).least < Tally(50, 30, 0, 0).least < Tally(500, 300, 0, 0).least
    assert 0 == Tally(0, 0, 0, 0).least == Tally(9, 0, 0, 0).least


def test_a_limit_with_decimals_is_said_as_people_say_it(
    tmp_path: Path, handbook: Handbook, words: Words
) -> None:
    one = answer("mass-surrender/a", 2, 3, boundary="surrender_amount:2000.0001")
    results, _ = read(report.found(saved(tmp_path, a=result(one))))

    (row,) = picture(results, handbook, words).boundaries
    assert "非正常退保金额：超过 2000 万元" == row.name


def test_boundaries_have_their_words(seen: Picture) -> None:
    assert [
        ("集中退保人数：50 人", Tally(1, 1, 0, 1)),
        ("伤病：有人死亡", Tally(2, 1, 1, 0)),
    ] == [(row.name, row.counts) for row in seen.boundaries]


def test_the_matrix_says_what_was_taken_for_what(seen: Picture) -> None:
    assert ("Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级", "日常") == seen.matrix.grades
    assert (
        (1, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
        (1, 0, 0, 0, 0),
        (0, 0, 0, 0, 1),
        (0, 0, 0, 0, 0),
    ) == seen.matrix.counts


def test_a_question_again_on_the_day_it_was_missed_does_not_count(
    tmp_path: Path, handbook: Handbook, words: Words
) -> None:
    given = [(3, MORNING), (4, MORNING + 60_000), (4, MORNING + DAY)]
    folder = saved(tmp_path, a=result(*(answer("robbery/a", one, 4, at) for one, at in given)))
    results, _ = read(report.found(folder))

    assert Tally(2, 1, 1, 0) == picture(results, handbook, words).counts


def test_the_same_answer_in_two_files_counts_once(
    tmp_path: Path, handbook: Handbook, words: Words
) -> None:
    folder = saved(
        tmp_path,
        monday=result(answer("robbery/a", 3, 4)),
        friday=result(answer("robbery/a", 3, 4), answer("robbery/b", 4, 4, MORNING + 4 * DAY)),
    )
    results, _ = read(report.found(folder))

    assert Tally(2, 1, 1, 0) == picture(results, handbook, words).counts


def test_other_questions_are_noted(seen: Picture, handbook: Handbook, words: Words) -> None:
    assert (
        "注意：有 2 份结果是别的题目（手册版本 2026.11，题库 00000000），和现在的不完全可比。",
    ) == seen.notes


def test_results_of_these_questions_need_no_note(
    tmp_path: Path, handbook: Handbook, words: Words
) -> None:
    now = bank(items(handbook, words), handbook, words)
    own = {"edition": now["edition"], "stamp": now["stamp"], "table": now["table"]}
    results, _ = read(report.found(saved(tmp_path, a=result(handbook=own))))

    assert () == picture(results, handbook, words).notes


def test_the_table_names_nobody_unless_asked(seen: Picture, words: Words) -> None:
    without = table(seen, words, names=False)
    with_names = table(seen, words, names=True)

    assert "陈晨" not in str(without)
    assert ["学员", "陈晨", "城东", "3", "2", "67%", "1", "0", "不合格 25/28，判低 2"] in with_names
    assert {9} == {len(row) for row in without}
    assert 1 + 2 + 4 + 2 + 2 == len(without)


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1"])
def test_a_name_cannot_be_a_formula(
    name: str, tmp_path: Path, handbook: Handbook, words: Words
) -> None:
    folder = saved(tmp_path, a=result(learner={"name": name, "outlet": name}))
    results, _ = read(report.found(folder))
    row = table(picture(results, handbook, words), words, names=True)[-1]

    assert [f"'{name}", f"'{name}"] == row[1:3]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["quiz", "report", "--root", str(ROOT), *arguments])


def test_bad_files_are_problems_and_do_not_stop_the_rest(tmp_path: Path) -> None:
    saved(
        tmp_path,
        good=result(answer("robbery/a", 2, 4)),
        grade=result(answer("robbery/a", 7, 4)),
        key=result({**answer("robbery/a", 2, 4), "given": "two"}),
        newer={**result(), "version": 2},
    )
    (tmp_path / "latin.json").write_bytes(b'{"kind": "\xe9"}')
    (tmp_path / "half.json").write_text('{"kind": "handbook-quiz-result",', encoding="utf-8")

    done = run(str(tmp_path), "--csv", str(tmp_path / "all.csv"))

    assert 1 == done.exit_code
    assert "1 份结果，1 次作答，错 1 次（100%）；判低 1 次，判高 0 次。" in done.stdout
    wrong = [line for line in done.stderr.splitlines() if line.startswith(str(tmp_path))]
    assert [
        "grade.json:17:13: `7` 不在可选的值里 [wrong-value]",
        "half.json:1:33: 不是正确的 JSON：Expecting property name enclosed in double quotes [result-syntax]",
        "key.json:17:13: `two` 不在可选的值里 [wrong-value]",
        "latin.json:1:1: 第 11 个字节不是 UTF-8 [not-utf8]",
        "newer.json:3:13: `2` 不在可选的值里 [wrong-value]",
    ] == [line.removeprefix(f"{tmp_path}/") for line in wrong]
    assert "有 5 处问题，这些文件没有统计。" == done.stderr.splitlines()[-1]
    assert "Traceback" not in done.output


def test_the_csv_opens_in_excel(tmp_path: Path) -> None:
    saved(tmp_path, good=result(answer("robbery/a", 2, 4)))
    out = tmp_path / "all.csv"

    done = run(str(tmp_path), "--csv", str(out))

    assert 0 == done.exit_code
    assert f"已写 {out}：4 行" in done.stdout
    assert out.read_bytes().startswith("\ufeff统计什么,编号".encode())
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert ["分界", "题目", "预案", "学员"] == [row[0] for row in rows[1:]]


def test_an_empty_folder_is_wrong_use(tmp_path: Path) -> None:
    done = run(str(tmp_path))

    assert (2, f"{tmp_path} 里没有结果文件（.json）。\n") == (done.exit_code, done.stderr)
