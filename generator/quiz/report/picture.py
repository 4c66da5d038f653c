"""Results come in, the picture that a trainer reads goes out: worded, sorted, counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.grading.data import option_label
from generator.handbook.grading.value import shown, value_of
from generator.handbook.model import Grade
from generator.look.badge import grade_label
from generator.quiz.items import items
from generator.quiz.view import bank
from generator.words import Words

from .result import Result
from .tally import Tally, confused, tallied, tally, telling


@dataclass(frozen=True)
class Row:
    """One thing that was asked about: its id, its name, and how it went."""

    id: str
    name: str
    counts: Tally


@dataclass(frozen=True)
class Matrix:
    """How often each grade was given (down) where which was right (across), Ⅰ first."""

    grades: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Person:
    """One file: who it is from, how much was answered, and the last exam in words ('' for none)."""

    name: str
    outlet: str
    file: str
    counts: Tally
    exam: str


@dataclass(frozen=True)
class Picture:
    """Everything; rows stand with what is most surely missed first."""

    notes: tuple[str, ...]
    counts: Tally
    matrix: Matrix
    boundaries: tuple[Row, ...]
    questions: tuple[Row, ...]
    types: tuple[Row, ...]
    people: tuple[Person, ...]


def picture(results: list[Result], handbook: Handbook, words: Words) -> Picture:
    """The picture of all results together."""
    answers = telling(results)
    asked = items(handbook, words)
    texts = {item.id: item.variants[0].text for item in asked}
    titles = {name: incident.title for name, incident in handbook.incidents.items()}
    questions = tallied(answers, lambda answer: answer.id)
    boundaries = tallied(answers, lambda answer: answer.boundary)
    types = tallied(answers, lambda answer: answer.type)
    return Picture(
        notes=tuple(_notes(results, bank(asked, handbook, words), words)),
        counts=tally(answers),
        matrix=_matrix(confused(answers), words),
        boundaries=tuple(Row(n, _boundary(n, handbook, words), c) for n, c in boundaries),
        questions=tuple(Row(n, texts.get(n, ""), c) for n, c in questions),
        types=tuple(Row(n, titles.get(n, n), c) for n, c in types),
        people=tuple(_person(result, words) for result in results),
    )


def _matrix(counts: dict[tuple[int, int], int], words: Words) -> Matrix:
    grades = sorted(Grade, reverse=True)
    return Matrix(
        grades=tuple(grade_label(grade, words) for grade in grades),
        counts=tuple(tuple(counts.get((given, right), 0) for right in grades) for given in grades),
    )


def _boundary(boundary: str, handbook: Handbook, words: Words) -> str:
    """`集中退保人数 50 人`; the id itself when this handbook does not know it."""
    fact_id, _, value = boundary.partition(":")
    fact = handbook.table.facts.get(fact_id)
    if fact is None:
        return boundary
    if fact.type == "number" and fact.decimals:
        below = shown(value_of(value, fact) - 1, fact)  # 10000.0001 is what is over 10000
        return words("quiz_report.boundary_over", fact=fact.label, value=f"{below} {fact.unit}")
    if fact.type == "number":
        return words("quiz_report.boundary", fact=fact.label, value=f"{value} {fact.unit}")
    known = {"yes", *(option.id for option in fact.options)}
    label = option_label(value, fact, words) if value in known else value
    return words("quiz_report.boundary", fact=fact.label, value=label)


def _notes(results: list[Result], now: Mapping[str, Any], words: Words) -> list[str]:
    """What keeps the results from being compared with the bank of `now`: other questions, another
    edition."""
    editions: dict[tuple[str, str], int] = {}
    for result in results:
        key = (result.content.handbook.edition, result.content.handbook.stamp)
        editions[key] = editions.get(key, 0) + 1
    return [
        words("quiz_report.other_questions", edition=edition, stamp=stamp, count=count)
        for (edition, stamp), count in sorted(editions.items())
        if (edition, stamp) != (now["edition"], now["stamp"])
    ]


def _person(result: Result, words: Words) -> Person:
    content = result.content
    exam = content.exam
    outcome = ""
    if exam is not None:
        key = "passed" if exam.passed else "failed"
        values = {"score": exam.score, "total": exam.total, "under": exam.under}
        outcome = words(f"quiz_report.{key}", **values)
    return Person(
        name=content.learner.name or "",
        outlet=content.learner.outlet or "",
        file=result.file,
        counts=tally(telling([result])),
        exam=outcome,
    )
