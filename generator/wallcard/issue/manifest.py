"""A handbook comes in, the record of its cards goes out: what stands on each, line by line."""

from __future__ import annotations

import json

from generator.handbook.book import Handbook
from generator.handbook.model import Issue, IssuedCard
from generator.handbook.model.issue import KIND
from generator.output import Output
from generator.wallcard.view import card
from generator.words import Words

MANIFEST = "cards/manifest.json"
"""Beside the cards on the site; the same file kept in `playbooks/issued` is their memory."""


def issue_of(handbook: Handbook, words: Words) -> Issue:
    """The edition as it is now, every card of it."""
    setting = handbook.setting
    return Issue(
        kind=KIND,
        edition=setting.edition,
        issued=setting.issued,
        review_by=setting.review_by,
        cards=tuple(_card(handbook, name, words) for name in handbook.incidents),
    )


def _card(handbook: Handbook, incident_id: str, words: Words) -> IssuedCard:
    it = card(handbook, incident_id, words)
    return IssuedCard(
        id=incident_id,
        number=it.content.number,
        title=it.content.title,
        digest=it.code.digest,
        tells=it.tells,
    )


def manifest(handbook: Handbook, words: Words) -> Output:
    """`cards/manifest.json`; the same bytes for the same handbook."""
    return Output(MANIFEST, manifest_text(issue_of(handbook, words)))


def manifest_text(issue: Issue) -> str:
    """JSON with each line of each card on a line of its own, so that versions can be compared."""
    data = issue.model_dump(mode="json", exclude_defaults=True)
    cards = ",\n".join(_card_text(one) for one in data.pop("cards"))
    return f'{{{_pairs(data)},\n"cards":[\n{cards}\n]}}\n'


def _card_text(one: dict[str, object]) -> str:
    lines = one.pop("tells")
    assert isinstance(lines, list)
    tells = ",\n".join(f"  {_compact(line)}" for line in lines)
    return f' {{{_pairs(one)},"tells":[\n{tells}\n ]}}'


def _pairs(data: dict[str, object]) -> str:
    return ",".join(f"{_compact(key)}:{_compact(value)}" for key, value in data.items())


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
