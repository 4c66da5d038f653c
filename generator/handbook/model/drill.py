"""One drill: what is told to the players, and when. Shape of `drills/<incident>.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Day, FactId, Many, Record, Text


class Inject(Record):
    """Something new that is told to the players in mid-run."""

    at: Annotated[int, Field(ge=1, le=240)]
    """演练开始后第几分钟。"""
    say: Text
    """导调员照着念的新情况。"""
    facts: dict[FactId, str | int | float] = Field(default_factory=dict)
    """这时真实的事实；该升到几级由判级表算。没有变化的不写。"""
    look_for: Text
    """观察员看什么：一个看得见的动作。"""


class Drill(Record):
    """`drills/<incident>.yaml`; the file's name is the id of the incident."""

    title: Text
    """演练名称。"""
    opening: Text
    """开场白，照着念。"""
    facts: dict[FactId, str | int | float] = Field(default_factory=dict)
    """开场时真实的事实，除了选了这一份就已经成立的。"""
    goals: Many
    """练什么。"""
    injects: Annotated[tuple[Inject, ...], Field(min_length=2, max_length=8)]
    """按时间先后；至少有一条让级别升高。"""
    last_drilled: Day | None = None
    """上次演练日期，演练后填写。"""
