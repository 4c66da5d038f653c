"""A grade comes in, its mark goes out: numeral, word, bars, shape and colour together."""

from __future__ import annotations

from generator.handbook.model import Grade, GradeName
from generator.template import Markup, filled
from generator.words import Words


def grade_label(grade: Grade, words: Words) -> str:
    """`Ⅱ级`, or `日常`."""
    return words("grade.level", mark=grade.mark) if grade else grade.mark


def badge(name: GradeName, words: Words) -> Markup:
    """The mark as HTML; `client/dom.js` makes the same one in the browser."""
    grade = name.grade
    view = {
        "key": grade.key,
        "rank": int(grade),
        "label": grade_label(grade, words),
        "word": name.word,
        "bars": [place < grade for place in range(4)],
    }
    return Markup(filled("look", "badge.html.j2", view, words))
