"""Whatever an author writes, the answer is a handbook or problems in words, never a traceback."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.handbook.load import load
from generator.handbook.source import Path_, parse
from generator.problem import Place, Problem, in_order
from generator.words import Words

HERE = Path(__file__).parent
FILES = sorted(
    file.relative_to(HERE / example)
    for example in ("smallest", "fullest")
    for file in (HERE / example).rglob("*.yaml")
)
ODD: list[Any] = [
    *(None, True, -1, 5, 1.5, 10**14, "", " ", "x", "yes", "若", "Ⅰ", "日常", "2026-02-30"),
    *("{x}", "{", "n >= 1", "9" * 50, "停" * 700, [], [None], ["x", "x"], {}, {"x": 1}),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest handbook with the fullest playbook in it."""
    folder = tmp_path_factory.mktemp("odd")
    for example in ("smallest", "fullest"):
        shutil.copytree(HERE / example, folder, dirs_exist_ok=True)
    return folder


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=st.sampled_from(FILES), odd=st.sampled_from(ODD), data=st.data())
def test_an_odd_value_anywhere_is_answered_in_words(
    file: Path, odd: object, data: st.DataObject, root: Path, words: Words
) -> None:
    text = (root / file).read_text(encoding="utf-8")
    source, _ = parse(text, str(file))
    assert source is not None
    changed = with_value(source.data, data.draw(st.sampled_from(list(paths(source.data)))), odd)
    (root / file).write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
    try:
        handbook, problems = load(root)
    finally:
        (root / file).write_text(text, encoding="utf-8")

    assert (handbook is None) == bool(problems)
    assert words.problems(problems)


def test_tellings_never_go_beyond_what_a_fact_can_be(root: Path) -> None:
    file = root / "playbooks/questions/_variety.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("people: 1", f"people: {10**14}"), "utf-8")

    handbook, problems = load(root)

    assert (handbook is None) == bool(problems)


def paths(data: object, path: Path_ = ()) -> Iterator[Path_]:
    """The way to every value inside the data."""
    inside = data.items() if isinstance(data, dict) else ()
    for key, value in enumerate(data) if isinstance(data, list) else inside:
        yield (*path, key)
        yield from paths(value, (*path, key))


def with_value(data: Any, path: Path_, value: object) -> Any:
    """A copy of the data with another value at `path`."""
    copy = json.loads(json.dumps(data))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return copy


def test_a_folder_without_anything_is_answered_file_by_file(tmp_path: Path) -> None:
    handbook, problems = load(tmp_path)

    assert handbook is None
    assert ["missing-file"] * 8 + ["no-incidents"] == sorted(problem.code for problem in problems)


def test_problems_come_once_each_in_order_of_file_and_line() -> None:
    early, late = Place("a.yaml", 2), Place("a.yaml", 10)
    problems = [Problem.at(late, "x"), Problem.at(early, "y"), Problem.at(late, "x")]

    assert [Problem.at(early, "y"), Problem.at(late, "x")] == in_order(problems)
