"""A checked handbook comes in, everything the quiz can ask goes out."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.handbook.questions import tellings
from generator.words import Words

from .authored import authored
from .graded import graded
from .item import Item
from .wording import Wording

_made: list[tuple[Handbook, Words, tuple[Item, ...]]] = []
"""The bank asked for last: a page, its exports and a report ask for the same one."""


def items(handbook: Handbook, words: Words) -> tuple[Item, ...]:
    """All items with all their variants: by number of the playbook, grades first, in the order of
    its scenes and of its questions. Asked again for the same handbook they are not made again."""
    if not (_made and _made[0][0] is handbook and _made[0][1] is words):
        _made[:] = [(handbook, words, _items(handbook, words))]
    return _made[0][2]


def _items(handbook: Handbook, words: Words) -> tuple[Item, ...]:
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
