"""The cards of an earlier edition and of now come in, what to swap on the wall goes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.handbook.book import Handbook
from generator.handbook.model import Issue, IssuedCard
from generator.problem import Problem
from generator.wallcard.codes import typed
from generator.words import Words

from .manifest import issue_of
from .saying import ZoneSays, said


@dataclass(frozen=True)
class Swap:
    """One card: `new` has no `old` code, `gone` no `now`; `same` stays on the wall as it is.

    Only the edition on the edge of a card that stays the same is another one.
    """

    id: str
    number: str
    title: str
    kind: Literal["changed", "new", "gone", "same"]
    old: str
    now: str
    says: tuple[ZoneSays, ...] = ()

    @property
    def printed(self) -> bool:
        """Whether a new card has to be printed."""
        return self.kind in ("changed", "new")


def swaps(handbook: Handbook, since: Issue, words: Words) -> tuple[Swap, ...]:
    """Every card of either edition, in order of its number, those that are gone among them."""
    before = {card.id: card for card in since.cards}
    now = {card.id: card for card in issue_of(handbook, words).cards}
    found = [_swap(before.get(name), card, words) for name, card in now.items()]
    found += [_gone(card) for name, card in before.items() if name not in now]
    return tuple(sorted(found, key=lambda swap: (swap.number, swap.kind)))


def changed_since_issue(handbook: Handbook, words: Words) -> Iterator[Problem]:
    """A notice when this edition has been issued and its cards were changed afterwards: two
    different cards would hang under one edition. Notice: card-reissued."""
    edition = handbook.setting.edition
    for issue in handbook.issues:
        changed = [swap for swap in swaps(handbook, issue, words) if swap.kind != "same"]
        if issue.edition == edition and changed:
            names = words("card_check.and").join(f"{swap.number} {swap.title}" for swap in changed)
            place = handbook.place("handbook", "edition")
            yield Problem.at(place, "card-reissued", edition=edition, cards=names)


def _swap(before: IssuedCard | None, card: IssuedCard, words: Words) -> Swap:
    code = typed(card.number, card.digest)
    if before is None:
        return Swap(card.id, card.number, card.title, "new", "", code)
    says = said(before.tells, card.tells, words)
    old = typed(before.number, before.digest)
    kind: Literal["changed", "same"] = "changed" if says else "same"
    return Swap(card.id, card.number, card.title, kind, old, code, says)


def _gone(card: IssuedCard) -> Swap:
    return Swap(card.id, card.number, card.title, "gone", typed(card.number, card.digest), "")
