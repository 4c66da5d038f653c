"""The text of a band comes in (`10 <= n < 50`, `none, minor`, `yes`), whole numbers go out.

Every fact is one range of whole numbers: a number counts in its smallest unit (2 decimals: in
hundredths), a choice and a yes/no count their options from 0. So a band is `low..high`, both
inclusive, and all comparing is exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.handbook.model.grading import Fact

NO_YES = ("no", "yes")

_NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
_BETWEEN = re.compile(rf"{_NUMBER} (<=?) n (<=?) {_NUMBER}\Z")
_FROM = re.compile(rf"n (>=?) {_NUMBER}\Z")
_EXACT = re.compile(rf"n = {_NUMBER}\Z")


@dataclass(frozen=True, order=True)
class Interval:
    """Whole numbers from `low` to `high`, both included."""

    low: int
    high: int

    def __contains__(self, value: int) -> bool:
        return self.low <= value <= self.high


class BandError(ValueError):
    """A band's text cannot be read; `code` is the problem's code, `got` the part at fault."""

    def __init__(self, code: str, got: str) -> None:
        super().__init__(got)
        self.code, self.got = code, got


def domain(fact: Fact) -> Interval:
    """All values the fact may have."""
    if fact.type == "number":
        return Interval(0, fact.max * 10**fact.decimals)
    return Interval(0, len(option_ids(fact)) - 1)


def option_ids(fact: Fact) -> tuple[str, ...]:
    """The ids of a choice or a yes/no, in order of rising gravity."""
    return tuple(option.id for option in fact.options) if fact.type == "choice" else NO_YES


def interval(text: str, fact: Fact) -> Interval:
    """The values `text` means; BandError with code band-syntax, band-digits or band-outside."""
    found = _numbers(text, fact) if fact.type == "number" else _options(text, option_ids(fact))
    whole = domain(fact)
    if found.low > found.high or found.low not in whole or found.high not in whole:
        raise BandError("band-outside", text)
    return found


def _numbers(text: str, fact: Fact) -> Interval:
    if match := _BETWEEN.match(text):
        low, below, above, high = match.groups()
        return Interval(_scaled(low, fact) + (below == "<"), _scaled(high, fact) - (above == "<"))
    if match := _FROM.match(text):
        return Interval(_scaled(match[2], fact) + (match[1] == ">"), domain(fact).high)
    if match := _EXACT.match(text):
        return Interval(_scaled(match[1], fact), _scaled(match[1], fact))
    raise BandError("band-syntax", text)


def _scaled(text: str, fact: Fact) -> int:
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    if len(decimals) > fact.decimals:
        raise BandError("band-digits", text)
    return int(whole + decimals.ljust(fact.decimals, "0"))


def _options(text: str, ids: tuple[str, ...]) -> Interval:
    names = [name.strip() for name in text.split(",")]
    unknown = [name for name in names if name not in ids]
    if unknown:
        raise BandError("band-syntax", unknown[0])
    places = sorted(ids.index(name) for name in names)
    if places != list(range(places[0], places[-1] + 1)):
        raise BandError("band-syntax", text)
    return Interval(places[0], places[-1])
