"""Questions that authors write themselves: what to do, whom to call, what to say and report.

Shape of `questions/<incident>.yaml`. Questions about grades are not written: scenes of the
playbooks become them, see incident.py.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import FactId, Id, Record, Text
from .incident import Sourced

Kind = Literal["first", "never", "call", "say", "report"]
Error = Literal["order", "clock", "role", "call", "harm", "words"]


class Choice(Sourced):
    """One of the answers to choose from, and what there is to learn about it."""

    says: Text
    """选项的文字，和别的选项写得一样长、一样细。"""
    right: bool = False
    """正确的那一个写 true。"""
    error: Error | None = None
    """错的选项是哪一种真实的错：order 次序、clock 时限、role 谁来做、call 打给谁、
    harm 好心办坏事、words 话说错。"""
    why: Text
    """为什么对，或者为什么错、会造成什么。"""


class AuthoredQuestion(Record):
    """One question with its answers, of which one is right."""

    id: Id
    """编号，小写英文；一经发布永不改变，也不能与情景的编号相同。"""
    kind: Kind
    """first 先做什么、never 绝不做什么、call 打给谁、say 怎么说、report 怎么报。"""
    must_know: bool = False
    """非会不可的：呼救、生命优先、首报时限。考试里错一道就不合格。"""
    ask: Text
    """一个具体的情景加一个完整的问题，不看选项也能回答。"""
    options: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=4)]
    """三个选项；第四个真有人会选，才写四个。"""


class QuestionList(Record):
    """`questions/<incident>.yaml`; the file's name is the id of the incident."""

    questions: Annotated[tuple[AuthoredQuestion, ...], Field(min_length=1)]


class Variety(Record):
    """`questions/_variety.yaml`: what may change in a scene without changing its grade."""

    words: dict[FactId, Annotated[tuple[Text, ...], Field(min_length=3)]] = Field(
        default_factory=dict
    )
    """情景里可以换着用的词，如 lady: [王女士, 李女士, 张女士]；情景里写 {lady}。不用真人的姓名。"""
    steps: dict[FactId, Annotated[int, Field(ge=1)]] = Field(default_factory=dict)
    """分界两边的数相差多少才像人说的话，按事实自己的单位；不写就是 1。"""
