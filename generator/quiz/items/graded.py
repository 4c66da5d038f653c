"""A scene with its grade comes in, an item goes out that asks how grave it is."""

from __future__ import annotations

from generator.handbook.questions import Question, Tellings

from .explain import explained
from .item import Item, Variant
from .rules import edges, looked_at
from .wording import Wording


def graded(told: Tellings, wording: Wording) -> Item:
    """The item with a variant for each telling, or with one if they all say the same; its options
    are Ⅰ to 日常 in this order, each with its reasons."""
    question, alike = told[0], len({one.text for one in told}) == 1
    return Item(
        id=question.id,
        type=question.incident,
        kind="grade",
        must_know=False,
        boundary=question.boundary,
        variants=tuple(_variant(one, wording) for one in (told[:1] if alike else told)),
    )


def _variant(question: Question, wording: Wording) -> Variant:
    asks = wording.handbook.incidents[question.incident].facts
    return Variant(
        text=question.text,
        options=explained(question, asks, wording),
        rank=int(question.grade),
        rules=looked_at(question, wording.handbook.table),
        edges=edges(question, wording),
    )
