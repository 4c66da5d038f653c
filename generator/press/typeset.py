"""Small rules of Chinese setting: what stays together on a line, and where a line may break."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

_NUMBER_UNIT = re.compile(r"(?<=[0-9]) (?=\S)")
_PAUSES = r"\uff0c\uff1b\uff1a\u3001\u3002\u201d"  # after these a line may break
_PHRASE = re.compile(rf"[^{_PAUSES}]+[{_PAUSES}]*|[{_PAUSES}]+")


@dataclass(frozen=True)
class Phrase:
    """A part of a sentence up to its next pause; `whole` when no line may break inside it."""

    text: str
    whole: bool


@dataclass(frozen=True)
class Sentence:
    """An author's sentence, and how it is set."""

    text: str
    longest: ClassVar[int] = 14
    """Phrases of up to so many characters are never broken."""

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sentence cut after its pauses; only what is too long for a line may break inside."""
        parts = _PHRASE.findall(held(self.text))
        return tuple(Phrase(part, len(part) <= self.longest) for part in parts)


class NarrowSentence(Sentence):
    """A sentence in a narrow column."""

    longest: ClassVar[int] = 7


def held(text: str) -> str:
    """The text with numbers and their units held together on one line."""
    return _NUMBER_UNIT.sub("\N{NO-BREAK SPACE}", text)
