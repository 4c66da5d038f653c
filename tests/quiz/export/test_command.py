"""`handbook quiz` as people type it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main, quiz
from generator.quiz.export import KINDS
from tests.conftest import ROOT


def run(*arguments: str) -> Result:
    command, *others = arguments
    return CliRunner().invoke(main, ["quiz", command, "--root", str(ROOT), *others])


def test_every_kind_can_be_asked_for() -> None:
    assert tuple(KINDS) == quiz.KIND_NAMES


@pytest.mark.parametrize("kind", KINDS)
def test_two_exports_give_the_same_bytes_and_say_what_they_are(kind: str, tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    said = [run("export", kind, "--out", str(out), "--exam") for out in (first, second)]

    assert [0, 0] == [one.exit_code for one in said]
    assert first.read_bytes() == second.read_bytes()
    size = f"{len(first.read_bytes()) / 1000:.0f} KB"
    assert said[0].output.startswith(f"已导出 {first}：{size}，28 题，校验码 ")
    assert ["a", "b"] == sorted(path.name for path in tmp_path.iterdir())


def test_another_seed_gives_another_exam(tmp_path: Path) -> None:
    out = tmp_path / "quiz.gift"
    made = {
        run("export", "gift", "--out", str(out), "--exam", "--seed", seed).output
        for seed in ("1", "2")
    }

    assert 2 == len(made)


def test_only_the_types_asked_for_are_in_it(tmp_path: Path) -> None:
    out = tmp_path / "quiz.gift"
    run("export", "gift", "--out", str(out), "--types", "robbery, media")

    categories = [line for line in out.read_text("utf-8").splitlines() if line.startswith("$CAT")]
    assert ["03 媒体采访", "09 抢劫"] == [line.rpartition("/")[2] for line in categories]


@pytest.mark.parametrize("command", [("export", "gift"), ("paper",)])
def test_an_unknown_type_is_wrong_use_with_the_nearest_one(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = run(*command, "--out", str(out), "--types", "robery,zzz")

    assert 2 == done.exit_code
    assert [
        "没有预案 robery，是不是想写 robbery？",
        "没有预案 zzz。",
        "可选：natural-disaster, complaint, media, officials, customer-injury, staff-injury, "
        "power-outage, system-failure, robbery, crowd-surge, troublemaking, mass-surrender, "
        "sit-in, false-information",
    ] == done.stderr.splitlines()
    assert not out.exists()


def test_a_file_that_cannot_be_written_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "quiz.gift"
    out.write_text("old", encoding="utf-8")

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    done = run("export", "gift", "--out", str(out))

    assert (1, f"不能写 {out}：No space left on device\n") == (done.exit_code, done.stderr)
    assert "old" == out.read_text(encoding="utf-8")
    assert [out] == list(tmp_path.iterdir())


def test_a_paper_has_as_many_questions_as_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    done = run("paper", "--out", str(out), "--count", "3", "--types", "robbery")

    assert 0 == done.exit_code
    assert "，3 题，校验码 " in done.stdout
    assert out.read_bytes().startswith(b"%PDF-")


def test_help_speaks_to_people() -> None:
    done = CliRunner().invoke(main, ["quiz", "paper", "--help"])

    assert "印一份纸上测验（PDF）：先是试卷，后面是答案和理由。" in done.output
    assert "题数；不写就按正式考试抽题，每类 2 题。" in done.output
