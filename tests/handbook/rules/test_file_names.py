"""Which files are read at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from .smallest import FIRE, Said


@pytest.mark.parametrize("name", ["flood.yml", "Flood.yaml", "flood 2.yaml", "flood.YAML"])
def test_a_file_that_would_be_overlooked_is_a_problem(
    name: str, flood: Said, tmp_path: Path
) -> None:
    folder = tmp_path / "playbooks" / "incidents"
    (folder / "flood.yaml").rename(folder / name)

    assert [f"文件名 `{name}` 不能作预案的编号 [file-name]"] == flood(FIRE)


@pytest.mark.parametrize("name", [".flood.yaml", "flood.yaml~", "README.md", "flood.yaml.orig"])
def test_files_that_editors_leave_behind_are_overlooked(
    name: str, flood: Said, tmp_path: Path
) -> None:
    folder = tmp_path / "playbooks" / "incidents"
    (folder / "flood.yaml").rename(folder / name)

    assert [] == flood(FIRE)
