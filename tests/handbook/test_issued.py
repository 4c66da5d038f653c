"""A record of issued cards is read whole or refused in words, whatever somebody did to the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from generator.handbook.issued import file_name, read_issue, read_issues
from generator.handbook.model import Issue, Told
from generator.handbook.model.issue import digest_of
from generator.words import Words

TELLS = [
    {"zone": "title", "key": "name", "text": "停电"},
    {"zone": "when", "key": "w", "text": "黑"},
]
GOOD: dict[str, Any] = {
    "kind": "counter-handbook-cards",
    "edition": "2025.05",
    "issued": "2025-05-01",
    "review_by": "2026-04-30",
    "cards": [
        {
            "id": "power-outage",
            "number": "07",
            "title": "停电",
            "digest": digest_of([Told.model_validate(one) for one in TELLS]),
            "tells": TELLS,
        }
    ],
}
ODD = (None, True, -1, 10**30, 1.5, "", "x", "9" * 3000, "\U0001f4a5", [], {}, [[]], {"a": 1})


def paths(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[tuple[Any, ...]] = []
    for key, value in inside if isinstance(data, dict | list) else ():
        found += [(*path, key), *paths(value, (*path, key))]
    return found


def changed(path: tuple[Any, ...], value: object) -> dict[str, Any]:
    copy = json.loads(json.dumps(GOOD))
    inner = copy
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return dict(copy)


def test_a_good_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text(json.dumps(GOOD), encoding="utf-8")

    issue, problems = read_issue(tmp_path, "good.json")

    assert [] == problems
    assert issue is not None
    assert issue.model_dump(mode="json", exclude_defaults=True) == GOOD


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None
)
@given(some.sampled_from(paths(GOOD)), some.sampled_from(ODD))
def test_an_odd_value_anywhere_is_refused_in_words(
    tmp_path: Path, words: Words, path: tuple[Any, ...], odd: object
) -> None:
    (tmp_path / "odd.json").write_text(json.dumps(changed(path, odd)), encoding="utf-8")

    issue, problems = read_issue(tmp_path, "odd.json")

    assert (issue is None) == bool(problems)
    assert issue is None or path[-1] in {"edition", "id", "title", "key"}, "what no digest holds"
    assert all(words.problem(problem) for problem in problems)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff{}", "not-utf8"),
        (b"", "empty-file"),
        (b'<<<<<<< HEAD\n{"a": 1}', "yaml-syntax"),
        (b"[" * 3000, "yaml-syntax"),
        (b'{"a":"\0"}', "yaml-character"),
    ],
    ids=["bytes", "empty", "merge", "deep", "zero"],
)
def test_what_is_no_json_is_refused_in_words(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "odd.json").write_bytes(data)

    issue, problems = read_issue(tmp_path, "odd.json")

    assert (None, [code]) == (issue, [problem.code for problem in problems])


def test_two_cards_of_one_id_and_no_such_day_are_named_with_their_lines(
    tmp_path: Path, words: Words
) -> None:
    twice = {**GOOD, "issued": "2025-02-30", "cards": GOOD["cards"] * 2}
    (tmp_path / "twice.json").write_text(json.dumps(twice, indent=1), encoding="utf-8")

    _, problems = read_issue(tmp_path, "twice.json")

    assert [
        "twice.json:4:12: 没有 2025-02-30 这一天 [no-such-day]",
        "twice.json:26:10: 编号 `power-outage` 用了两次，第一次在第 8 行 [duplicate-id]",
    ] == [words.problem(problem).splitlines()[0] for problem in problems]


def test_editions_come_oldest_first_by_their_day(tmp_path: Path) -> None:
    folder = tmp_path / "playbooks" / "issued"
    folder.mkdir(parents=True)
    for edition, day in (("b", "2024-01-01"), ("a", "2026-01-01"), ("c", "2025-01-01")):
        text = json.dumps({**GOOD, "edition": edition, "issued": day})
        (folder / f"{edition}.json").write_text(text, encoding="utf-8")

    issues, problems = read_issues(tmp_path, "playbooks")

    assert ([], ["b", "c", "a"]) == (problems, [issue.edition for issue in issues])


@pytest.mark.parametrize(
    ("edition", "name"),
    [("2026.11", "2026.11.json"), ("../../x", "x.json"), ("第二版 / 试行", "第二版-试行.json")],
)
def test_no_edition_leads_out_of_the_folder(edition: str, name: str) -> None:
    assert name == file_name(Issue.model_validate_json(json.dumps({**GOOD, "edition": edition})))
