"""A handbook comes in, the columns its table of outlets must have go out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.handbook.book import Handbook
from generator.words import Words

Kind = Literal["id", "text", "phone"]
PLAIN: tuple[tuple[str, Kind], ...] = (
    ("id", "id"),
    ("name", "text"),
    ("address", "text"),
    ("assembly", "text"),
)
"""What every outlet says of itself, before its telephone numbers."""


@dataclass(frozen=True)
class Column:
    """One column: `title` stands in the first row, `key` names it in the program.

    The key of a telephone line is the contact's id; with `/b` for the one who stands in. A card
    has a blank line where a number that is not required is missing.
    """

    key: str
    title: str
    kind: Kind
    required: bool


def columns(handbook: Handbook, words: Words) -> tuple[Column, ...]:
    """All columns in the order of the template.

    Required are those of the outlet itself and of contacts with somebody who stands in: both
    numbers, since a key person may be away. Numbers that are the same in the whole country (110)
    and contacts that no playbook calls have no column.
    """
    plain = [Column(key, words(f"packs.{key}"), kind, required=True) for key, kind in PLAIN]
    called = {call.to for incident in handbook.incidents.values() for call in incident.calls}
    phones = []
    for contact in handbook.setting.contacts:
        if contact.id not in called or contact.number:
            continue
        pair = contact.stand_in is not None
        phones.append(Column(contact.id, contact.label, "phone", required=pair))
        if pair:
            title = words("packs.stand_in", label=contact.label)
            phones.append(Column(f"{contact.id}/b", title, "phone", required=True))
    return (*plain, *phones)
