"""Who is told what, by when. Shape of `reporting.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import FactId, Grade, Id, Many, Record, Text
from .incident import Sourced


class Principle(Sourced):
    """A rule of reporting."""

    text: Text


class Deadline(Sourced):
    """How fast an incident of one grade is reported inside the company."""

    grade: Grade
    decides: Text
    """谁决定、谁指挥。"""
    tells: Many
    """依次告诉谁。"""
    phone_minutes: Annotated[int, Field(ge=1)] | None = None
    """电话首报：发现后多少分钟内（没有就写 null，以 by 为准）。"""
    facts_minutes: Annotated[int, Field(ge=1)] | None = None
    """要素报齐：发现后多少分钟内。"""
    written_minutes: Annotated[int, Field(ge=1)] | None = None
    """书面首报：发现后多少分钟内。"""
    update_minutes: Annotated[int, Field(ge=1)] | None = None
    """续报间隔，分钟。"""
    same_day: Text | None = None
    """当日下班前要交的是什么（没有就写 null）。"""
    by: Text
    """给人看的一句话时限。"""


class Trigger(Sourced):
    """A duty to report to somebody outside, whatever the internal grade."""

    id: Id
    label: Annotated[Text, Field(max_length=12)]
    """时限栏里叫什么，短。"""
    when: Text
    """什么情况。"""
    to: Text
    """报给谁。"""
    call: Id | None = None
    """打哪个电话就算报了：contacts 里的 id；清单里打这个电话的步骤一勾，这里也算报了。"""
    by_counter: bool = False
    """柜面自己报的写 true；由分公司、总公司报的不写。"""
    limit: Text
    """多久之内。"""
    minutes: Annotated[int, Field(ge=0)] | None = None
    """分钟数；0 = 立即；没有法定时限写 null。"""
    starts: Text
    """从什么时候起算。"""
    region: Text
    """适用地区。"""
    who: Text
    """由谁报。"""
    status: Text
    """核对状态与适用说明。"""
    facts: dict[FactId, str | int | float] = Field(default_factory=dict)
    """可以由判级事实推出时：任一事实达到这个值就触发。"""


class ReportField(Sourced):
    """One blank of a report."""

    id: Id
    label: Text
    hint: Text
    """怎么填。"""
    example: Text | None = None
    say: Annotated[Text, Field(pattern=r"^[^〔〕]*〔[^〔〕]+〕[^〔〕]*$")] | None = None
    """电话首报里这一栏念出来的一句，〔 〕一处，填这一栏的内容。"""
    say_unknown: Text | None = None
    """这一栏还不知道时念的一句；不写就照 say 留着〔 〕。"""
    facts: tuple[FactId, ...] = ()
    """书面报告里这一栏可以填的判级事实：知道的就填上，不知道的不猜。"""


class Reporting(Record):
    """All of reporting: principles, manner, contents, chain, deadlines."""

    principles: Annotated[tuple[Principle, ...], Field(min_length=1)]
    manner: Annotated[tuple[Principle, ...], Field(min_length=1)]
    chain: Annotated[tuple[Principle, ...], Field(min_length=1)]
    follow_up: Annotated[tuple[Principle, ...], Field(min_length=1)]
    closing: Annotated[tuple[Principle, ...], Field(min_length=1)]
    deadlines: Annotated[tuple[Deadline, ...], Field(min_length=4, max_length=4)]
    triggers: Annotated[tuple[Trigger, ...], Field(min_length=1)]
    phone_fields: Annotated[tuple[ReportField, ...], Field(min_length=1)]
    """电话首报的栏目，最多 7 项。"""
    written_fields: Annotated[tuple[ReportField, ...], Field(min_length=1)]
    """书面报告的栏目。"""
    phone_end: Text | None = None
    """电话首报念完七栏以后的一句：没说到的怎么办，请对方复述什么。"""
    phone_script: Text
    """电话首报的照读稿，〔 〕里填空，不超过 250 字。"""
    first_first: Text
    """先报后补的一句话。"""
    forbidden: Many
    """不得迟报、谎报、瞒报、漏报等。"""
