"""A scene with its grade comes in, an item goes out that asks how grave it is."""

from __future__ import annotations

from generator.handbook.questions import Question

from .explain import explained
from .item import Item, Variant
from .rules import edges, looked_at
from .wording import Wording


def graded(question: Question, wording: Wording) -> Item:
    """The item; its options are Ⅰ to 日常 in this order, each with its reasons."""
    asks = wording.handbook.incidents[question.incident].facts
    telling = Variant(
        text=question.text,
        options=explained(question, asks, wording),
        rank=int(question.grade),
        rules=looked_at(question, wording.handbook.table),
        edges=edges(question, wording),
    )
    return Item(
        id=question.id,
        type=question.incident,
        kind="grade",
        must_know=False,
        boundary=question.boundary,
        variants=(telling,),
    )
