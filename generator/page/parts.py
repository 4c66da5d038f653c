"""Parts that several pages show: sources, grade badges, front matter."""

from __future__ import annotations

import json
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import Grade
from generator.handbook.model.incident import Sourced
from generator.handbook.model.setting import Source
from generator.look.badge import badge, grade_label
from generator.template import Markup, filled
from generator.words import Words

from .links import Links, anchor


def front_matter(title: str, description: str, *hidden: str) -> str:
    """The head of a Markdown page; `hidden` names parts of the theme to leave out.

    Values are written as JSON, which is YAML that cannot be broken out of.
    """
    lines = [f"title: {json.dumps(title, ensure_ascii=False)}"]
    lines.append(f"description: {json.dumps(description, ensure_ascii=False)}")
    if hidden:
        lines.append(f"hide: {json.dumps(hidden)}")
    return "\n".join(["---", *lines, "---", ""])


def grade_view(grade: Grade, handbook: Handbook, words: Words) -> dict[str, Any]:
    """A grade with its mark, its meaning and who answers: `{key, label, badge, means, answer}`."""
    name = handbook.grade_name(grade)
    return {
        "key": grade.key,
        "label": grade_label(grade, words),
        "badge": badge(name, words),
        "word": name.word,
        "means": name.means,
        "answer": name.answer,
    }


def source_view(source: Source, links: Links, words: Words) -> dict[str, Any]:
    """A source as a reference and as an entry of a list."""
    return {
        "id": source.id,
        "anchor": anchor(source.id),
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


def provenance(
    record: Sourced, handbook: Handbook, words: Words, links: Links | None = None
) -> Markup:
    """Where something comes from, as a row of references.

    They lead to the foot of the page, or with `links` to the list of sources.
    """
    sources = [handbook.sources[name] for name in record.sources]
    view = {
        "supplement": record.supplement,
        "sources": [
            {
                "id": source.id,
                "url": links.source(source.id) if links else f"#source-{anchor(source.id)}",
                "kind": words(f"source_kind.{source.kind}"),
                "kind_key": source.kind,
                "title": " ".join(part for part in (source.name, source.clause) if part),
            }
            for source in sources
        ],
    }
    return Markup(filled("page", "refs.html.j2", view, words))
