"""Questions come in, a QTI 1.2 package goes out, as Canvas and Blackboard read it.

QTI 1.2 and not 2.1: it is what Canvas, Blackboard, Brightspace, Sakai, ILIAS and OpenOlat all read
with a reason for each answer; 2.1 has no such reasons in Canvas. Moodle reads neither: for Moodle
there is GIFT. Texts are HTML inside XML, as Canvas writes them itself.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from generator.template import filled
from generator.words import Words

from .archive import zipped
from .asked import Asked
from .question_set import QuestionSet

ROOM = "quiz/export"
MANIFEST, QUESTIONS = "imsmanifest.xml", "questions.xml"
_ODD = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True)
class Response:
    """One answer: its identifier, and its words and reasons as HTML."""

    ident: str
    right: bool
    says: str
    why: str


@dataclass(frozen=True)
class Item:
    """A question as it stands in the file; identifiers are ASCII without blanks, texts are HTML."""

    ident: str
    title: str
    stem: str
    fixed: bool
    responses: tuple[Response, ...]
    more: str


def qti(questions: QuestionSet, words: Words) -> bytes:
    """The zip: a manifest, and one file with all questions as one assessment."""
    view = {"set": questions, "items": [_item(one) for one in questions.questions]}
    return zipped(
        {
            MANIFEST: filled(ROOM, "qti-manifest.xml.j2", view, words).encode(),
            QUESTIONS: filled(ROOM, "qti-questions.xml.j2", view, words).encode(),
        }
    )


def ident(question_id: str) -> str:
    """The id of a question as platforms want one: ASCII letters, digits and `_` only."""
    return "q_" + _ODD.sub("_", question_id)


def _item(question: Asked) -> Item:
    own = ident(question.id)
    return Item(
        ident=own,
        title=question.id,
        stem=_html(question.text, f"{question.ask} {question.given}".strip()),
        fixed=question.fixed,
        responses=tuple(
            Response(f"{own}_{place}", choice.right, _html(choice.says), _html(*choice.why))
            for place, choice in enumerate(question.choices, start=1)
        ),
        more=_html(*question.more),
    )


def _html(*paragraphs: str) -> str:
    return "".join(f"<p>{html.escape(text, quote=False)}</p>" for text in paragraphs if text)
