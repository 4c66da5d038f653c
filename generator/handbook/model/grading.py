"""The shape of `grading.yaml`: facts, criteria, clauses of the deck, rulings."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import FactId, Grade, Many, Record, SourceId, Text
from .incident import Sourced


class Option(Record):
    """One value of a choice; options rise in gravity, the first is 'none of it'."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z]+$")]
    label: Text
    means: Text | None = None
    """怎样才算。"""


class Fact(Record):
    """Something to find out before an incident can be graded."""

    label: Text
    """短名，如：退保人数。"""
    ask: Text
    """问句，大白话。"""
    find_out: Text
    """怎么查清：怎么数、怎么算、去重口径。"""
    type: Literal["number", "choice", "yes_no"]
    unit: Text | None = None
    """单位（数字类必填）。"""
    decimals: Annotated[int, Field(ge=0, le=6)] = 0
    """最多几位小数。"""
    max: Annotated[int, Field(ge=1, le=1_000_000_000)] = 1_000_000
    """最大值，超过视为笔误。"""
    options: tuple[Option, ...] = ()
    """选择类的选项，由轻到重。"""
    supplement: bool = False


class Band(Sourced):
    """A part of a fact's values, and the grade it means."""

    when: Text
    """数字写区间，如 10 <= n < 50、n > 10000；选择写选项，如 none, minor；是否写 yes 或 no。"""
    grade: Grade


class Criterion(Record):
    """Cuts the values of one fact into bands that do not overlap and leave nothing out."""

    id: Annotated[str, Field(pattern=r"^R[0-9]+[a-z]?$")]
    title: Text
    fact: FactId
    bands: Annotated[tuple[Band, ...], Field(min_length=2)]


class Clause(Record):
    """A clause of the deck as it stands, for the proof that the table never grades lower."""

    source: SourceId
    grade: Grade
    fact: FactId
    when: Text
    """教材原意的取值范围（写法同 bands）。“以下”的上限写在 up_to，两种读法都会检验。"""
    up_to: int | None = None
    """“……以下”的那个数。"""


class Ruling(Record):
    """How this handbook reads a place where the deck is unclear or contradicts itself."""

    id: Annotated[str, Field(pattern=r"^A[0-9]+$")]
    deck: Text
    """教材原文。"""
    question: Text
    """问题在哪里。"""
    ruling: Text
    """本手册的读法。"""
    sources: Many
    supplement: bool = False
    criteria: tuple[str, ...] = ()
    """影响判级表的哪些行。"""


class Grading(Record):
    """The one truth about grades."""

    facts: Annotated[dict[FactId, Fact], Field(min_length=1)]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    clauses: tuple[Clause, ...] = ()
    rulings: tuple[Ruling, ...] = ()
