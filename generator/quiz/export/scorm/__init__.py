"""Questions come in, a SCORM package with a small player goes out.

The package holds its own scripts and style and asks nothing of the network. The schemas of SCORM
are not in it: platforms have their own. There is no mastery score in the manifest, because then a
platform judges by the score alone, and an exam has more rules than that.
"""

from __future__ import annotations

from typing import Any

from generator import assets
from generator.handbook.model import Grade
from generator.look.badge import grade_label
from generator.output import Output, script_data
from generator.quiz.export.archive import zipped
from generator.quiz.export.asked import Asked
from generator.quiz.export.qti import ident
from generator.quiz.export.question_set import QuestionSet
from generator.template import filled
from generator.words import Words

ROOM = "quiz/export/scorm"
MANIFEST, PAGE = "imsmanifest.xml", "index.html"
SCRIPTS = (
    "quiz/logic/random.js",
    "quiz/logic/exam.js",
    f"{ROOM}/lms.js",
    f"{ROOM}/attempt.js",
    f"{ROOM}/parts.js",
    f"{ROOM}/start.js",
    f"{ROOM}/question.js",
    f"{ROOM}/result.js",
    f"{ROOM}/quiz-player.js",
)
STYLES = ("look/tokens.css", "look/base.css", f"{ROOM}/player.css")


def scorm12(questions: QuestionSet, words: Words) -> bytes:
    """The package for SCORM 1.2."""
    return _package(questions, words, "manifest12.xml.j2")


def scorm2004(questions: QuestionSet, words: Words) -> bytes:
    """The package for SCORM 2004, 4th edition."""
    return _package(questions, words, "manifest2004.xml.j2")


def _package(questions: QuestionSet, words: Words, manifest: str) -> bytes:
    content = {
        PAGE: filled(ROOM, "index.html.j2", {"set": questions}, words),
        "style.css": assets.style("player", STYLES).content,
        "script.js": assets.script("player", SCRIPTS).content,
        "questions.js": script_data("quizPackage", data(questions, words)),
    }
    view = {"set": questions, "files": sorted(content)}
    content[MANIFEST] = filled(ROOM, manifest, view, words)
    return zipped({name: Output(name, text).data for name, text in content.items()})


def data(questions: QuestionSet, words: Words) -> dict[str, Any]:
    """What the player reads: `{stamp, title, edition, code, seed, exam, passAt, said, grades,
    questions}`.

    A question has the shape of the quiz's bank with a single variant, so that `logic/exam.js` can
    judge it; an option has `says` and `why`. `lms` is the id a platform keeps an answer under.
    """
    return {
        "stamp": questions.stamp,
        "title": questions.title,
        "edition": questions.edition,
        "code": questions.code,
        "seed": questions.seed,
        "exam": questions.exam,
        "passAt": questions.pass_at,
        "said": words.room("scorm"),
        "grades": [
            {
                "rank": int(grade),
                "mark": grade.mark,
                "label": grade_label(grade, words),
                "key": grade.key,
            }
            for grade in Grade
        ],
        "questions": [_question(one) for one in questions.questions],
    }


def _question(asked: Asked) -> dict[str, Any]:
    options = [
        {"says": one.says, "right": one.right, "rank": one.rank, "why": list(one.why)}
        for one in asked.choices
    ]
    variant = {
        "text": asked.text,
        "ask": asked.ask,
        "rank": asked.right.rank,
        "options": options,
        "more": list(asked.more),
    }
    return {
        "id": asked.id,
        "lms": ident(asked.id),
        "type": asked.type,
        "heading": asked.heading,
        "kind": asked.kind,
        "mustKnow": asked.must_know,
        "variants": [variant],
    }
