"""What somebody gives for a fact comes in, an exact whole number or a refusal goes out.

Full-width characters are read; anything that could mean two numbers (`12万`, `1e3`, `10⁴`,
`1,000`, `-3`) is refused with words, never guessed.
"""

from __future__ import annotations

import re

from generator.handbook.model.grading import Fact

from .interval import domain, option_ids

_BLANKS = " \t\r\n\N{NO-BREAK SPACE}"
_HALF_WIDTH = {ord("\N{IDEOGRAPHIC SPACE}"): " "} | {0xFEE0 + c: chr(c) for c in range(0x21, 0x7F)}
_PLAIN = re.compile(r"0*([0-9]+)(?:\.([0-9]+))?\Z")
_MOST_DIGITS = 12
_REASONS = {
    "negative": re.compile(r"[-\N{MINUS SIGN}][0-9]"),
    "exponent": re.compile(r"[0-9]+(\.[0-9]+)?[eE][-+]?[0-9]+\Z"),
    "unit": re.compile(r"[0-9.]+ *[^0-9 .,]+\Z"),
    "separator": re.compile(r"[0-9][0-9 ,']*\Z"),
}


class ValueRefusedError(ValueError):
    """The value cannot be taken; `code` is a key of the words' group `refused`."""

    def __init__(self, code: str, got: str) -> None:
        super().__init__(f"{code}: {got}")
        self.code = code


def value_of(given: str, fact: Fact) -> int:
    """`given` as a whole number in the fact's domain.

    Refusal codes: empty, negative, exponent, unit, separator, number, digits, too-big, option.
    """
    text = given.translate(_HALF_WIDTH).strip(_BLANKS)
    if not text:
        raise ValueRefusedError("empty", given)
    if fact.type != "number":
        return _option(text, given, fact)
    match = _PLAIN.match(text)
    if not match:
        raise ValueRefusedError(_reason(text), given)
    whole, decimals = match[1], (match[2] or "").rstrip("0")
    if len(decimals) > fact.decimals:
        raise ValueRefusedError("digits", given)
    value = int(whole[: _MOST_DIGITS + 1] + decimals.ljust(fact.decimals, "0"))
    if value not in domain(fact):
        raise ValueRefusedError("too-big", given)
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
        raise ValueRefusedError("option", given)
    return ids.index(text)


def shown(value: int, fact: Fact) -> str:
    """A whole number as people write it: `2000.5`, or an option's id."""
    if fact.type != "number":
        return option_ids(fact)[value]
    if not fact.decimals:
        return str(value)
    digits = str(value).rjust(fact.decimals + 1, "0")
    return f"{digits[: -fact.decimals]}.{digits[-fact.decimals :]}".rstrip("0").rstrip(".")
