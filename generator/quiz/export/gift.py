"""Questions come in, a file in Moodle's GIFT format goes out.

Every text is marked `[plain]`, so that Moodle takes it as it is; characters that mean something in
GIFT are escaped. The comment before a question gives Moodle an id and tags. The order of answers
is a setting of the quiz in Moodle, not of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.words import Words

from .asked import Asked, Choice
from .question_set import QuestionSet

_MEANING = re.compile(r"[\\~=#{}:]")


def gift(questions: QuestionSet, words: Words) -> bytes:
    """The file: one category for each type, in it every question with a reason for each answer."""
    about = words(
        "quiz_export.about",
        edition=questions.edition,
        seed=questions.seed,
        code=questions.code,
        count=len(questions.questions),
    )
    parts = [f"// {questions.title}\n// {about}\n"]
    for heading, asked in questions.by_heading().items():
        folders = (questions.title, heading)
        parts.append(f"$CATEGORY: {'/'.join(_folder(folder) for folder in folders)}\n")
        parts += ["\n".join(_lines(question)) + "\n" for question in asked]
    return "\n".join(parts).encode()


def _lines(question: Asked) -> Iterator[str]:
    tags = [question.type, question.kind, *(["must-know"] if question.must_know else [])]
    yield f"// [id:{question.id}]" + "".join(f" [tag:{tag}]" for tag in tags)
    yield f"::{_escaped(question.id)}::[plain]{_escaped(question.stem)}{{"
    for choice in question.choices:
        yield _answer(choice)
    if question.more:
        yield f"####{_escaped(' '.join(question.more))}"
    yield "}"


def _answer(choice: Choice) -> str:
    sign = "=" if choice.right else "~"
    return f"{sign}{_escaped(choice.says)}#{_escaped(' '.join(choice.why))}"


def _escaped(text: str) -> str:
    return _MEANING.sub(r"\\\g<0>", text)


def _folder(name: str) -> str:
    """A category's name; a slash would begin another category."""
    return name.replace("/", "//")
