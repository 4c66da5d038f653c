"""Items come in, plain data goes out: the bank for the script and the page for print."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import asdict
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import Grade
from generator.look.badge import badge, grade_label
from generator.template import Markup, filled
from generator.words import Words

from .items import Item, Option
from .items.explain import OPTIONS
from .items.rules import rows
from .items.wording import Wording


def bank(asked: tuple[Item, ...], handbook: Handbook, words: Words) -> dict[str, Any]:
    """Everything the elements need: `{stamp, table, edition, said, grades, types, rows,
    questions}`.

    `grades` stand in the order of the options of a `grade` question; `questions` are the items,
    see items/item.py, as `{id, type, kind, mustKnow, boundary, variants: [{text, rank, options,
    rules, edges}]}`. `stamp` changes whenever a question does, so that a round kept in the browser
    is never continued with other questions; `table` only when the grading table does.
    """
    questions, table = [_question(item) for item in asked], rows(Wording(handbook, words))
    return {
        "stamp": _hash([questions, table]),
        "table": _hash(_cuts(handbook)),
        "edition": handbook.setting.edition,
        "said": _said(handbook, words),
        "grades": [_grade(grade, handbook, words) for grade in OPTIONS],
        "types": _types(asked, handbook),
        "rows": table,
        "questions": questions,
    }


def page(asked: tuple[Item, ...], handbook: Handbook, words: Words) -> dict[str, Any]:
    """The page with all questions and answers in plain text, for print and without script: every
    question as its first variant tells it, with its right answer and how near the others are."""
    badges = {int(grade): badge(handbook.grade_name(grade), words) for grade in OPTIONS}
    return {
        "count": len(asked),
        "scope": handbook.setting.scope,
        "tie_break": handbook.setting.tie_break,
        "types": [
            {
                **type_,
                "questions": [
                    _printed(item, badges, words) for item in asked if item.type == type_["id"]
                ],
            }
            for type_ in _types(asked, handbook)
        ],
    }


def _question(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "type": item.type,
        "kind": item.kind,
        "mustKnow": item.must_know,
        "boundary": item.boundary,
        "variants": [asdict(variant) for variant in item.variants],
    }


def _printed(item: Item, badges: dict[int, Markup], words: Words) -> dict[str, Any]:
    told = item.variants[0]
    right = told.right
    return {
        "text": told.text,
        "choices": [option.says for option in told.options if option.says],
        "badge": None if right.rank is None else badges[right.rank],
        "says": right.says,
        "reasons": _reasons(right, words),
        "edges": told.edges,
    }


def _reasons(option: Option, words: Words) -> Markup:
    view = {"lines": [asdict(line) for line in option.lines]}
    return Markup(filled("quiz", "reasons.html.j2", view, words).strip())


def _types(asked: tuple[Item, ...], handbook: Handbook) -> list[dict[str, Any]]:
    """The playbooks that have questions, in order of their number."""
    counts = Counter(item.type for item in asked)
    return [
        {
            "id": incident_id,
            "number": incident.number,
            "title": incident.title,
            "count": counts[incident_id],
            "url": f"incidents/{incident_id}.html",
        }
        for incident_id, incident in handbook.incidents.items()
        if counts[incident_id]
    ]


def _grade(grade: Grade, handbook: Handbook, words: Words) -> dict[str, Any]:
    word = handbook.grade_name(grade).word
    label = grade_label(grade, words)
    return {
        "rank": int(grade),
        "mark": grade.mark,
        "label": label,
        "key": grade.key,
        "word": word,
    }


def _cuts(handbook: Handbook) -> list[Any]:
    """What the table decides, without its wording: every band as numbers with its grade."""
    return [
        [row.criterion.id, row.criterion.fact]
        + [[cut.values.low, cut.values.high, int(cut.grade)] for cut in row.cuts]
        for row in handbook.table.rows
    ]


def _hash(data: object) -> str:
    """Eight characters that change with the data."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _said(handbook: Handbook, words: Words) -> dict[str, str]:
    """The room's words, and those of others that the element says too."""
    setting = handbook.setting
    return {
        **words.room("quiz"),
        **words.room("quiz_screen"),
        "level": words("grade.level"),
        "scope": setting.scope,
        "tie_break": setting.tie_break,
        "company": setting.company,
        "handbook": setting.title,
    }
