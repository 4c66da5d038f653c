"""Something sourced comes in, how a page shows where it comes from goes out."""

from __future__ import annotations

from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import Source
from generator.handbook.model.incident import Sourced
from generator.handbook.model.setting import source_anchor
from generator.template import Markup, filled
from generator.words import Words

from .links import Links


def source_view(source: Source, links: Links, words: Words) -> dict[str, Any]:
    """A source as a reference and as an entry of a list."""
    return {
        "id": source.id,
        "anchor": source_anchor(source.id),
        "url": links.source(source.id),
        "kind": words(f"source_kind.{source.kind}"),
        "kind_key": source.kind,
        "name": source.name,
        "clause": source.clause,
        "version": source.version,
        "in_force": source.in_force,
        "status": words(f"source_status.{source.status}"),
        "status_key": source.status,
        "says": source.says,
        "note": source.note,
    }


def notes(record: Sourced, handbook: Handbook, words: Words, links: Links) -> Markup:
    """Where something comes from, folded: references to see, clause, content and status inside."""
    view = {
        "supplement": record.supplement,
        "sources": [source_view(handbook.sources[name], links, words) for name in record.sources],
    }
    return Markup(filled("page", "notes.html.j2", view, words))
