"""A file of the wrong shape: every mistake is reported once, at its place, with the likely cure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from generator.handbook.model import Grading, Incident, Issue
from generator.handbook.model.grading import Criterion
from generator.handbook.model.incident import OnlyIf, Rise, Within
from generator.handbook.schema import MODELS
from generator.handbook.shape import shaped
from generator.handbook.source import parse
from generator.words import Words


def said(text: str, model: type[BaseModel]) -> list[str]:
    """Every problem as `line:column code`, in order, with what was probably meant."""
    source, unread = parse(text, "a.yaml")
    assert source is not None
    assert unread == []
    record, problems = shaped(source, model)
    assert (record is None) == bool(problems)
    return [
        f"{p.place.line}:{p.place.column} {p.code} {dict(p.values).get('near', '')}".rstrip()
        for p in sorted(problems)
    ]


def test_the_right_shape_has_no_problems() -> None:
    assert [] == said("minutes: 5\nafter: 发现", Within)


def test_a_misspelt_key_is_one_problem_that_names_the_right_key() -> None:
    assert ["2:1 unknown-key after"] == said("minutes: 5\naftr: 发现", Within)
    assert ["2:1 unknown-key at_least"] == said(
        'fact: fire\natleast: 2\nsay: "x"\nvalues: ["yes"]', OnlyIf
    )


def test_a_strange_key_does_not_hide_that_another_is_missing() -> None:
    assert ["1:1 missing-key", "2:1 unknown-key"] == said("minutes: 5\ncolour: 红", Within)


def test_a_key_that_is_there_already_is_not_what_was_meant() -> None:
    assert ["3:1 unknown-key"] == said("minutes: 5\nafter: 发现\nafters: 报警", Within)


def test_a_misspelt_value_names_the_right_one() -> None:
    bands = "  - {when: n = 0, grade: 日常级}\n  - {when: n > 0, grade: II}"

    assert ["5:26 wrong-value 日常", "6:26 wrong-value Ⅱ"] == said(
        f"id: R1\ntitle: 人数\nfact: people\nbands:\n{bands}", Criterion
    )


def test_all_problems_of_a_file_are_found_at_once_each_at_its_place() -> None:
    text = """
facts:
  people:
    label: 人数
    ask: 5
    find_out: 数
    type: nummer
    decimals: 7
    max: 0
    options: 没有
criteria:
  - id: r1
    title:
    fact: people
    bands:
      - {when: n = 0, grade: 日常, suplement: true}
      - n > 0
      - {when: n > 9}
clauses: [{source: d1, grade: Ⅰ, fact: people, when: n > 9, up_to: 9.5}]
"""

    assert [
        "5:10 wrong-type",
        "7:11 wrong-value number",
        "8:15 too-big",
        "9:10 too-small",
        "10:14 wrong-type",
        "12:9 wrong-form",
        "13:11 empty-value",
        "16:34 unknown-key supplement",
        "17:9 wrong-type",
        "18:9 missing-key",
        "19:20 wrong-form",
        "19:68 wrong-type",
    ] == said(text, Grading)


def test_a_value_that_fits_no_type_is_one_problem_named_after_the_first() -> None:
    source, _ = parse("say: 着火\nfacts: {fire: true}\ngrade: Ⅱ", "a.yaml")
    assert source is not None

    _, problems = shaped(source, Rise)

    assert ["text"] == [dict(problem.values)["type"] for problem in problems]


def test_a_value_that_fits_no_type_is_one_problem() -> None:
    assert ["2:15 wrong-type"] == said("say: 着火\nfacts: {fire: true}\ngrade: Ⅱ", Rise)
    assert ["2:15 wrong-type"] == said("say: 着火\nfacts: {fire: [1, 2]}\ngrade: Ⅱ", Rise)


def test_a_badly_written_key_is_reported_at_the_key() -> None:
    assert ["2:9 wrong-form"] == said("say: 着火\nfacts: {Fire: 1}\ngrade: Ⅱ", Rise)


def test_a_list_with_a_bad_item_is_not_called_too_short() -> None:
    bands = "  - {when: n = 0, grade: 日常}\n  - {when: n > 0, grade: 高}"

    assert ["6:26 wrong-value"] == said(
        f"id: R1\ntitle: 人数\nfact: people\nbands:\n{bands}", Criterion
    )


@pytest.mark.parametrize("text", ["停", "- 停", "5", "true"])
def test_a_file_that_is_no_block_is_one_problem(text: str) -> None:
    assert ["1:1 wrong-type"] == said(text, Incident)


@pytest.mark.parametrize("text", ["~", "---"])
def test_a_file_that_is_nothing_is_one_problem(text: str) -> None:
    assert ["empty-value"] == [line.split()[1] for line in said(text, Incident)]


def test_what_was_written_is_shown_short_and_on_one_line(words: Words) -> None:
    source, _ = parse('minutes: 5\nafter: "发\\n现' + "很长" * 20 + ' "', "a.yaml")
    assert source is not None

    _, problems = shaped(source, Within)

    what = words.problem(problems[0]).splitlines()[0]
    assert "a.yaml:2:8: `发\\n现" + "很长" * 12 + "很…` 的写法不对 [wrong-form]" == what


def test_every_form_and_type_there_is_has_words(words: Words) -> None:
    models = (*MODELS.values(), Issue)
    forms = {found for model in models for found in patterns(model.model_json_schema())}

    assert forms == set(words.room("problem_form"))
    assert set(words.room("problem_type")) == set(words.room("problem_cure"))


def patterns(schema: object) -> Iterator[str]:
    """Every regular expression of a JSON Schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for key, value in schema.items():
            yield from patterns(value)
            if key == "patternProperties":
                yield from value
    elif isinstance(schema, list):
        for value in schema:
            yield from patterns(value)
