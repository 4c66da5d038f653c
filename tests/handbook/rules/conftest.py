"""What tests of the rules share: change a text, hear what is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.handbook.load import load
from generator.words import Words

from .smallest import SMALLEST, Said


@pytest.fixture
def said(tmp_path: Path, words: Words) -> Said:
    """Changes texts of the smallest handbook; gives all problems without places and hints."""
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)

    def change(file: str, *changes: tuple[str, str]) -> list[str]:
        path = tmp_path / "playbooks" / file
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        _, problems = load(tmp_path)
        lines = [words.problem(problem).splitlines()[0] for problem in problems]
        return [line.split(": ", 1)[1] for line in lines]

    return change


@pytest.fixture
def flood(tmp_path: Path, said: Said) -> Said:
    """The same with a second playbook that has its own number, title and aliases."""
    folder = tmp_path / "playbooks" / "incidents"
    text = (folder / "fire.yaml").read_text(encoding="utf-8")
    names = ", ".join(f"水{i}" for i in range(10))
    head, _, rest = text.partition("aliases: [")
    head = head.replace("number: 1", "number: 2").replace("title: 火情", "title: 水浸")
    (folder / "flood.yaml").write_text(
        f"{head}aliases: [{names}]\n{rest.partition(chr(10))[2]}", encoding="utf-8"
    )
    return said
