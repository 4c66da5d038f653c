"""The quiz outside the browser: the same questions for learning platforms and for Anki."""

from __future__ import annotations

from collections.abc import Callable

from generator.words import Words

from .anki import anki
from .gift import gift
from .qti import qti
from .question_set import QuestionSet, Wish, question_set
from .scorm import scorm12, scorm2004

KINDS: dict[str, Callable[[QuestionSet, Words], bytes]] = {
    "scorm12": scorm12,
    "scorm2004": scorm2004,
    "gift": gift,
    "qti": qti,
    "anki": anki,
}
"""What can be made of a set of questions: the name people type, and who makes the file."""

__all__ = ["KINDS", "QuestionSet", "Wish", "question_set"]
