"""A handbook comes in, what the page for checking cards knows goes out, as plain data."""

from __future__ import annotations

from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import IssuedCard
from generator.wallcard.issue import issue_of, said
from generator.wallcard.order import card_path
from generator.words import Words


def data(handbook: Handbook, words: Words) -> dict[str, Any]:
    """All that the script works with.

    `cards` are those to use now, `earlier` those of other editions that say something else or are
    no longer used, each with what changed since, zone by zone in words; only words reach the page.
    """
    setting = handbook.setting
    return {
        "edition": setting.edition,
        "issued": setting.issued,
        "review_by": setting.review_by,
        "owner": setting.owner,
        "cards": [_current(card, handbook) for card in issue_of(handbook, words).cards],
        "earlier": _earlier(handbook, words),
        "words": words.room("card_check"),
    }


def _current(card: IssuedCard, handbook: Handbook) -> dict[str, Any]:
    return {
        **_named(card),
        "pdf": card_path(card.id),
        "page": f"incidents/{card.id}.html",
        "start": f"checklist.html#incident={card.id}&start=1",
        "notes": [
            {"what": revision.what, "why": revision.why}
            for revision in handbook.changes
            if revision.reprint and card.id in revision.incidents
        ],
    }


def _named(card: IssuedCard) -> dict[str, Any]:
    return {"id": card.id, "number": card.number, "title": card.title, "digest": card.digest}


def _earlier(handbook: Handbook, words: Words) -> list[dict[str, Any]]:
    """Every card that was ever issued and is not the one of now; the day is that of its first
    edition, `editions` are all of them."""
    now = {card.id: card for card in issue_of(handbook, words).cards}
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for issue in handbook.issues:
        for card in issue.cards:
            present, key = now.get(card.id), (card.id, card.digest)
            if present is not None and present.digest == card.digest:
                continue
            if key in found:
                editions = (found[key]["editions"], issue.edition)
                found[key]["editions"] = words("card_check.and").join(editions)
                continue
            zones = said(card.tells, present.tells, words) if present else ()
            found[key] = {
                **_named(card),
                "editions": issue.edition,
                "issued": issue.issued,
                "zones": [{"zone": zone.zone, "says": list(zone.says)} for zone in zones],
            }
    return list(found.values())
