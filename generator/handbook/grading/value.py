"""What a person or a program gives for a fact comes in, an exact whole number or a refusal goes out.

Full-width digits are read; anything that could mean two numbers (`12万`, `1e3`, `1,000`, `-3`)
is refused with words, never guessed.
"""

from __future__ import annotations

import re
import unicodedata

from generator.handbook.model.grading import Fact

from .interval import domain, option_ids

_BLANKS = " \t\r\n"
_PLAIN = re.compile(r"([0-9]{1,12})(?:\.([0-9]{1,12}))?\Z")
_REASONS = {
    "negative": re.compile(r"[-\N{MINUS SIGN}][0-9]"),
    "exponent": re.compile(r"[0-9]+(\.[0-9]+)?[eE][-+]?[0-9]+\Z"),
    "unit": re.compile(r"[0-9.]+ *[^0-9 .,]+\Z"),
    "separator": re.compile(r"[0-9][0-9 ,']*\Z"),
}


class ValueRefusedError(ValueError):
    """The value cannot be taken; `code` is a key of the words' group `refused`."""

    def __init__(self, code: str, got: str, **values: object) -> None:
        super().__init__(f"{code}: {got}")
        self.code, self.values = code, {"got": got, **values}


def value_of(given: str, fact: Fact) -> int:
    """`given` as a whole number in the fact's domain.

    Refusal codes: empty, negative, exponent, unit, separator, number, digits, too-big, option.
    """
    text = unicodedata.normalize("NFKC", given).strip(_BLANKS)
    if not text:
        raise ValueRefusedError("empty", given)
    if fact.type != "number":
        return _option(text, given, fact)
    match = _PLAIN.match(text)
    if not match:
        raise ValueRefusedError(_reason(text), given, unit=fact.unit)
    whole, decimals = match[1], (match[2] or "").rstrip("0")
    if len(decimals) > fact.decimals:
        raise ValueRefusedError("digits", given, decimals=fact.decimals)
    value = int(whole + decimals.ljust(fact.decimals, "0"))
    if value not in domain(fact):
        raise ValueRefusedError("too-big", given, max=fact.max, unit=fact.unit)
    return value


def _reason(text: str) -> str:
    """Why the text is not a plain number, for the words of the refusal."""
    for code, pattern in _REASONS.items():
        if pattern.match(text):
            return code
    return "number"


def _option(text: str, given: str, fact: Fact) -> int:
    ids = option_ids(fact)
    if text not in ids:
        raise ValueRefusedError("option", given, options=", ".join(ids))
    return ids.index(text)


def shown(value: int, fact: Fact) -> str:
    """A whole number as people write it: `2000.5`, or an option's id."""
    if fact.type != "number":
        return option_ids(fact)[value]
    if not fact.decimals:
        return str(value)
    digits = str(value).rjust(fact.decimals + 1, "0")
    return f"{digits[: -fact.decimals]}.{digits[-fact.decimals :]}".rstrip("0").rstrip(".")
