"""What playbooks have to do with each other when several incidents happen at once.

Shape of `together.yaml`, which a handbook may do without.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Record, Text
from .incident import Sourced


class SameAct(Record):
    """Steps of several playbooks that are one act in different words."""

    id: Id
    """这件事的编号，小写英文。"""
    steps: Annotated[dict[Id, Id], Field(min_length=1)]
    """预案编号: 步骤编号。合在一起时只出现一次，各预案的写法都列出来。"""


class Side(Record):
    """What one playbook says: one of its steps, or one of its prohibitions."""

    incident: Id
    """预案编号。"""
    step: Id | None = None
    """步骤编号。"""
    never: Text | None = None
    """或者一条禁令，照抄原文。"""


class Conflict(Sourced):
    """Two playbooks that ask for opposite things, and which of them goes first."""

    sides: Annotated[tuple[Side, ...], Field(min_length=2, max_length=2)]
    """相反的两句，各出自一份预案。"""
    rule: Text
    """碰到一起时怎么办：先做哪一样，什么情况下换另一样。"""


class Together(Record):
    """`together.yaml`."""

    shared: tuple[SameAct, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
