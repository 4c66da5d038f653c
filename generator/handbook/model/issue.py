"""An edition as it was issued: every card, line by line. Shape of `issued/<edition>.json`.

Written by the program (`handbook issue`, and `manifest.json` beside printed cards), never by hand;
the editor keeps the files, since paper cannot be asked later what stood on it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Annotated, Final, Literal

from pydantic import Field

from .base import Day, Id, Record, Text

KIND: Final = "counter-handbook-cards"

Zone = Literal[
    "title", "grades", "when", "first-minute", "respond", "after", "never", "lines", "clocks",
    "chain",
]  # fmt: skip
Line = Annotated[str, Field(max_length=2000)]


class Told(Record):
    """One thing a card tells its reader."""

    zone: Zone
    key: Line
    """认出新旧两版里的同一条；不印在卡上。"""
    mark: Annotated[str, Field(max_length=80)] = ""
    """印在前面的：步骤号、级别、名称。"""
    text: Line
    """印出来的文字。"""


class IssuedCard(Record):
    """One card of an edition; its digest is that of what it tells."""

    id: Id
    number: Annotated[str, Field(pattern=r"^\d{2}$")]
    title: Text
    digest: Annotated[str, Field(pattern=r"^[0-9A-F]{8}$")]
    tells: Annotated[tuple[Told, ...], Field(min_length=1)]


class Issue(Record):
    """`issued/<edition>.json`, and `manifest.json` beside printed cards: one edition's cards."""

    kind: Literal["counter-handbook-cards"]
    edition: Text
    issued: Day
    review_by: Day
    cards: Annotated[tuple[IssuedCard, ...], Field(min_length=1)]


def digest_of(tells: Iterable[Told]) -> str:
    """Eight hex digits that change when, and only when, something the reader is told changes."""
    told = [[one.zone, one.mark, one.text] for one in tells]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:8].upper()
