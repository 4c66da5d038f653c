"""A checked handbook comes in, everything the quiz can ask goes out."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.handbook.questions import tellings
from generator.words import Words

from .authored import authored
from .graded import graded
from .item import Item
from .wording import Wording


def items(handbook: Handbook, words: Words) -> tuple[Item, ...]:
    """All items with all their variants: by number of the playbook, grades first, in the order of
    its scenes and of its questions."""
    wording = Wording(handbook, words)
    asked = tellings(handbook)
    return tuple(
        item
        for incident_id in handbook.incidents
        for item in (
            *(graded(told, wording) for told in asked if told[0].incident == incident_id),
            *(
                authored(one, incident_id, wording)
                for one in handbook.questions.get(incident_id, ())
            ),
        )
    )


def bank(handbook: Handbook, words: Words, seed: int) -> tuple[Item, ...]:
    """The same items, each with the one variant that belongs to `seed`."""
    return tuple(item.told(seed) for item in items(handbook, words))
