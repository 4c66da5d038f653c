"""A playbook comes in, all that stands on its card goes out: sorted, worded, ready to place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from generator.handbook.book import Handbook
from generator.handbook.model import Incident, Phase, Step
from generator.press.typeset import NarrowSentence, Sentence, held
from generator.words import Words

from .contacts import Link, Phone, chain, emergency, lines
from .thresholds import GradeRow, grade_rows

_HOUR, _DAY = 60, 24 * 60


@dataclass(frozen=True)
class StepView:
    """One line of the card."""

    number: int
    role: str
    tile: str
    critical: bool
    condition: str
    text: Sentence
    notes: tuple[str, ...]
    """Time limit and where to go on: always printed."""
    ack: str
    """Who repeats what back: printed where it fits."""


@dataclass(frozen=True)
class PhaseView:
    """One of the three phases."""

    key: str
    title: str
    time_box: str
    starts_when: str
    mode: str
    done: str
    left_out: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True)
class Content:
    """What a card tells its reader; its hash is printed on the card."""

    id: str
    number: str
    title: str
    icon: str
    category: str
    scope: str
    tie_break: str
    grades: tuple[GradeRow, ...]
    when: tuple[Sentence, ...]
    reader: str
    phases: tuple[PhaseView, ...]
    end: str
    never: tuple[Sentence, ...]
    chain: tuple[Link, ...]
    clocks: tuple[str, ...]
    emergency: tuple[Phone, ...]
    lines: tuple[Phone, ...]

    @property
    def digest(self) -> str:
        """Changes when, and only when, something the reader is told changes."""
        text = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)
        text = text.replace("\N{NO-BREAK SPACE}", " ")  # how a line is set is not what it says
        return hashlib.sha256(text.encode()).hexdigest()[:8].upper()


@dataclass(frozen=True)
class Card:
    """A card: what it tells, and what its edges say about the edition."""

    content: Content
    document: str
    bookmark: str
    author: str
    issued: str
    footer: tuple[str, ...]


def card(handbook: Handbook, incident_id: str, words: Words) -> Card:
    """The card of one incident."""
    content = _content(handbook, incident_id, words)
    setting = handbook.setting
    named = {"number": content.number, "title": content.title}
    return Card(
        content=content,
        document=words("card.document", **named, edition=setting.edition),
        bookmark=words("card.bookmark", **named),
        author=words("card.author", company=setting.company, owner=setting.owner),
        issued=setting.issued,
        footer=(
            words("card.edition", edition=setting.edition),
            words("card.id", number=content.number, id=incident_id),
            words("card.digest", digest=content.digest),
            words("card.issued", day=setting.issued),
            words("card.review_by", day=setting.review_by),
            setting.owner,
            words("card.page"),
        ),
    )


def _content(handbook: Handbook, incident_id: str, words: Words) -> Content:
    incident, setting = handbook.incidents[incident_id], handbook.setting
    return Content(
        id=incident_id,
        number=f"{incident.number:02}",
        title=incident.title,
        icon=incident.icon,
        category=handbook.category(incident.category).label,
        scope=words("card.scope"),
        tie_break=setting.tie_break,
        grades=grade_rows(handbook, incident, words),
        when=tuple(Sentence(text) for text in incident.when),
        reader=setting.reader,
        phases=tuple(_phases(handbook, incident, words)),
        end=words("card.end", when=incident.end.when, role=handbook.roles[incident.end.role].tag),
        never=tuple(NarrowSentence(never.text) for never in incident.never if never.card),
        chain=chain(handbook, incident),
        clocks=tuple(words(f"card.clock_{clock}") for clock in ("found", "phone", "written")),
        emergency=emergency(handbook, words),
        lines=lines(handbook, incident, words),
    )


def _phases(handbook: Handbook, incident: Incident, words: Words) -> Iterator[PhaseView]:
    numbers = {step.id: number for number, step in enumerate(incident.steps(), start=1)}
    for key, phase in incident.phases.all():
        steps = tuple(
            _step(handbook, step, numbers, words) for step in phase.steps if not _off_card(step)
        )
        yield PhaseView(
            key=key.replace("_", "-"),
            title=words(f"card.{key}"),
            time_box=held(phase.time_box),
            starts_when=held(phase.starts_when),
            mode=words(f"card.{phase.mode}"),
            done=words("card.done", says=phase.done),
            left_out=_left_out(phase, numbers, words),
            steps=steps,
        )


def _off_card(step: Step) -> bool:
    return bool(step.card and step.card.leave_out)


def _left_out(phase: Phase, numbers: dict[str, int], words: Words) -> str:
    """Which steps stand in the handbook only, by the numbers they have there; empty if none."""
    off = [str(numbers[step.id]) for step in phase.steps if _off_card(step)]
    return words("card.left_out", numbers=words("card.and").join(off)) if off else ""


def _step(handbook: Handbook, step: Step, numbers: dict[str, int], words: Words) -> StepView:
    text = step.card.text if step.card and step.card.text else step.do
    ack = step.ack and words("card.ack", by=step.ack.by, says=step.ack.says)
    return StepView(
        number=numbers[step.id],
        role=handbook.roles[step.role].tag,
        tile=step.tile or "",
        critical=step.critical,
        condition=words("card.only_if", say=held(step.only_if.say)) if step.only_if else "",
        text=Sentence(text),
        notes=tuple(_notes(step, numbers, words)),
        ack=held(ack or ""),
    )


def _notes(step: Step, numbers: dict[str, int], words: Words) -> Iterator[str]:
    if step.within:
        limit = duration(step.within.minutes, words)
        yield held(words("card.within", after=step.within.after, limit=limit))
    if step.go_to:
        yield words("card.go_to", number=numbers[step.go_to])


def duration(minutes: int, words: Words) -> str:
    """Minutes as people say them: in minutes, hours or days; one day stays 24 hours."""
    if minutes % _DAY == 0 and minutes > _DAY:
        return words("card.days", count=minutes // _DAY)
    if minutes % _HOUR == 0:
        return words("card.hours", count=minutes // _HOUR)
    return words("card.minutes", count=minutes)
