"""The list of sources comes in, its page goes out: content, status, every place that cites it."""

from __future__ import annotations

from typing import Any

from generator.handbook.book import Handbook
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import Links
from ..parts import foot, front_matter
from ..provenance import source_view
from .citing import citations
from .tools import facet, filter_view

LINKS = Links()
SOURCE = "playbooks/sources.yaml"


def output(handbook: Handbook, words: Words) -> Output:
    """`sources.md`: sources by kind, to be filtered by kind and status."""
    view = {
        "kinds": _kinds(handbook, words),
        "filter": filter_view(
            "sources", words, [_facet("kind", handbook, words), _facet("status", handbook, words)]
        ),
        "foot": foot(handbook, words, SOURCE),
    }
    head = front_matter(words("page.sources_title"), words("page.sources_intro"))
    body = filled("page", "lists/sources.md.j2", view, words)
    return Output("sources.md", head + body, source=SOURCE)


def _facet(name: str, handbook: Handbook, words: Words) -> dict[str, Any]:
    values = (getattr(source, name) for source in handbook.sources.values())
    return facet(name, f"source_{name}", values, words)


def _kinds(handbook: Handbook, words: Words) -> list[dict[str, Any]]:
    cited = citations(handbook, words)
    kinds: dict[str, list[dict[str, Any]]] = {}
    for source in handbook.sources.values():
        pages = cited.get(source.id, {})
        kinds.setdefault(source.kind, []).append(
            {
                **source_view(source, LINKS, words),
                "pages": pages,
                "places": sum(len(places) for places in pages.values()),
            }
        )
    return [
        {"key": kind, "title": words(f"page.sources_{kind}"), "sources": sources}
        for kind, sources in kinds.items()
    ]
