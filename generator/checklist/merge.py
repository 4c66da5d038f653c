"""The lists of several incidents come in, one list goes out: each act once, life first.

The twin of merge.js; both give the same answer to everything. A merged list has the shape of any
other, and three things more: `also` (how the other playbooks word a shared step), `conflicts` (what
they contradict each other in, before the step it concerns) and `from` (whose step it is).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.words import Words

from .merge_fields import List, joined_calls, joined_phases, joined_roles, said_by_each, unique


@dataclass(frozen=True)
class _Member:
    """A step of one list, with the keys of its place among all steps: phase, domain, list."""

    place: tuple[int, int, int, int]
    list: List
    step: dict[str, Any]


def merged(lists: Iterable[List], together: dict[str, Any], words: Words) -> List:
    """One list for all incidents, whatever their order; a single list stays as it is.

    `together` is what `view.together` gave. Within a phase the steps go by
    domain, life first (`together["domains"]`), then the gravest incident, then by number. A shared
    step stands where the first of its playbooks wants it.
    """
    one_each = {one["id"]: one for one in lists}
    chosen = sorted(one_each.values(), key=lambda one: (-one["gravity"], one["number"]))
    if len(chosen) == 1:
        return chosen[0]
    steps = [_step(members, words) for members in _acts(chosen, together["domains"])]
    numbers = {key: i for i, step in enumerate(steps, start=1) for key in step["keys"]}
    for i, step in enumerate(steps, start=1):
        target = numbers.get(step["jump"], 0)
        step["number"] = i
        step["go_to"] = words("checklist.go_to", number=target) if target > i else ""
    loose = _place_conflicts(steps, chosen, together["conflicts"])
    return {
        "id": ",".join(one["id"] for one in chosen),
        "incidents": [one["id"] for one in chosen],
        "number": 0,
        "title": words("checklist.title_and").join(one["title"] for one in chosen),
        "summary": "".join(one["summary"] for one in chosen),
        "when": [line for one in chosen for line in one["when"]],
        "facts": unique(fact for one in chosen for fact in one["facts"]),
        "given": {fact: value for one in reversed(chosen) for fact, value in one["given"].items()},
        "roles": joined_roles(chosen, steps, together["roles"]),
        "phases": joined_phases(chosen, steps, words),
        "always": unique(never for one in chosen for never in one["always"]),
        "scripts": unique(script for one in chosen for script in one["scripts"]),
        "calls": joined_calls(chosen, words),
        "conflicts": loose,
        "end": said_by_each(chosen, [one["end"] for one in chosen], words),
    }


def _acts(chosen: list[List], domains: list[str]) -> list[list[_Member]]:
    """The members of every act, in the order of the merged list."""
    members = [
        _Member((p, domains.index(step["domain"]), l, s), one, step)
        for l, one in enumerate(chosen)  # noqa: E741
        for p, phase in enumerate(one["phases"])
        for s, step in enumerate(phase["steps"])
    ]
    acts: dict[str, list[_Member]] = {}
    for member in sorted(members, key=lambda member: member.place):
        acts.setdefault(member.step["act"], []).append(member)
    return list(acts.values())


def _step(members: list[_Member], words: Words) -> dict[str, Any]:
    """One step for all members of an act; the first gives the words, the others stand in `also`."""
    first, lead = members[0], members[0].step
    condition, only_if = _condition([member.step for member in members], words)
    keys = [_key(member.list, member.step["id"]) for member in members]
    return {
        **lead,
        "id": keys[0],
        "keys": keys,
        "phase": first.place[0],
        "from": [member.list["title"] for member in members],
        "critical": any(member.step["critical"] for member in members),
        "condition": condition,
        "only_if": only_if,
        "jump": _key(first.list, lead["jump"]) if lead["jump"] else "",
        "nevers": unique(never for member in members for never in member.step["nevers"]),
        "also": [also for member in members[1:] if (also := _also(lead, member))["lines"]],
        "conflicts": [],
    }


def _key(one: List, step_id: str) -> str:
    return f"{one['id']}/{step_id}"


def _also(lead: dict[str, Any], member: _Member) -> dict[str, Any]:
    """What another playbook says of the same act, as far as it is not said already."""
    step = member.step
    said = {lead[name] for name in ("do", "within", "ack", "detail")}
    lines = [step[name] for name in ("do", "within", "ack", "detail")]
    other = step["role"] != lead["role"]
    return {
        "title": member.list["title"],
        "by": step["role_label"] if other else "",
        "lines": [line for line in lines if line and line not in said],
    }


def _condition(steps: list[dict[str, Any]], words: Words) -> tuple[str, dict[str, Any] | None]:
    """A step that one playbook asks for without condition has none; else any of them is enough."""
    asked = [step["only_if"] for step in steps]
    if not all(asked):
        return "", None
    each = unique(asked)
    if len(each) == 1:
        return str(steps[0]["condition"]), each[0]
    said = words("checklist.or").join(unique(one["say"] for one in each))
    return words("checklist.if", condition=said), {"any": each}


def _place_conflicts(
    steps: list[dict[str, Any]], chosen: list[List], conflicts: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Every conflict before the first step it is about; those about no step are returned."""
    ids = {one["id"] for one in chosen}
    loose: list[dict[str, Any]] = []
    for conflict in conflicts:
        sides = conflict["sides"]
        if not all(side["incident"] in ids for side in sides):
            continue
        keys = {f"{side['incident']}/{side['step']}" for side in sides if side["step"]}
        guarded = next((step for step in steps if keys & set(step["keys"])), None)
        (guarded["conflicts"] if guarded else loose).append(conflict)
    return loose
