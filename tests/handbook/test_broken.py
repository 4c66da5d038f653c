"""Every problem code has one broken file, and the checker says about it exactly what it expects."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator import wallcard
from generator.handbook.load import load
from generator.problem import Problem, ProblemsFoundError
from generator.quiz import report
from generator.quiz.export import Wish, question_set
from generator.quiz.paper import printed
from generator.words import Words

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken").glob("*.yaml"))


def header(broken: Path, name: str) -> list[str]:
    """All `# name: …` lines of a broken file; what follows them need not be UTF-8."""
    lines = broken.read_bytes().decode(errors="replace").splitlines()
    return [line.removeprefix(f"# {name}: ") for line in lines if line.startswith(f"# {name}: ")]


def found(root: Path, words: Words) -> list[Problem]:
    """What is wrong with the playbooks, or, when they are right, with results of the quiz beside
    them, or with the cards and the paper made from them."""
    handbook, problems = load(root)
    if handbook is None:
        return problems
    results = report.found(root / "results")
    if results:
        return [_beside(root, problem) for problem in report.read(results)[1]]
    with pytest.raises(ProblemsFoundError) as raised:
        list(wallcard.outputs(handbook, words, lambda _: None))
        printed(question_set(handbook, words, Wish()), handbook, words)
    return raised.value.problems


def _beside(root: Path, problem: Problem) -> Problem:
    """The problem with its file named from the root, as those of playbooks are."""
    file = Path(problem.place.file).relative_to(root).as_posix()
    return replace(problem, place=replace(problem.place, file=file))


def test_every_code_has_a_broken_file(words: Words) -> None:
    """Those about a table of outlets have theirs in tests/packs."""
    codes = {code for code in words.codes() if not code.startswith("outlet-")}

    assert codes == {broken.stem for broken in BROKEN}


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.stem)
def test_the_checker_says_what_is_wrong(broken: Path, tmp_path: Path, words: Words) -> None:
    """The broken file stands in for every `# replaces:`, and every `# deletes:` is taken away; a
    `# result:` is what a learner exported, JSON without the lines that begin with #."""
    shutil.copytree(HERE / "smallest", tmp_path, dirs_exist_ok=True)
    for file in header(broken, "deletes"):
        (tmp_path / file).unlink()
    for file in header(broken, "replaces"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        shutil.copyfile(broken, tmp_path / file)
    for file in header(broken, "result"):
        (tmp_path / file).parent.mkdir()
        lines = broken.read_text(encoding="utf-8").splitlines(keepends=True)
        text = "".join(line for line in lines if not line.startswith("# "))
        (tmp_path / file).write_text(text, encoding="utf-8")

    problems = found(tmp_path, words)

    said = [line.strip() for problem in problems for line in words.problem(problem).splitlines()]
    assert header(broken, "expect") == said
    assert said[0].endswith(f"[{broken.stem}]")
