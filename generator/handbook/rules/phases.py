"""How a playbook is built: how many steps, for whom, in which order. Source: rules C01–C24."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.problem import Problem

from .walk import phases

DOMAINS = ("life", "alarm", "isolate", "business", "evidence", "report", "publicity")
STEPS_MIN, STEPS_MAX, STEPS_IN_ALL = 3, 9, 20
ROLE_MAX, CRITICAL_MAX, CRITICAL_WITHIN, NEVER_ON_CARD = 4, 3, 3, 3
MODES = {"first_minute": "read_do", "respond": "read_do", "after": "do_confirm"}


def phase_length(draft: Draft) -> Iterator[Problem]:
    """3 to 9 steps a phase, 20 in all. Problem codes: phase-steps, too-many-steps. C03, C2."""
    for incident_id, _, key, phase in phases(draft):
        if not STEPS_MIN <= len(phase.steps) <= STEPS_MAX:
            place = draft.place(incident_id, "phases", key, "steps")
            words = {"count": len(phase.steps), "least": STEPS_MIN, "most": STEPS_MAX}
            yield Problem.at(place, "phase-steps", **words, at=key)
    for incident_id, incident in draft.incidents.items():
        count = len(incident.steps())
        if count > STEPS_IN_ALL:
            place = draft.key_place(incident_id, "phases")
            yield Problem.at(place, "too-many-steps", count=count, most=STEPS_IN_ALL)


def phase_mode(draft: Draft) -> Iterator[Problem]:
    """Read-do while it burns, do-confirm afterwards. Problem code: phase-mode. C22."""
    for incident_id, _, key, phase in phases(draft):
        if phase.mode != MODES[key]:
            place = draft.place(incident_id, "phases", key, "mode")
            yield Problem.at(place, "phase-mode", got=phase.mode, want=MODES[key], at=key)


def role_load(draft: Draft) -> Iterator[Problem]:
    """No role has more than 4 steps in a phase. Problem code: role-overload. C13."""
    for incident_id, _, key, phase in phases(draft):
        counts: Counter[str] = Counter()
        for i, step in enumerate(phase.steps):
            counts[step.role] += 1
            if counts[step.role] == ROLE_MAX + 1:
                place = draft.place(incident_id, "phases", key, "steps", i, "role")
                words = {"role": step.role, "most": ROLE_MAX, "at": f"{key}/{step.id}"}
                yield Problem.at(place, "role-overload", **words)


def critical_first(draft: Draft) -> Iterator[Problem]:
    """1 to 3 critical steps, among the first three. Problem codes: critical-count,
    critical-late, critical-off-card. C11."""
    for incident_id, incident, key, phase in phases(draft):
        for i, step in enumerate(phase.steps):
            place = draft.place(incident_id, "phases", key, "steps", i)
            if step.critical and (key != "first_minute" or i >= CRITICAL_WITHIN):
                yield Problem.at(place, "critical-late", at=f"{key}/{step.id}")
            if step.critical and step.card and step.card.leave_out:
                yield Problem.at(place, "critical-off-card", at=f"{key}/{step.id}")
        count = sum(step.critical for step in incident.steps())
        if key == "first_minute" and not 1 <= count <= CRITICAL_MAX:
            place = draft.key_place(incident_id, "phases", key)
            yield Problem.at(place, "critical-count", count=count, most=CRITICAL_MAX, at=key)


def domain_order(draft: Draft) -> Iterator[Problem]:
    """Life before alarm before … before publicity. Problem code: domain-order. C12."""
    for incident_id, _, key, phase in phases(draft):
        if phase.order_reason:
            continue
        highest = 0
        for i, step in enumerate(phase.steps):
            rank = DOMAINS.index(step.domain)
            if rank < highest:
                place = draft.place(incident_id, "phases", key, "steps", i, "domain")
                words = {"domain": step.domain, "before": DOMAINS[highest]}
                yield Problem.at(place, "domain-order", **words, at=f"{key}/{step.id}")
            highest = max(highest, rank)


def tiles(draft: Draft) -> Iterator[Problem]:
    """Every step of the first minute has its big word for the card. Problem code: no-tile."""
    for incident_id, _, key, phase in phases(draft):
        for i, step in enumerate(phase.steps):
            if key == "first_minute" and step.tile is None:
                place = draft.place(incident_id, "phases", key, "steps", i)
                yield Problem.at(place, "no-tile", at=f"{key}/{step.id}")


def never_on_card(draft: Draft) -> Iterator[Problem]:
    """The card's box of prohibitions holds 1 to 3. Problem code: never-on-card. C17."""
    for incident_id, incident in draft.incidents.items():
        count = sum(never.card for never in incident.never)
        if not 1 <= count <= NEVER_ON_CARD:
            place = draft.place(incident_id, "never")
            yield Problem.at(place, "never-on-card", count=count, most=NEVER_ON_CARD)


CHECKS = (
    phase_length,
    phase_mode,
    role_load,
    critical_first,
    domain_order,
    tiles,
    never_on_card,
)
