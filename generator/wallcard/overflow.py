"""A laid-out sheet comes in, every zone that leaves its place goes out, with by how much."""

from __future__ import annotations

from collections.abc import Iterator

from generator.press.pages import Box, Sheet

from .fields import FIELDS, blanks
from .view import Content

_MANY_LINES = 8
TOLERANCE = 0.15
"""Of a millimetre: less than the eye or a printer can tell."""


def overflow(sheet: Sheet, content: Content) -> dict[str, float]:
    """By how many mm each zone is too large; empty for a sheet that can be printed."""
    worst: dict[str, float] = {}
    for zone, excess in (*_excesses(sheet.boxes, content), *_beyond_blanks(sheet)):
        if excess > TOLERANCE:
            worst[zone] = max(excess, worst.get(zone, 0))
    return worst


def _excesses(box: dict[str, Box], content: Content) -> Iterator[tuple[str, float]]:
    yield "title", box["title"].right - box["pictogram"].left
    yield "grades", box["scope"].right - box["tie-break"].left
    for row in content.grades:
        yield "grades", box[f"word-{row.key}"].right - box[f"bars-{row.key}"].left
        yield "grades", box[f"conditions-{row.key}"].bottom - box[f"grade-{row.key}"].bottom
        for number in range(1, len(row.conditions) + 1):
            condition = box[f"condition-{row.key}-{number}"]
            yield "grades", condition.right - box[f"grade-{row.key}"].right
    yield "when", box["signs"].bottom - box["when"].bottom
    yield from _phase_excesses(box, content)
    yield "step", box["flow"].bottom - box["room"].bottom
    yield "never", box["never"].bottom - box["room"].bottom
    yield _rail_cause(content), box["rail"].bottom - box["room"].bottom
    for number, line in enumerate(content.lines, start=1):
        yield "phones", box[f"line-{number}"].right - box["rail"].right
        if line.number:
            yield "phones", box["rail"].left - box[f"number-{number}"].left
    for number in range(1, len(content.emergency) + 1):
        yield "clocks", box[f"call-{number}"].bottom - box["clocks"].bottom
    for number in range(1, len(content.chain) + 1):
        yield "chain", box[f"link-{number}"].bottom - box["chain"].bottom
        yield "chain", box[f"link-{number}"].right - box["chain"].right
    yield "chain", box["chain"].right - box["qr"].left
    for field in FIELDS:
        yield "outlet", box[f"outlet-{field}"].right - box[f"field-{field}"].right
    yield "footer", box["edition"].right - box["footer"].right


def _beyond_blanks(sheet: Sheet) -> Iterator[tuple[str, float]]:
    """What an outlet has written on its card; its size was chosen before, to fit."""
    for name, blank in blanks(sheet).items():
        value = sheet.boxes.get(f"value-{name}", blank)
        yield "outlet", max(value.right - blank.right, blank.left - value.left)


def _phase_excesses(box: dict[str, Box], content: Content) -> Iterator[tuple[str, float]]:
    yield "first-minute", box["legend"].right - box["reader"].left
    for phase in content.phases[1:]:
        yield "step", box[f"starts-{phase.key}"].right - box[f"mode-{phase.key}"].left


def _rail_cause(content: Content) -> str:
    """Prohibitions and telephone numbers share the rail; more numbers than is usual are the cause
    when there are."""
    return "phones" if len(content.lines) > _MANY_LINES else "never"
