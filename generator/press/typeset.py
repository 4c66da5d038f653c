"""Small rules of Chinese setting: what stays together on a line, and where a line may break."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

_NUMBER_UNIT = re.compile(r"(?<=[0-9]) (?=\S)")
_PAUSES = r"\uff0c\uff1b\uff1a\u3001\u3002\u201d"  # after these a line may break
_TAIL = re.compile(rf"[^{_PAUSES}]{{2}}[{_PAUSES}]*\Z")  # two characters and their mark
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
        """The sentence cut after its pauses; only what is too long for a line may break inside,
        and then never so that one character is left over for a line."""
        return tuple(
            phrase for part in _PHRASE.findall(held(self.text)) for phrase in self._cut(part)
        )

    def _cut(self, part: str) -> tuple[Phrase, ...]:
        if len(part) <= self.longest:
            return (Phrase(part, whole=True),)
        tail = _TAIL.search(part)
        end = tail.start() if tail else len(part)
        parts = Phrase(part[:end], whole=False), Phrase(part[end:], whole=True)
        return tuple(phrase for phrase in parts if phrase.text)


class NarrowSentence(Sentence):
    """A sentence in a narrow column."""

    longest: ClassVar[int] = 7


class Remark(Sentence):
    """What stands beside a sentence in one piece, such as a condition: a whole line at most."""

    longest: ClassVar[int] = 20

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The remark as one phrase, or when it is too long for a line as those of a sentence."""
        text = held(self.text)
        return (Phrase(text, whole=True),) if len(text) <= self.longest else super().phrases


def held(text: str) -> str:
    """The text with numbers and their units held together on one line."""
    return _NUMBER_UNIT.sub("\N{NO-BREAK SPACE}", text)
