"""Questions come in, plain data goes out: the bank for the script and the page for print."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.model import Grade
from generator.handbook.questions import Question
from generator.look.badge import badge
from generator.template import Markup, filled
from generator.words import Words

from .items.explain import OPTIONS, explained
from .items.rules import edges, looked_at, rows
from .items.wording import Wording


def bank(asked: tuple[Question, ...], handbook: Handbook, words: Words) -> dict[str, Any]:
    """Everything the element needs: `{stamp, edition, said, grades, types, rows, questions}`.

    `grades` stand in the order of the options; `questions` are `{id, type, text, rank, options,
    rules, edges}`, see explain.py and rules.py. `stamp` changes whenever a question does, so that
    a round kept in the browser is never continued with other questions.
    """
    wording = Wording(handbook, words)
    items = [_item(question, wording) for question in asked]
    table = rows(wording)
    text = json.dumps([items, table], ensure_ascii=False, sort_keys=True)
    return {
        "stamp": hashlib.sha256(text.encode()).hexdigest()[:8],
        "edition": handbook.setting.edition,
        "said": _said(handbook, words),
        "grades": [_grade(grade, handbook) for grade in OPTIONS],
        "types": _types(asked, handbook),
        "rows": table,
        "questions": items,
    }


def page(asked: tuple[Question, ...], handbook: Handbook, words: Words) -> dict[str, Any]:
    """The page with all questions and answers in plain text, for print and without script."""
    wording = Wording(handbook, words)
    badges = {int(grade): badge(handbook.grade_name(grade), words) for grade in OPTIONS}
    return {
        "count": len(asked),
        "scope": handbook.setting.scope,
        "tie_break": handbook.setting.tie_break,
        "types": [
            {
                **type_,
                "questions": [
                    _printed(_item(question, wording), badges, words)
                    for question in asked
                    if question.incident == type_["id"]
                ],
            }
            for type_ in _types(asked, handbook)
        ],
    }


def _item(question: Question, wording: Wording) -> dict[str, Any]:
    asks = wording.handbook.incidents[question.incident].facts
    return {
        "id": question.id,
        "type": question.incident,
        "text": question.text,
        "rank": int(question.grade),
        "options": explained(question, asks, wording),
        "rules": looked_at(question, wording.handbook.table),
        "edges": edges(question, wording),
    }


def _printed(item: dict[str, Any], badges: dict[int, Markup], words: Words) -> dict[str, Any]:
    answers = [
        {
            "badge": badges[option["rank"]],
            "reasons": _reasons(option, words),
            "right": option["rank"] == item["rank"],
        }
        for option in item["options"]
    ]
    return {
        "text": item["text"],
        "right": next(answer for answer in answers if answer["right"]),
        "wrong": [answer for answer in answers if not answer["right"]],
        "edges": item["edges"],
    }


def _reasons(option: dict[str, Any], words: Words) -> Markup:
    return Markup(filled("quiz", "reasons.html.j2", option, words).strip())


def _types(asked: tuple[Question, ...], handbook: Handbook) -> list[dict[str, Any]]:
    """The playbooks that have questions, in order of their number."""
    counts = Counter(question.incident for question in asked)
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


def _grade(grade: Grade, handbook: Handbook) -> dict[str, Any]:
    word = handbook.grade_name(grade).word
    return {"rank": int(grade), "mark": grade.mark, "key": grade.key, "word": word}


def _said(handbook: Handbook, words: Words) -> dict[str, str]:
    """The room's words, and those of others that the element says too."""
    setting = handbook.setting
    return {
        **words.room("quiz"),
        "level": words("grade.level"),
        "scope": setting.scope,
        "tie_break": setting.tie_break,
    }
