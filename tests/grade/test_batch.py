"""A log of past incidents is graded as the table grades it, or refused cell by cell."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from hypothesis import given, settings

from generator.cli import main
from generator.grade.batch import Batch
from generator.handbook.book import Handbook
from generator.handbook.grading import evaluated
from generator.handbook.grading.value import shown
from tests.client.vectors import fact_sets
from tests.conftest import ROOT


def test_the_batch_agrees_with_the_evaluation(handbook: Handbook) -> None:
    table = handbook.table
    batch = Batch(table)

    @settings(max_examples=500, deadline=None)
    @given(fact_sets(table))
    def agree(facts: dict[str, int]) -> None:
        result = evaluated(table, facts)
        texts = {fact: shown(value, table.facts[fact]) for fact, value in facts.items()}
        rank, up_to, because = batch.graded(texts)
        assert (int(result.grade), int(result.up_to)) == (rank, up_to)
        assert {hit.criterion for hit in result.because} == {row for _, row in because}

    agree()


def run(log: Path, out: Path) -> tuple[int, str]:
    arguments = ["grade", "--root", str(ROOT), "--csv", str(log), "--out", str(out)]
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.output


def test_a_log_in_gbk_keeps_its_columns_and_gets_three_more(tmp_path: Path) -> None:
    log, out = tmp_path / "log.csv", tmp_path / "graded.csv"
    log.write_bytes("日期,surrender_people,harm\n1月,12,none\n2月,,death\n".encode("gbk"))

    code, said = run(log, out)

    assert (0, True) == (code, said.endswith(f"已判级 2 行：{out}\n"))
    assert out.read_text(encoding="utf-8-sig").splitlines() == [
        "日期,surrender_people,harm,grade,up_to,because",
        "1月,12,none,Ⅲ,Ⅰ,R1a",
        "2月,,death,Ⅰ,Ⅰ,R6",
    ]


def test_every_cell_that_cannot_be_read_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    log, out = tmp_path / "log.csv", tmp_path / "graded.csv"
    log.write_text("harm,surrender_people\nnone,12\nbad,12万\n", encoding="utf-8")

    code, said = run(log, out)

    assert code == 1
    assert f"{log}:3:1: harm=bad 请选一项。 [option]" in said
    assert f"{log}:3:2: surrender_people=12万 只填数字，不带单位。 [unit]" in said
    assert not out.exists()
