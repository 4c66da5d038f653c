"""A question that an author wrote comes in, an item goes out."""

from __future__ import annotations

from generator.handbook.model.question import AuthoredQuestion, Choice

from .item import Item, Line, Option, Variant
from .wording import Wording


def authored(question: AuthoredQuestion, incident_id: str, wording: Wording) -> Item:
    """The item, its options in the order in which they were written."""
    options = tuple(_option(choice, wording) for choice in question.options)
    return Item(
        id=f"{incident_id}/{question.id}",
        type=incident_id,
        kind=question.kind,
        must_know=question.must_know,
        boundary=None,
        variants=(Variant(text=question.ask, options=options),),
    )


def _option(choice: Choice, wording: Wording) -> Option:
    why = Line(choice.why, wording.named(choice.sources), choice.supplement)
    return Option(right=choice.right, lines=(why,), says=choice.says, error=choice.error)
