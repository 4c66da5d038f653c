"""A list and known facts come in; which steps are needed now goes out. The twin of steps.js."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from generator.handbook.grading.table import Table
from generator.handbook.grading.value import shown

Applies = Literal["yes", "no", "unknown"]


def applies(only_if: dict[str, Any] | None, facts: Mapping[str, int], table: Table) -> Applies:
    """Whether a condition holds; `unknown` as long as its fact is. `facts` are whole numbers.

    `yes` says that the step may be needed; its words are often narrower than the fact.
    """
    if only_if is None:
        return "yes"
    if "any" in only_if:
        each = {applies(one, facts, table) for one in only_if["any"]}
        return "yes" if "yes" in each else "unknown" if "unknown" in each else "no"
    if only_if["fact"] not in facts:
        return "unknown"
    fact, value = table.facts[only_if["fact"]], facts[only_if["fact"]]
    if only_if["at_least"] is not None:
        return "yes" if value >= only_if["at_least"] * 10**fact.decimals else "no"
    return "yes" if shown(value, fact) in only_if["values"] else "no"


def outlook(
    found: dict[str, Any], facts: Mapping[str, int], table: Table, role: str = ""
) -> list[dict[str, Any]]:
    """The phases with their steps of one role ("" for all), each step with `applies`; in order."""
    return [
        {
            **phase,
            "steps": [
                {**step, "applies": applies(step["only_if"], facts, table)}
                for step in phase["steps"]
                if role in ("", step["role"])
            ],
        }
        for phase in found["phases"]
    ]
