"""The phases of a playbook come in, the card's lists of steps go out: numbered, worded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.handbook.book import Handbook
from generator.handbook.model import Incident, Step
from generator.press.typeset import Remark, Sentence, held
from generator.words import Words

_HOUR, _DAY = 60, 24 * 60
_URGENT = {"life", "alarm"}


@dataclass(frozen=True)
class StepView:
    """One line of the card; its `id` is not printed."""

    id: str
    number: int
    role: str
    tile: str
    critical: bool
    urgent: bool
    """Done for people's safety, or to call the police, the fire brigade, an ambulance."""
    supplement: bool
    condition: Remark | None
    text: Sentence
    notes: tuple[Remark, ...]
    """Time limit and where to go on."""
    loop: Remark | None
    """The closing loop beside the step: what is repeated back."""
    ack: str
    """The closing loop away from its step: who repeats what back."""


@dataclass(frozen=True)
class PhaseView:
    """One of the three phases: its steps on the front, and those that are kept off it."""

    key: str
    title: str
    time_box: str
    starts_when: str
    mode: str
    done: Sentence
    steps: tuple[StepView, ...]
    off: tuple[StepView, ...]

    @property
    def off_numbers(self) -> str:
        """The numbers of the steps off the front, as people say them: `14–17、19`."""
        return "\N{IDEOGRAPHIC COMMA}".join(_spans([step.number for step in self.off]))


def phase_views(handbook: Handbook, incident: Incident, words: Words) -> Iterator[PhaseView]:
    """The three phases, steps numbered through as they are in the handbook."""
    numbers = {step.id: number for number, step in enumerate(incident.steps(), start=1)}
    for key, phase in incident.phases.all():
        off = [bool(step.card and step.card.leave_out) for step in phase.steps]
        steps = [_step(handbook, step, numbers, words) for step in phase.steps]
        yield PhaseView(
            key=key.replace("_", "-"),
            title=words(f"card.{key}"),
            time_box=held(phase.time_box),
            starts_when=held(phase.starts_when),
            mode=words(f"card.{phase.mode}"),
            done=Sentence(words("card.done", says=phase.done)),
            steps=tuple(step for step, left in zip(steps, off, strict=True) if not left),
            off=tuple(step for step, left in zip(steps, off, strict=True) if left),
        )


def _spans(numbers: list[int]) -> Iterator[str]:
    """`14, 15, 16, 19` as `14–16` and `19`; two in a row stay two."""
    breaks = [i for i, (a, b) in enumerate(pairwise(numbers), start=1) if b != a + 1]
    for start, end in pairwise([0, *breaks, len(numbers)]):
        run = numbers[start:end]
        if len(run) > 2:
            yield f"{run[0]}\N{EN DASH}{run[-1]}"
        else:
            yield from map(str, run)


def _step(handbook: Handbook, step: Step, numbers: dict[str, int], words: Words) -> StepView:
    text = step.card.text if step.card and step.card.text else step.do
    ack, only_if = step.ack, step.only_if
    return StepView(
        id=step.id,
        number=numbers[step.id],
        role=handbook.roles[step.role].tag,
        tile=step.tile or "",
        critical=step.critical,
        urgent=step.domain in _URGENT,
        supplement=step.supplement,
        condition=Remark(words("card.only_if", say=only_if.say)) if only_if else None,
        text=Sentence(text),
        notes=tuple(map(Remark, _notes(step, numbers, words))),
        loop=Remark(words("card.loop", says=ack.says)) if ack else None,
        ack=held(words("card.ack", by=ack.by, says=ack.says)) if ack else "",
    )


def _notes(step: Step, numbers: dict[str, int], words: Words) -> Iterator[str]:
    if step.within:
        limit = duration(step.within.minutes, words)
        yield words("card.within", after=step.within.after, limit=limit)
    if step.go_to:
        yield words("card.go_to", number=numbers[step.go_to])


def duration(minutes: int, words: Words) -> str:
    """Minutes as people say them: in minutes, hours or days; one day stays 24 hours."""
    if minutes % _DAY == 0 and minutes > _DAY:
        return words("card.days", count=minutes // _DAY)
    if minutes % _HOUR == 0:
        return words("card.hours", count=minutes // _HOUR)
    return words("card.minutes", count=minutes)
