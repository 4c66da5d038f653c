"""A playbook comes in, all that stands on its card goes out: sorted, worded, ready to place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.model import Told
from generator.handbook.model.issue import digest_of
from generator.press.typeset import NarrowSentence, Sentence
from generator.words import Words

from .codes import CardCode
from .contacts import Link, Phone, chain, emergency, lines
from .phases import PhaseView, phase_views
from .tells import tells
from .thresholds import GradeRow, grade_rows


@dataclass(frozen=True)
class Content:
    """What a card tells its reader, as its templates place it."""

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


@dataclass(frozen=True)
class Card:
    """A card: what it tells, and what its edges say about the edition."""

    content: Content
    tells: tuple[Told, ...]
    """The same line by line; its digest is printed on the card."""
    code: CardCode
    holds: str
    """What its QR code holds."""
    document: str
    bookmark: str
    author: str
    issued: str
    footer: tuple[str, ...]


def codes(handbook: Handbook, words: Words) -> dict[str, CardCode]:
    """The code of every card, under its incident's id."""
    return {name: card(handbook, name, words).code for name in handbook.incidents}


def card(handbook: Handbook, incident_id: str, words: Words) -> Card:
    """The card of one incident."""
    content = _content(handbook, incident_id, words)
    setting, told = handbook.setting, tells(content, words)
    named = {"number": content.number, "title": content.title}
    code = CardCode(incident_id, content.number, setting.edition, digest_of(told))
    return Card(
        content=content,
        tells=told,
        code=code,
        holds=code.held(setting.site_url),
        document=words("card.document", **named, edition=setting.edition),
        bookmark=words("card.bookmark", **named),
        author=words("card.author", company=setting.company, owner=setting.owner),
        issued=setting.issued,
        footer=(
            words("card.edition", edition=setting.edition),
            code.typed,
            words("card.issued", day=setting.issued),
            words("card.review_by", day=setting.review_by),
            setting.owner,
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
        phases=tuple(phase_views(handbook, incident, words)),
        end=words("card.end", when=incident.end.when, role=handbook.roles[incident.end.role].tag),
        never=tuple(NarrowSentence(never.text) for never in incident.never if never.card),
        chain=chain(handbook, incident),
        clocks=tuple(words(f"card.clock_{clock}") for clock in ("found", "phone", "written")),
        emergency=emergency(handbook, words),
        lines=lines(handbook, incident, words),
    )
