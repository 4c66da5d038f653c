"""The handbook as a whole: edition, grades, categories, contacts, roles, sources, house style."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Day, Grade, Id, Many, Record, SourceId, Text
from .incident import Sourced


class GradeName(Record):
    """How a grade is called and what it asks of people."""

    grade: Grade
    word: Text
    """词，如：特大。"""
    means: Text
    """一句话：什么样的事件。"""
    answer: Text
    """谁来指挥、怎么应对。"""


class Category(Record):
    """A kind of incident."""

    id: Id
    label: Text
    means: Text


class Contact(Record):
    """Somebody to call; a contact without a number is filled in by each branch."""

    id: Id
    label: Text
    number: Text | None = None
    """全国统一号码；由各网点填写的写 null。"""
    stand_in: Text | None = None
    """B 角。"""
    for_what: Text


class Concept(Sourced):
    """What counts as an incident here, and how that differs from the law's word."""

    text: Text
    differs: Text


class Preparation(Sourced):
    """One of the eight preparations for a major incident."""

    title: Text
    do: Many


class Role(Record):
    """Who does a step."""

    id: Id
    label: Text
    tag: Annotated[str, Field(min_length=1, max_length=3)]
    """墙卡上的两三个字。"""
    duty: Text
    stand_in: Text
    """不在时由谁代。"""
    anyone: bool = False
    """不论岗位、谁都可能是的角色（如发现人）写 true：按角色看时，他的步骤总在。"""


def source_anchor(source_id: str) -> str:
    """The ASCII anchor of a source in the list of sources: `D1.4.IV.1` becomes `d1-4-iv-1`."""
    return source_id.lower().replace(".", "-")


class Source(Record):
    """Where a fact comes from: a deck item, a law, a standard, a practice."""

    id: SourceId
    kind: Literal["deck", "law", "regulator", "standard", "practice"]
    name: Text
    """名称。"""
    clause: Text | None = None
    """条号。"""
    version: Text | None = None
    """版本、文号。"""
    in_force: Text | None = None
    """生效日。"""
    status: Literal["in_force", "reference", "repealed", "deck", "practice"]
    """in_force 现行有效；reference 现行性未核，仅供参考；repealed 已废止。"""
    says: Text
    """内容摘要（用自己的话）。"""
    note: Text | None = None
    """适用说明。"""


class Style(Record):
    """House style of the wording: the words a step may and may not use."""

    verbs: Many
    """步骤可以用来开头的动词。"""
    loop_verbs: Many
    """必须有人复述确认的动词。"""
    vague: Many
    """步骤里不许出现的空话。"""
    pairs: tuple[Text, ...] = ()
    """看起来像两个动作、其实是一个的固定说法。"""
    negatives: tuple[Text, ...] = ()
    """测验的问句里不许出现的否定问法。"""
    catch_alls: tuple[Text, ...] = ()
    """测验的选项里不许出现的“都对”“都不对”一类。"""
    absolutes: tuple[Text, ...] = ()
    """说得太满的词：只出现在错的选项里，就等于告诉人哪个错。"""


class CardFont(Record):
    """A typeface of one's own for the wall cards; paths start from the handbook's folder."""

    regular: Text
    """细的一款，TTF 或 OTF 文件。"""
    bold: Text
    """粗的一款；可变字重的字体可以和 regular 是同一个文件。"""


class Setting(Record):
    """`handbook.yaml`: what holds for every page and card."""

    title: Text
    company: Text
    edition: Text
    issued: Day
    review_by: Day
    owner: Text
    site_url: Annotated[str, Field(pattern=r"^https?://[!-~]+/$", max_length=120)] | None = None
    """网站的地址，以 / 结尾；墙卡的二维码指到那里。不写，二维码里只有墙卡的编码。"""
    card_font: CardFont | None = None
    """墙卡用的字体；不写就用随程序带的思源黑体。"""
    audience: Text
    scope: Text
    """公司内部分级的说明（不是国家分级）。"""
    tie_break: Text
    """拿不准时的一句话。"""
    reader: Text
    """读卡人一句话。"""
    regrade_at: Annotated[tuple[Text, ...], Field(min_length=2)]
    """什么时候必须重新判级。"""
    concept: Concept
    grades: Annotated[tuple[GradeName, ...], Field(min_length=5, max_length=5)]
    categories: Annotated[tuple[Category, ...], Field(min_length=1)]
    control: Many
    """可控制与不可控制的说明。"""
    contacts: Annotated[tuple[Contact, ...], Field(min_length=3)]
    preparations: Annotated[tuple[Preparation, ...], Field(min_length=8, max_length=8)]
    first_response: Annotated[tuple[Preparation, ...], Field(min_length=1)]
    """到场、启动预案等机制要点。"""


class Roles(Record):
    """`roles.yaml`."""

    roles: Annotated[tuple[Role, ...], Field(min_length=1)]


class SourceList(Record):
    """`sources.yaml`."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
