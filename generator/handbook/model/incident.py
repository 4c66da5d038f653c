"""One playbook: what to do when one type of incident happens. Shape of `incidents/<id>.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import FactId, Grade, Id, Many, Record, SourceId, Text

Domain = Literal["life", "alarm", "isolate", "business", "evidence", "report", "publicity"]
Sources = tuple[SourceId, ...]


class Sourced(Record):
    """Something that says where it comes from; without a source it has to be a supplement."""

    sources: Sources = ()
    """出处编号，见 sources.yaml。"""
    supplement: bool = False
    """教材和法规都没有写、由本手册补充的，写 true。"""


class OnlyIf(Record):
    """The step is needed only when a fact has one of these values."""

    fact: FactId
    """判级事实的编号，见 grading.yaml。"""
    at_least: int | None = None
    """数字类事实：不少于这个数。"""
    values: tuple[str, ...] = ()
    """选择类事实：是其中之一。"""
    say: Text
    """给人看的条件，如：有人受伤。印成“若有人受伤，……”。"""


class Ack(Record):
    """The closing loop of a call, an order or a report: who repeats what back."""

    by: Text
    """谁来复述确认。"""
    says: Text
    """复述什么。"""


class Within(Record):
    """A time limit: a number, a unit, and what starts the clock."""

    minutes: Annotated[int, Field(ge=1, le=60 * 24 * 60)]
    """多少分钟之内。"""
    after: Text
    """从什么时候起算，如：发现。"""


class OnCard(Record):
    """How a step appears on the wall card, when not with its full text."""

    text: Text | None = None
    """墙卡上用的更短的写法。"""
    leave_out: Text | None = None
    """不上墙卡的理由（关键步骤不能不上）。"""


class Step(Sourced):
    """One action of one role."""

    id: Id
    """步骤编号，一经发布永不改变（勾选记录靠它）。"""
    do: Text
    """动词开头，一个动作，不超过 28 个字。"""
    role: Id
    """由谁做，见 roles.yaml。"""
    domain: Domain
    """为了什么：人身 life → 报警 alarm → 隔离 isolate → 业务 business → 证据 evidence
    → 报告 report → 舆情 publicity。"""
    critical: bool = False
    """关键步骤(◆)，每张卡 1–3 条，都在第一分钟的前三步。"""
    tile: Annotated[str, Field(pattern=r"^[\u4e00-\u9fff]{1,2}$")] | None = None
    """第一分钟的步骤在墙卡上的大字，如：停、躲、报。"""
    detail: Text | None = None
    """页面上的补充说明：怎么做、为什么。"""
    ack: Ack | None = None
    """拨打、通知、报告、指派、移交必须有人复述。"""
    within: Within | None = None
    """时限。"""
    only_if: OnlyIf | None = None
    """只在某个事实成立时才做。"""
    reports: Literal["phone"] | None = None
    """这一步就是报分公司的电话首报，写 phone；清单里勾了这一步，时限“电话首报”也算报了。"""
    go_to: Id | None = None
    """“若……，转第 n 步”：转去本预案后面的哪一步。"""
    card: OnCard | None = None
    """墙卡上的特殊写法。"""


class Phase(Record):
    """A stretch of the incident that ends with a pause to check."""

    starts_when: Text
    """什么时候开始这一阶段。"""
    time_box: Text
    """大致多久，如：0–1 分钟。"""
    mode: Literal["read_do", "do_confirm"]
    """read_do 读一条做一条；do_confirm 做完核对。"""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    done: Text
    """本阶段完成时说的一句话。"""
    order_reason: Text | None = None
    """不按“人身→报警→隔离→业务→证据→报告→舆情”排序的理由。"""


class Phases(Record):
    """第一分钟, 处置, 事后, in this order."""

    first_minute: Phase
    respond: Phase
    after: Phase

    def all(self) -> tuple[tuple[str, Phase], ...]:
        """The three phases with their keys, in order of time."""
        return tuple((key, getattr(self, key)) for key in type(self).model_fields)


class Never(Sourced):
    """Something nobody may do, and why."""

    text: Text
    """以“不”或“严禁”开头。"""
    why: Text
    """为什么。"""
    before: Id | None = None
    """放在哪一步之前提醒。"""
    card: bool = False
    """上墙卡的“严禁”框（最多 3 条）。"""


class Script(Sourced):
    """Words to say aloud, and to whom."""

    id: Id
    to: Text
    """对谁说。"""
    when: Text
    """什么时候说。"""
    say: Text
    """原话，可以照读。〔 〕里是要填的空。"""
    step: Id | None = None
    """哪一步要用：步骤编号，那一步会给出链接。"""


class Rise(Sourced):
    """A change of facts that lifts the grade; checked against the grading table."""

    say: Text
    """什么情况。"""
    facts: Annotated[dict[FactId, str | int | float], Field(min_length=1)]
    """这时的事实，如 {harm: death}。"""
    grade: Grade
    """这时的级别，必须与判级表一致。"""


class Call(Sourced):
    """Somebody to telephone."""

    to: Id
    """打给谁，见 handbook.yaml 的 contacts。"""
    by: Id
    """由谁打。"""
    when: Text
    """什么情况下、什么时候打。"""


class Related(Record):
    """Another playbook that often goes with this one."""

    id: Id
    when: Text
    """什么时候转去或合并使用。"""


class Case(Sourced):
    """What happened to somebody, retold, and what to learn from it."""

    id: Id
    title: Text
    story: Many
    lessons: Many


class Change(Sourced):
    """Where this handbook departs from the training deck of 2011, and why."""

    deck: Text
    """教材怎么写。"""
    now: Text
    """本手册怎么写。"""
    why: Text
    """为什么改。"""
    step: Id | None = None
    """改的是哪一步：步骤编号，那一步会标出“与教材不同”。"""


class Scene(Record):
    """A quiz scene; its answer comes from the grading table, never from the author."""

    id: Id
    text: Text
    """情景，花括号里写事实编号或者换着用的词，如：{lady}说门口有 {protest_people} 人静坐。
    没有写到的事实一律当作没有。"""
    facts: dict[FactId, str | int | float] = Field(default_factory=dict)
    """情景里固定的事实。"""
    vary: FactId | None = None
    """要变化出题的事实：在判级表的每个分界处各出一对题。"""
    says: dict[Text, Annotated[Text, Field(max_length=15)]] = Field(default_factory=dict)
    """变化的不是数字时：每个选项在情景里怎么说，填进 {事实编号}，最多 15 个字。"""
    among: dict[FactId, Annotated[tuple[int | float, ...], Field(min_length=2)]] = Field(
        default_factory=dict
    )
    """换了也不改变级别的数字，换着用，如 {surrender_people: [3, 5, 8]}。"""


class Ending(Record):
    """When it is over, and who says so."""

    when: Text
    role: Id


class Exemption(Record):
    """A rule of the house style this playbook breaks on purpose."""

    rule: Id
    """检查代码，如 role-overload。"""
    at: Text | None = None
    """哪一步（步骤编号）或哪一阶段。不写就是整个预案。"""
    reason: Text


class Incident(Record):
    """The playbook of one incident type; the file's name is its id."""

    number: Annotated[int, Field(ge=1, le=99)]
    """墙卡上的编号。"""
    title: Text
    """名称，不超过 12 个字，用大白话。"""
    category: Id
    """类别，见 handbook.yaml 的 categories。"""
    controllable: bool
    """可控制的 true，不可控制的 false。"""
    icon: Text
    """图标：mkdocs-material 自带图标的路径，如 material/flash-off。"""
    summary: Text
    """一句话说明。"""
    when: Annotated[tuple[Text, ...], Field(min_length=2, max_length=6)]
    """何时用：看到、听到什么就用这一份。"""
    aliases: Annotated[tuple[Text, ...], Field(min_length=10)]
    """员工会怎么搜：至少 10 个叫法。"""
    facts: Annotated[tuple[FactId, ...], Field(min_length=1)]
    """判级要问的事实，按先后。"""
    given: dict[FactId, str] = Field(default_factory=dict)
    """选了本预案就已经成立的事实，如 {robbery: yes}。"""
    phases: Phases
    end: Ending
    never: Annotated[tuple[Never, ...], Field(min_length=2)]
    scripts: Annotated[tuple[Script, ...], Field(min_length=1)]
    rises: Annotated[tuple[Rise, ...], Field(min_length=1)]
    calls: Annotated[tuple[Call, ...], Field(min_length=1)]
    related: tuple[Related, ...] = ()
    cases: tuple[Case, ...] = ()
    changes: tuple[Change, ...] = ()
    basis: Annotated[Sources, Field(min_length=1)]
    """依据：本预案主要根据哪些出处。"""
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1)]
    exceptions: tuple[Exemption, ...] = ()

    def steps(self) -> tuple[Step, ...]:
        """All steps, in order of time."""
        return tuple(step for _, phase in self.phases.all() for step in phase.steps)

    def cited(self) -> frozenset[str]:
        """The ids of all sources this playbook rests on."""
        groups: tuple[tuple[Sourced, ...], ...] = (
            self.steps(),
            self.never,
            self.scripts,
            self.rises,
            self.calls,
            self.cases,
            self.changes,
        )
        found = {source for group in groups for record in group for source in record.sources}
        return frozenset(found | set(self.basis))
