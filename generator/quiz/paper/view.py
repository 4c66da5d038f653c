"""Questions come in, all that stands on the trainer's sheet goes out: numbered and lettered."""

from __future__ import annotations

from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.press.typeset import held
from generator.quiz.export import QuestionSet
from generator.quiz.export.asked import Asked, Choice
from generator.words import Words

_LETTERS = "ABCDEFGHIJ"


@dataclass(frozen=True)
class Answer:
    """One answer: its letter ('' for a grade, which names itself), its words and its reasons."""

    letter: str
    says: str
    why: tuple[str, ...]

    @property
    def name(self) -> str:
        """What a marker looks for: the letter, or the grade."""
        return self.letter or self.says.split()[0]


@dataclass(frozen=True)
class Task:
    """One question with its number; `graded` answers stand side by side in their fixed order."""

    number: int
    heading: str
    must_know: bool
    text: str
    ask: str
    graded: bool
    answers: tuple[Answer, ...]
    right: Answer
    wrong: tuple[Answer, ...]
    more: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """The whole sheet. `foot` stands below every page, `rules` above the questions."""

    title: str
    document: str
    author: str
    issued: str
    foot: str
    fields: tuple[str, ...]
    rules: tuple[str, ...]
    passing: str
    tasks: tuple[Task, ...]


def sheet(questions: QuestionSet, handbook: Handbook, words: Words) -> Sheet:
    """The sheet of these questions, in their order."""
    setting, title = handbook.setting, words("quiz_paper.title")
    values = {"edition": questions.edition, "seed": questions.seed, "code": questions.code}
    total = len(questions.questions)
    fields = ("name", "outlet", "date", "score")
    return Sheet(
        title=title,
        document=words("quiz_paper.document", **values),
        author=f"{setting.company} {setting.owner}",
        issued=setting.issued,
        foot=words("quiz_paper.foot", **values),
        fields=tuple(words(f"quiz_paper.field_{field}") for field in fields),
        rules=(words("quiz_paper.rule", total=total), words("scorm.rule_given")),
        passing=words("quiz_paper.passing", right=questions.pass_at, total=total),
        tasks=tuple(_task(n, one) for n, one in enumerate(questions.questions, start=1)),
    )


def _task(number: int, question: Asked) -> Task:
    answers = tuple(
        _answer("" if question.fixed else _LETTERS[place], choice)
        for place, choice in enumerate(question.choices)
    )
    both = list(zip(answers, question.choices, strict=True))
    return Task(
        number=number,
        heading=question.heading,
        must_know=question.must_know,
        text=held(question.text),
        ask=question.ask,
        graded=question.fixed,
        answers=answers,
        right=next(answer for answer, choice in both if choice.right),
        wrong=tuple(answer for answer, choice in both if not choice.right),
        more=tuple(held(edge) for edge in question.more),
    )


def _answer(letter: str, choice: Choice) -> Answer:
    return Answer(letter, held(choice.says), tuple(held(why) for why in choice.why))
