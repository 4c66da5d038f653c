"""YAML as authors write it: words stay words, every value knows its place, nothing crashes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.handbook.source import Source, parse, read
from generator.problem import Place, Problem
from generator.words import Words


def parsed(text: str) -> Source:
    source, problems = parse(text, "a.yaml")
    assert source is not None
    assert problems == []
    return source


def said(text: str) -> list[str]:
    """Every problem of a text as `line:column code`."""
    return [short(problem) for problem in parse(text, "a.yaml")[1]]


def short(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column} {problem.code}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("True", "True"),
        ("12:30", "12:30"),
        ("2026-11-22", "2026-11-22"),
        ("010", "010"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("=", "="),
        ("<<", "<<"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("2000.5", 2000.5),
        ('"12"', "12"),
        ("'true'", "true"),
        ('""', ""),
    ],
)
def test_only_plain_numbers_true_false_and_null_are_not_words(text: str, value: object) -> None:
    found = parsed(f"key: {text}").data["key"]

    assert (type(value), value) == (type(found), found)


def test_places_count_from_one_and_reach_into_lists_and_blocks() -> None:
    source = parsed("first: 一\nsteps:\n  - {do: 停, role: teller}\n  - do: 报\n")

    assert Place("a.yaml", 1, 8) == source.place("first")
    assert Place("a.yaml", 3, 10) == source.place("steps", 0, "do")
    assert Place("a.yaml", 3, 13) == source.key_place("steps", 0, "role")
    assert Place("a.yaml", 4, 9) == source.place("steps", 1, "do")


def test_a_missing_value_has_the_place_of_what_is_above_it() -> None:
    source = parsed("steps:\n  - do: 停\n")

    assert Place("a.yaml", 2, 5) == source.place("steps", 0, "role")
    assert Place("a.yaml", 2, 3) == source.place("steps", 7, "role")
    assert Place("a.yaml", 2, 5) == source.key_place("steps", 0)


def test_every_double_key_is_reported_and_the_first_is_kept() -> None:
    source, problems = parse("a: 1\nb: {c: 1, c: 2}\na: 3\na: 4\n", "a.yaml")

    assert ["2:11 duplicate-key", "3:1 duplicate-key", "4:1 duplicate-key"] == [
        short(problem) for problem in problems
    ]
    assert source is not None
    assert {"a": 1, "b": {"c": 1}} == source.data


def test_an_anchor_is_harmless_and_its_alias_is_a_problem_at_its_own_place() -> None:
    assert {"a": "停"} == parsed("a: &stop 停").data
    assert ["2:4 yaml-alias"] == said("a: &stop 停\nb: *stop\n")
    assert ["2:8 yaml-alias"] == said("a: &stop {b: 1}\nb: [1, *stop]\n")
    assert ["1:4 yaml-alias"] == said("a: *nowhere")
    assert ["1:8 yaml-alias"] == said("a: &a [*a]")


def test_a_billion_laughs_are_not_laughed() -> None:
    lines = ["a0: &a0 [哈, 哈]"]
    lines += [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 40)]

    assert {"yaml-alias"} == {line.split()[1] for line in said("\n".join(lines))}


BROKEN = [
    ("a: 情况: 起火", "1:6", "colon"),
    ("a: 1\n二\nc: 3", "3:1", "no-colon"),
    ("a:\n\tb: 1", "2:1", "start"),
    ("a: @停", "1:4", "start"),
    ("a: 1\n b: 2", "2:3", "colon"),
    ("a:\n  b: 1\n c: 2", "3:2", "indent"),
    ('a: "停" 报', "1:8", "indent"),
    ('a: 1\nb: "停\nc: 3\n\n', "2:4", "open-quote"),
    ("a: 1\nb: [停, 报\n", "2:4", "open-bracket"),
    ("a: [停\nb: {c: 1}", "2:2", "open-bracket"),
    ("a: [,]", "1:5", "open-bracket"),
    ("a: 1\n---\nb: 2", "2:1", "documents"),
    ("{a: 1}: 2", "1:1", "key"),
    ("a: {{ people }}", "1:5", "key"),
    ("a: !<停", "1:6", "other"),
]


@pytest.mark.parametrize(("text", "where", "reason"), BROKEN)
def test_broken_yaml_is_explained_where_it_breaks(
    text: str, where: str, reason: str, words: Words
) -> None:
    _, problems = parse(text, "a.yaml")

    assert [f"{where} yaml-syntax"] == [short(problem) for problem in problems]
    assert reason == dict(problems[0].values)["reason"]
    assert words(f"problem_reason.{reason}") in words.problem(problems[0])


def test_every_reason_has_an_example(words: Words) -> None:
    assert set(words.room("problem_reason")) == {reason for _, _, reason in BROKEN} | {"deep"}


@pytest.mark.parametrize("level", ["[", "- ", "{a: ", "? "])
def test_bottomless_nesting_is_a_problem(level: str) -> None:
    _, problems = parse(level * 5000, "a.yaml")

    assert ["yaml-syntax"] == [problem.code for problem in problems]
    assert "deep" == dict(problems[0].values)["reason"]


def test_twenty_levels_are_not_too_deep() -> None:
    assert parsed("[" * 20 + "]" * 20)


@pytest.mark.parametrize(
    ("sign", "count", "kind"), [("停", 10**6, str), ("9", 10**6, str), ("9", 15, int)]
)
def test_endless_values_are_read(sign: str, count: int, kind: type) -> None:
    found: Any = parsed(f"a: {sign * count}").data["a"]

    assert kind is type(found)
    assert sign * count == str(found)


@pytest.mark.parametrize(
    ("text", "where"),
    [("a: 停\nb: 报\x07警", "2:5"), ('a: "停\\ud800"', "1:4"), ('a: "停\\0"', "1:4")],
)
def test_a_character_nobody_can_print_is_a_problem(text: str, where: str) -> None:
    assert [f"{where} yaml-character"] == said(text)


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有说明\n"])
def test_a_file_without_content_is_empty(text: str) -> None:
    assert ["1:1 empty-file"] == said(text)


@pytest.mark.parametrize(
    "data", ["a: 停\r\nb: 报\r\n".encode(), b"\xef\xbb\xbfa: \xe5\x81\x9c\nb: \xe6\x8a\xa5\n"]
)
def test_windows_files_are_read_like_any_other(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(data)

    source, problems = read(tmp_path, "a.yaml")

    assert problems == []
    assert source is not None
    assert {"a": "停", "b": "报"} == source.data
    assert Place("a.yaml", 1, 1) == source.key_place("a")
    assert Place("a.yaml", 2, 4) == source.place("b")


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ("a: 1\nb: 停电".encode("gbk"), "2:5 not-utf8"),
        ("a: 停".encode("utf-16"), "1:1 not-utf8"),
        (b"\xef\xbb\xbfa: \xff", "1:4 not-utf8"),
    ],
)
def test_another_encoding_is_a_problem_at_its_first_byte(
    tmp_path: Path, data: bytes, where: str
) -> None:
    (tmp_path / "a.yaml").write_bytes(data)

    _, problems = read(tmp_path, "a.yaml")

    assert [where] == [short(problem) for problem in problems]
