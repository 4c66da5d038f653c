"""What is different in this edition. Shape of `changes.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Day, Id, Record, Text


class Revision(Record):
    """One change since the last edition."""

    date: Day
    """哪一天改的。"""
    what: Text
    """改了什么。"""
    why: Text
    """为什么改。"""
    incidents: tuple[Id, ...] = ()
    """涉及哪些预案（文件名，不带 .yaml）；涉及全书的不写。"""
    reprint: bool = False
    """墙卡要重印的写 true；没有写 incidents 的，就是全部重印。"""


class Revisions(Record):
    """`changes.yaml`: the changes of this edition, newest first."""

    changes: Annotated[tuple[Revision, ...], Field(min_length=1)]
