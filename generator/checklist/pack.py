"""The data for the script comes in, the same in fewer bytes goes out; unpack.js is the way back.

Of a step's values most are nothing, and its role is told again by every step: what most steps have
in common is said once.
"""

from __future__ import annotations

from typing import Any

Record = dict[str, Any]

COMMON: Record = {
    "ack": "",
    "condition": "",
    "critical": False,
    "detail": "",
    "go_to": "",
    "jump": "",
    "nevers": [],
    "only_if": None,
    "within": "",
}


def packed(whole: Record) -> Record:
    """`whole` with shorter steps, and `common` for what they leave out."""
    lists = {incident_id: _list(one) for incident_id, one in whole["incidents"].items()}
    return {**whole, "incidents": lists, "common": COMMON}


def _list(one: Record) -> Record:
    roles = {role["id"]: role for role in one["roles"]}
    phases = [
        {**phase, "steps": [_step(step, roles[step["role"]]) for step in phase["steps"]]}
        for phase in one["phases"]
    ]
    return {**one, "phases": phases}


def _step(step: Record, role: Record) -> Record:
    known = {**COMMON, "act": step["do"], "role_label": role["label"], "tag": role["tag"]}
    return {key: value for key, value in step.items() if key not in known or value != known[key]}
