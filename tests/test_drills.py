"""`handbook drills`: which drills there are, and the day one was held written back."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

from .conftest import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "playbooks", tmp_path / "playbooks")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def drills(root: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["drills", "--root", str(root), *options])


def test_a_day_is_written_into_the_drill_and_nothing_else_is_touched(root: Path) -> None:
    file = root / "playbooks" / "drills" / "robbery.yaml"
    before = file.read_text(encoding="utf-8")

    first = drills(root, "--held", "robbery=2026-06-30", "--held", "media=2026-07-01")
    second = drills(root, "--held", "robbery=2026-11-22")

    assert [0, 0] == [first.exit_code, second.exit_code], first.output + second.output
    written = 'last_drilled: "2026-11-22"\n'
    assert 1 == file.read_text(encoding="utf-8").count("last_drilled")
    assert before == file.read_text(encoding="utf-8").replace(written, "")
    listed = {line.split()[0]: line for line in drills(root).output.splitlines()}
    assert listed["robbery"].endswith("上次演练：2026-11-22")
    assert listed["media"].endswith("上次演练：2026-07-01")
    assert listed["sit-in"].endswith("还没有演练过。")


def test_what_cannot_be_is_all_said_and_nothing_is_written(root: Path) -> None:
    tomorrow = date.today() + timedelta(days=1)
    files = sorted((root / "playbooks" / "drills").iterdir())
    before = [file.read_bytes() for file in files]
    wrong = ("robery=2026-11-22", "media", "sit-in=20261122", f"complaint={tomorrow}")

    result = drills(
        root, "--held", "robbery=2026-11-22", *(o for w in wrong for o in ("--held", w))
    )

    assert 2 == result.exit_code
    assert "没有“robery”的演练脚本。有：" in result.output
    for got in wrong[1:]:
        assert f"看不懂“{got}”：要写成 类型=日期" in result.output
    assert before == [file.read_bytes() for file in files]
