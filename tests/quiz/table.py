"""The grading table read straight from its YAML, and graded without the generator: a second opinion.

Numbers are decimals as people write them, options are their place in the list.
"""

from __future__ import annotations

import operator
import re
from decimal import Decimal
from typing import Any

import yaml

from tests.conftest import ROOT

MARKS = ("日常", "Ⅳ", "Ⅲ", "Ⅱ", "Ⅰ")
_BOUNDS = re.compile(r"(?:([0-9.]+) (<=?) )?n(?: (<=?|>=?|=) ([0-9.]+))?")


class PlainTable:
    """`playbooks/grading.yaml` as it stands."""

    def __init__(self) -> None:
        text = (ROOT / "playbooks" / "grading.yaml").read_text(encoding="utf-8")
        data = yaml.load(text, yaml.BaseLoader)
        self.facts: dict[str, Any] = data["facts"]
        self.rows: list[Any] = data["criteria"]
        self.by_title = {row["title"]: row for row in self.rows}

    def options(self, fact: str) -> list[str]:
        """The ids of a choice or a yes/no."""
        given = self.facts[fact].get("options")
        return [option["id"] for option in given] if given else ["no", "yes"]

    def value(self, fact: str, given: str) -> Decimal:
        """What an author wrote for a fact, as a number."""
        if self.facts[fact]["type"] == "number":
            return Decimal(given)
        return Decimal(self.options(fact).index(given))

    def row_rank(self, row: Any, value: Decimal) -> int:
        """The grade (0 to 4) that one row gives to the value of its fact."""
        found = [
            MARKS.index(band["grade"])
            for band in row["bands"]
            if self._holds(row["fact"], band["when"], value)
        ]
        assert len(found) == 1, (row["id"], value)
        return found[0]

    def rank(self, facts: dict[str, Decimal]) -> int:
        """The grade of a scene; what is not in `facts` is not the case."""
        return max(self.row_rank(row, facts.get(row["fact"], Decimal(0))) for row in self.rows)

    def _holds(self, fact: str, when: str, value: Decimal) -> bool:
        if self.facts[fact]["type"] != "number":
            names = [name.strip() for name in when.split(",")]
            return self.options(fact)[int(value)] in names
        match = _BOUNDS.fullmatch(when)
        assert match, when
        low, above, sign, high = match.groups()
        return (low is None or _holds(Decimal(low), above, value)) and (
            high is None or _holds(value, sign, Decimal(high))
        )


def _holds(left: Decimal, sign: str, right: Decimal) -> bool:
    signs = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
    return bool({**signs, "=": operator.eq}[sign](left, right))
