"""A checked handbook comes in; which steps of different playbooks are one act goes out."""

from __future__ import annotations

from collections import Counter

from .book import Handbook
from .model import Step

COLON = "\N{FULLWIDTH COLON}"

Acts = dict[tuple[str, str], str]
"""The name of the act, by incident id and step id; steps with the same name are done once."""


def acts(handbook: Handbook) -> Acts:
    """Every step's act: what an author put together in `together.yaml`, else its own words.

    Calls, orders and reports are the same when they go to the same place, whatever is said there:
    `拨打 120` of two playbooks is one call. The second such call of one playbook is its second
    call everywhere, so that no playbook loses a step to itself.
    """
    named = {
        (incident_id, step_id): act.id
        for act in handbook.together.shared
        for incident_id, step_id in act.steps.items()
    }
    found: Acts = {}
    for incident_id, incident in handbook.incidents.items():
        times: Counter[str] = Counter()
        for step in incident.steps():
            key = (incident_id, step.id)
            words = named.get(key) or _words(step, handbook.style.loop_verbs)
            times[words] += 1
            found[key] = words if times[words] == 1 else f"{words} {times[words]}"
    return found


def _words(step: Step, loop_verbs: tuple[str, ...]) -> str:
    head = step.do.partition(COLON)[0]
    return head if head.startswith(loop_verbs) else step.do
