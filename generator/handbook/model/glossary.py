"""The words of the trade, each in plain words. Shape of `glossary.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Record, Text
from .incident import Sourced


class Term(Sourced):
    """One word that not everybody at the counter knows."""

    id: Id
    """编号，网址用它，发布以后不改。"""
    term: Text
    """术语。"""
    also: tuple[Text, ...] = ()
    """别的叫法、缩写。"""
    means: Text
    """大白话解释：一两句，新员工读得懂。"""
    related: tuple[Id, ...] = ()
    """相关术语的编号。"""


class Glossary(Record):
    """`glossary.yaml`."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
