"""The smallest handbook is free of problems, and the fullest playbook uses every key there is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.handbook.load import load
from generator.handbook.model.incident import Sourced
from generator.words import Words

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def fullest(tmp_path_factory: pytest.TempPathFactory, words: Words) -> tuple[BaseModel, ...]:
    """The fullest playbook with its questions and their variety, in the smallest handbook."""
    root = tmp_path_factory.mktemp("fullest")
    for example in ("smallest", "fullest"):
        shutil.copytree(HERE / example, root, dirs_exist_ok=True)

    handbook, problems = load(root)

    assert handbook is not None, words.problems(problems)
    return (handbook.incidents["explosion"], *handbook.questions["explosion"], handbook.variety)


def test_the_smallest_handbook_has_no_problems(words: Words) -> None:
    handbook, problems = load(HERE / "smallest")

    assert problems == [], words.problems(problems)
    assert handbook is not None
    assert ["fire"] == list(handbook.incidents)


def test_the_fullest_playbook_uses_every_key(fullest: tuple[BaseModel, ...]) -> None:
    records = list(records_in(fullest))
    known = {(type(record).__name__, key) for record in records for key in own_keys(record)}
    used = {(type(record).__name__, key) for record in records for key in record.model_fields_set}

    assert set() == known - used


def own_keys(record: BaseModel) -> set[str]:
    """All keys but those of `Sourced`: a record has sources or is a supplement, seldom both."""
    return set(type(record).model_fields) - set(Sourced.model_fields)


def records_in(value: object) -> Iterator[BaseModel]:
    """The record itself and all records inside it."""
    if isinstance(value, BaseModel):
        yield value
        for key in type(value).model_fields:
            yield from records_in(getattr(value, key))
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)
