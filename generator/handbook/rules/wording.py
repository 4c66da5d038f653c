"""How a step is worded: short, verb first, one action, nothing vague, loops closed.

Source: design rules C04–C08, C14, C17, C18.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.model import Step, Style
from generator.handbook.source import Path_
from generator.problem import Problem

from .walk import phases, steps

STEP_MAX, PHASE_MAX, TITLE_MAX, NEVER_MAX = 28, 250, 12, 24
_CONDITION = re.compile("若[^\N{FULLWIDTH COMMA}]*\N{FULLWIDTH COMMA}")
_JOINTS = re.compile("([\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}、]|并|同时|然后)")
_HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]")
_COLON = "\N{FULLWIDTH COLON}"


def width(text: str) -> int:
    """How many Chinese characters wide the text is; a Latin letter or digit counts a half."""
    return math.ceil(sum(0.5 if ord(character) < 0x2E80 else 1 for character in text))


def step_length(draft: Draft) -> Iterator[Problem]:
    """A step fills one printed line. Problem code: step-too-long. C05."""
    for incident_id, path, step in steps(draft):
        for key, text in (("do", step.do), ("card", step.card.text if step.card else None)):
            if text and width(text) > STEP_MAX:
                where = (*path, key, "text") if key == "card" else (*path, key)
                words = {"count": width(text), "most": STEP_MAX, "at": _at(path, step)}
                yield Problem.at(draft.place(incident_id, *where), "step-too-long", **words)


def phase_reading_time(draft: Draft) -> Iterator[Problem]:
    """A phase can be read aloud in a minute. Problem code: phase-too-long. C04."""
    for incident_id, _, key, phase in phases(draft):
        count = sum(width(step.do) for step in phase.steps)
        if count > PHASE_MAX:
            place = draft.key_place(incident_id, "phases", key)
            yield Problem.at(place, "phase-too-long", count=count, most=PHASE_MAX, at=key)


def verb_first(draft: Draft) -> Iterator[Problem]:
    """A step begins with a verb of the list. Problem code: not-verb-first. C07."""
    if draft.style is None:
        return
    for incident_id, path, step in steps(draft):
        order = _order(step.do)
        if not order.startswith(draft.style.verbs):
            place = draft.place(incident_id, *path, "do")
            yield Problem.at(place, "not-verb-first", got=order[:4], at=_at(path, step))


def one_action(draft: Draft) -> Iterator[Problem]:
    """A step asks for one thing. Problem code: two-actions. C06."""
    if draft.style is None:
        return
    for incident_id, path, step in steps(draft):
        second = _second_action(step.do, draft.style)
        if second:
            place = draft.place(incident_id, *path, "do")
            yield Problem.at(place, "two-actions", second=second, at=_at(path, step))


def nothing_vague(draft: Draft) -> Iterator[Problem]:
    """A step says how much, when and who. Problem code: vague-word. C08."""
    if draft.style is None:
        return
    for incident_id, path, step in steps(draft):
        for word in draft.style.vague:
            if word in step.do:
                place = draft.place(incident_id, *path, "do")
                yield Problem.at(place, "vague-word", word=word, at=_at(path, step))


def loops_are_closed(draft: Draft) -> Iterator[Problem]:
    """A call or a report is repeated back by somebody. Problem code: no-ack. C14."""
    if draft.style is None:
        return
    for incident_id, path, step in steps(draft):
        order = _order(step.do)
        if step.ack is None and order.startswith(draft.style.loop_verbs):
            place = draft.place(incident_id, *path)
            yield Problem.at(place, "no-ack", verb=order[:2], at=_at(path, step))


def title_length(draft: Draft) -> Iterator[Problem]:
    """A title fits the card's band. Problem code: title-too-long. C18."""
    for incident_id, incident in draft.incidents.items():
        if width(incident.title) > TITLE_MAX:
            place = draft.place(incident_id, "title")
            words = {"count": width(incident.title), "most": TITLE_MAX}
            yield Problem.at(place, "title-too-long", **words)


def prohibitions(draft: Draft) -> Iterator[Problem]:
    """A prohibition begins with 不 or 严禁 and fits the card. Problem codes: never-wording,
    never-too-long. C17."""
    for incident_id, incident in draft.incidents.items():
        for i, never in enumerate(incident.never):
            place = draft.place(incident_id, "never", i, "text")
            if not never.text.startswith(("不", "严禁")):
                yield Problem.at(place, "never-wording", got=never.text[:4])
            if never.card and width(never.text) > NEVER_MAX:
                words = {"count": width(never.text), "most": NEVER_MAX}
                yield Problem.at(place, "never-too-long", **words)


def _at(path: Path_, step: Step) -> str:
    """Phase key and step id, the two names an exception can use."""
    return f"{path[1]}/{step.id}"


def _order(text: str) -> str:
    """What a step asks for, without the condition it begins with."""
    return _CONDITION.sub("", text, count=1)


def _second_action(text: str, style: Style) -> str:
    """The first verb after the first part of the sentence that asks for another action, or ''.

    What follows a colon is the content of the action, `不…` is a guard, not an action, and in a
    list of things (`、`) only verbs of two characters count: 去向 is a thing, 去取 is not.
    """
    for pair in style.pairs:
        text = text.replace(pair, pair[:2])
    parts = _JOINTS.split(_order(text).split(_COLON)[0])
    for joint, part in zip(parts[1::2], parts[2::2], strict=True):
        verbs = tuple(verb for verb in style.verbs if joint != "、" or len(verb) > 1)
        if not part.startswith("不") and part.startswith(verbs):
            return part
    return ""


def full_width_punctuation(draft: Draft) -> Iterator[Problem]:
    """Chinese text has Chinese punctuation. Problem code: half-width. T09."""
    for part, source in draft.files.items():
        for path, text in texts(source.data, ()):
            if match := _HALF_WIDTH.search(text):
                yield Problem.at(draft.place(part, *path), "half-width", got=match[0])


def texts(value: object, path: Path_) -> Iterator[tuple[Path_, str]]:
    """Every text inside plain data, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, (*path, str(key)))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from texts(item, (*path, i))


CHECKS = (
    full_width_punctuation,
    step_length,
    phase_reading_time,
    verb_first,
    one_action,
    nothing_vague,
    loops_are_closed,
    title_length,
    prohibitions,
)
