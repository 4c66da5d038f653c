"""A set of questions comes in, a PDF of A4 pages goes out, set in the fonts of the wall cards."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from generator.handbook.book import Handbook
from generator.press import pages
from generator.press.fontpack import characters_of, fontpack, missing
from generator.problem import Place, Problem, ProblemsFoundError
from generator.quiz.export import QuestionSet
from generator.quiz.export.asked import Asked
from generator.template import filled
from generator.words import Words

from .view import sheet

ROOM = "quiz/paper"


def printed(questions: QuestionSet, handbook: Handbook, words: Words) -> bytes:
    """The sheet; the same bytes for the same questions.

    A question with a character the font lacks cannot be printed: ProblemsFoundError with all of
    them. Problem code: paper-glyph.
    """
    problems = [p for one in questions.questions for p in _glyph_problems(one)]
    if problems:
        raise ProblemsFoundError(problems)
    view = sheet(questions, handbook, words)
    html = filled(ROOM, "paper.html.j2", {"sheet": view}, words)
    press = pages.Press(_css(), fontpack(characters_of(html)))
    return pages.pdf([press.paged(html)], view.document)


def _glyph_problems(question: Asked) -> Iterator[Problem]:
    choices = [text for choice in question.choices for text in (choice.says, *choice.why)]
    lacking = missing(set("".join((question.stem, *choices, *question.more))))
    if lacking:
        file = Place(f"playbooks/incidents/{question.type}.yaml")
        characters = " ".join(sorted(lacking))
        yield Problem.at(file, "paper-glyph", id=question.id, characters=characters)


@cache
def _css() -> str:
    return files("generator").joinpath(ROOM, "paper.css").read_text(encoding="utf-8")
