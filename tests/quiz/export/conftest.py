"""Sets of questions of the real handbook, as the exports get them."""

from __future__ import annotations

import pytest

from generator.handbook.book import Handbook
from generator.quiz.export import QuestionSet, Wish, question_set
from generator.words import Words


@pytest.fixture(scope="session")
def everything(handbook: Handbook, words: Words) -> QuestionSet:
    """The whole bank."""
    return question_set(handbook, words, Wish(seed=7))


@pytest.fixture(scope="session")
def paper(handbook: Handbook, words: Words) -> QuestionSet:
    """An exam."""
    return question_set(handbook, words, Wish(seed=7, exam=True))
