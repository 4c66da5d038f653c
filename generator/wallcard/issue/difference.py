"""What a card told before and tells now comes in, every difference goes out: nothing unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.handbook.model import Told
from generator.wallcard.tells import STEP

_ALIKE = 0.5
"""How alike two texts have to be to count as one line that was reworded, from 0 to 1."""

Kind = Literal["new", "gone", "changed", "moved", "order"]


@dataclass(frozen=True)
class Difference:
    """One line that is not as it was.

    `new` has no `was`, `gone` no `now`; `moved` says the same under another number or in another
    phase; `order` is the first line of a zone whose lines are the same in another order.
    """

    kind: Kind
    was: Told | None
    now: Told | None

    @property
    def zone(self) -> str:
        """Where it is to be seen on the card of now, or was on the one of before."""
        line = self.now or self.was
        assert line is not None
        return line.zone


def is_step(line: Told) -> bool:
    """Whether a line is a numbered step."""
    return line.key.startswith(STEP)


def differences(was: Sequence[Told], now: Sequence[Told]) -> tuple[Difference, ...]:
    """All differences, none only when both have the same digest.

    In the order of the card of now, what is gone after what is there.
    """
    partner = _partners(was, now)
    found = list[Difference]()
    for line in now:
        before = partner.get(line)
        if before is None:
            found.append(Difference("new", None, line))
        elif before.text != line.text or (before.mark != line.mark and not is_step(line)):
            found.append(Difference("changed", before, line))
        elif (before.zone, before.mark) != (line.zone, line.mark):
            found.append(Difference("moved", before, line))
    kept = set(partner.values())
    found += [Difference("gone", line, None) for line in was if line not in kept]
    return (*found, *_reordered(was, now, partner))


def _partners(was: Sequence[Told], now: Sequence[Told]) -> dict[Told, Told]:
    """For a line of now the line it was: the one with its key, else the most alike of its zone."""
    by_key = {line.key: line for line in was}
    partner = {line: by_key[line.key] for line in now if line.key in by_key}
    taken = set(partner.values())
    left = [
        (likeness, -i, -j)
        for i, line in enumerate(now)
        if line not in partner
        for j, before in enumerate(was)
        if before not in taken and (likeness := _likeness(before, line)) >= _ALIKE
    ]
    for _, i, j in sorted(left, reverse=True):
        line, before = now[-i], was[-j]
        if line not in partner and before not in taken:
            partner[line] = before
            taken.add(before)
    return partner


def _likeness(before: Told, line: Told) -> float:
    if before.zone != line.zone or is_step(before) != is_step(line):
        return 0.0
    alike = SequenceMatcher(None, before.text, line.text, autojunk=False).ratio()
    return alike + (0.1 if before.mark == line.mark else 0.0)


def _reordered(
    was: Sequence[Told], now: Sequence[Told], partner: dict[Told, Told]
) -> Iterator[Difference]:
    """Zones whose lines stand in another order; the order of steps is told by their numbers."""
    place = {line: i for i, line in enumerate(was)}
    zones: dict[str, list[Told]] = {}
    for line in now:
        if line in partner and not is_step(line):
            zones.setdefault(line.zone, []).append(line)
    for lines in zones.values():
        places = [place[partner[line]] for line in lines]
        if places != sorted(places):
            yield Difference("order", partner[lines[0]], lines[0])
