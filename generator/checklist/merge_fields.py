"""What stands around the steps of several lists comes in, one of each goes out; see merge.py."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator.words import Words

List = dict[str, Any]
"""What `incident_list` gives."""


def joined_roles(
    chosen: list[List], steps: list[dict[str, Any]], order: list[str]
) -> list[dict[str, str]]:
    """The roles that have a step, in the handbook's order."""
    roles = {role["id"]: role for one in chosen for role in one["roles"]}
    used = {step["role"] for step in steps}
    return [roles[role] for role in order if role in used]


def joined_phases(
    chosen: list[List], steps: list[dict[str, Any]], words: Words
) -> list[dict[str, Any]]:
    """The phases with their steps and what each incident says of them; empty ones are left out."""
    phases = []
    for p, phase in enumerate(chosen[0]["phases"]):
        same = [one["phases"][p] for one in chosen]
        phases.append(
            {
                **phase,
                "starts_when": said_by_each(chosen, [each["starts_when"] for each in same], words),
                "time_box": widest([each["time_box"] for each in same], words),
                "done": said_by_each(chosen, [each["done"] for each in same], words),
                "steps": [step for step in steps if step["phase"] == p],
            }
        )
    return [phase for phase in phases if phase["steps"]]


def widest(boxes: list[str], words: Words) -> str:
    """From the first beginning to the last end; boxes that are no spans of one unit stay apart."""
    spans = [re.match(r"([0-9]+)–([0-9]+) (\D+)$", box) for box in boxes]
    found = [span.groups() for span in spans if span]
    if len(found) < len(boxes) or len({unit for *_, unit in found}) > 1:
        return words("checklist.time_or").join(unique(boxes))
    first = min(int(begin) for begin, *_ in found)
    return f"{first}–{max(int(end) for _, end, _ in found)} {found[0][2]}"


def joined_calls(chosen: list[List], words: Words) -> list[dict[str, str]]:
    """Each number once, those named first by any playbook first."""
    placed = sorted(
        ((i, c, one, call) for c, one in enumerate(chosen) for i, call in enumerate(one["calls"])),
        key=lambda item: item[:2],
    )
    numbers: dict[str, list[tuple[List, dict[str, str]]]] = {}
    for _, _, one, call in placed:
        numbers.setdefault(call["to"], []).append((one, call))
    return [
        {
            **same[0][1],
            "by": words("checklist.by_or").join(unique(call["by"] for _, call in same)),
            "when": said_by_each(
                [one for one, _ in same], [call["when"] for _, call in same], words
            ),
        }
        for same in numbers.values()
    ]


def said_by_each(chosen: list[List], texts: list[str], words: Words) -> str:
    """What each incident says; once when all say the same."""
    if len(set(texts)) == 1:
        return texts[0]
    stop = words("checklist.stop")
    ended = [*(text.removesuffix(stop) for text in texts[:-1]), texts[-1]]
    said = [
        words("checklist.from", title=one["title"], text=text)
        for one, text in zip(chosen, ended, strict=True)
    ]
    return words("checklist.and").join(said)


def unique(items: Iterable[Any]) -> list[Any]:
    """Each item once, in order of first appearance."""
    found: list[Any] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found
