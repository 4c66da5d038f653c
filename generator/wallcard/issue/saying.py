"""Differences of a card come in, sentences that say them go out, zone by zone as on the card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.handbook.model import Told
from generator.handbook.model.issue import Zone
from generator.words import Words

from .difference import Difference, differences, is_step

_INNER = str.maketrans("\u201c\u201d", "\u2018\u2019")
"""Quotation marks inside a quotation."""


@dataclass(frozen=True)
class ZoneSays:
    """What is different in one zone of a card: its name, and a sentence for each difference."""

    zone: str
    says: tuple[str, ...]


def said(was: Sequence[Told], now: Sequence[Told], words: Words) -> tuple[ZoneSays, ...]:
    """What changed from one card to the other, in words; empty when they tell the same."""
    found = differences(was, now)
    zones = []
    for zone in get_args(Zone):
        here = [difference for difference in found if difference.zone == zone]
        if here:
            sentences = (*_others(here, words), *_shifts(here, words))
            zones.append(ZoneSays(words(f"card_change.zone_{zone}"), sentences))
    return tuple(zones)


def _others(found: Sequence[Difference], words: Words) -> Iterator[str]:
    for one in found:
        if one.kind == "order":
            yield words("card_change.order")
        elif one.kind != "moved":
            yield _sentence(one, words)


def _sentence(one: Difference, words: Words) -> str:
    line = one.now or one.was
    assert line is not None
    values = {"now": _quoted(one.now), "was": _quoted(one.was)}
    if is_step(line):
        m, n = (one.was or line).mark, line.mark
        said_as = "renumbered" if m != n else one.kind
        return words(f"card_change.step_{said_as}", **values, m=m, n=n)
    if line.key == "pictogram":
        return words("card_change.pictogram")
    if line.mark:
        mark, before = line.mark, (one.was or line).mark
        changed = one.kind if mark == before else "remarked"
        return words(f"card_change.marked_{changed}", **values, mark=mark, before=before)
    if "/" in line.key and line.key.split("/")[0] in _UNNAMED:
        return words(f"card_change.line_{one.kind}", **values)
    label = words(f"card_change.label_{line.key.split('/')[-1]}")
    return words(f"card_change.named_{one.kind}", **values, label=label)


_UNNAMED = {"when", "never", "clock"}
"""Lists whose lines have no name but their own words."""


def _quoted(line: Told | None) -> str:
    return line.text.translate(_INNER) if line else ""


def _shifts(found: Sequence[Difference], words: Words) -> Iterator[str]:
    """Steps that only have another number; a row of neighbours in one sentence."""
    moved = [(one.was, one.now) for one in found if one.kind == "moved"]
    rows = list[list[tuple[Told, Told]]]()
    for was, now in moved:
        assert was is not None and now is not None
        if rows and _follows(rows[-1][-1], (was, now)):
            rows[-1].append((was, now))
        else:
            rows.append([(was, now)])
    for row in rows:
        (was, now), (last_was, last_now) = row[0], row[-1]
        phase = words(f"card_change.zone_{was.zone}")
        kind = "step_moved" if was.zone == now.zone else "step_other_phase"
        span = kind if len(row) == 1 else kind.replace("step", "steps")
        ends = {"m": was.mark, "n": now.mark, "m_last": last_was.mark, "n_last": last_now.mark}
        yield words(f"card_change.{span}", **ends, phase=phase)


def _follows(before: tuple[Told, Told], after: tuple[Told, Told]) -> bool:
    """Whether two moved steps were and are neighbours, in the same phases."""
    return all(
        a.zone == b.zone and a.mark.isdecimal() and b.mark.isdecimal()
        and int(b.mark) == int(a.mark) + 1
        for a, b in zip(before, after, strict=True)
    )  # fmt: skip
