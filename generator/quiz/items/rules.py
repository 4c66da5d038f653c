"""A question comes in; the rows of the table to look at, and the nearest boundaries, go out."""

from __future__ import annotations

from typing import Any

from generator.handbook.grading import evaluated
from generator.handbook.grading.table import Cut, Row, Table
from generator.handbook.grading.value import shown
from generator.handbook.questions import Question

from .explain import deciding, standing
from .item import Rule
from .wording import Wording


def rows(wording: Wording) -> dict[str, dict[str, Any]]:
    """The whole table by row: `{title, bands: [{rank, says}]}`, bands in rising order."""
    return {
        row.criterion.id: {
            "title": row.criterion.title,
            "bands": [
                {"rank": int(cut.grade), "says": wording.band((row, cut))} for cut in _rising(row)
            ],
        }
        for row in wording.handbook.table.rows
    }


def looked_at(question: Question, table: Table) -> tuple[Rule, ...]:
    """The rows this question teaches, and the band of each that the scene stands in.

    The varied fact and what makes the grade; when nothing does, everything the scene speaks of.
    """
    varied = (question.varied,) if question.varied else ()
    steps = [*standing(question, varied, table), *deciding(question, table)]
    steps = steps or standing(question, question.stated, table)
    found = {row.criterion.id: _rising(row).index(cut) for row, cut in steps}
    return tuple(Rule(row_id, here) for row_id, here in found.items())


def edges(question: Question, wording: Wording) -> tuple[str, ...]:
    """How little more or less of a number would change the grade; at most one sentence each."""
    return (*_up(question, wording), *_down(question, wording))


def _up(question: Question, wording: Wording) -> list[str]:
    table = wording.handbook.table
    titles = {row.criterion.id: row.criterion.title for row in table.rows}
    raises = {raised.fact: raised for raised in reversed(question.result.raises)}
    numbers = [fact for fact in question.stated if table.facts[fact].type == "number"]
    for raised in [raises[fact] for fact in numbers if fact in raises][:1]:
        fact = table.facts[raised.fact]
        words = {"row": titles[raised.criterion], "grade": wording.grade(raised.grade)}
        if fact.decimals:
            below = wording.value(raised.fact, raised.value - 1)
            return [wording.words("quiz.edge_over", value=below, **words)]
        more = f"{shown(raised.more, fact)} {fact.unit}"
        value = wording.value(raised.fact, raised.value)
        return [wording.words("quiz.edge_up", more=more, value=value, **words)]
    return []


def _down(question: Question, wording: Wording) -> list[str]:
    table = wording.handbook.table
    steps = deciding(question, table)
    if len(steps) != 1 or table.facts[steps[0][0].criterion.fact].type != "number":
        return []
    row, cut = steps[0]
    fact, below = row.criterion.fact, cut.values.low - 1
    lower = evaluated(table, {**question.facts, fact: below}).grade if below >= 0 else None
    if lower is None or lower == question.grade:
        return []
    key = "quiz.edge_within" if table.facts[fact].decimals else "quiz.edge_down"
    return [
        wording.words(
            key,
            row=row.criterion.title,
            value=wording.value(fact, below),
            grade=wording.grade(lower),
        )
    ]


def _rising(row: Row) -> list[Cut]:
    return sorted(row.cuts, key=lambda cut: cut.values)
