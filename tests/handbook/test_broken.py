"""Every problem code has one broken file, and the checker says about it exactly what it expects."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.handbook.load import load
from generator.words import Words

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken").glob("*.yaml"))


def header(broken: Path, name: str) -> list[str]:
    """All `# name: …` lines of a broken file; what follows them need not be UTF-8."""
    lines = broken.read_bytes().decode(errors="replace").splitlines()
    return [line.removeprefix(f"# {name}: ") for line in lines if line.startswith(f"# {name}: ")]


def test_every_code_has_a_broken_file(words: Words) -> None:
    # the codes of wallcard/ are found when cards are made, not when playbooks are read
    codes = {code for code in words.codes() if not code.startswith("card-")}

    assert codes == {broken.stem for broken in BROKEN}


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.stem)
def test_the_checker_says_what_is_wrong(broken: Path, tmp_path: Path, words: Words) -> None:
    """The broken file stands in for every `# replaces:`, and every `# deletes:` is taken away."""
    shutil.copytree(HERE / "smallest", tmp_path, dirs_exist_ok=True)
    for file in header(broken, "deletes"):
        (tmp_path / file).unlink()
    for file in header(broken, "replaces"):
        shutil.copyfile(broken, tmp_path / file)

    handbook, problems = load(tmp_path)

    said = [line.strip() for problem in problems for line in words.problem(problem).splitlines()]
    assert header(broken, "expect") == said
    assert said[0].endswith(f"[{broken.stem}]")
    assert handbook is None
