"""What playbooks and reporting say about grades agrees with the grading table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.handbook.draft import Draft
from generator.handbook.grading import Table, evaluated
from generator.handbook.grading.value import ValueRefusedError, value_of
from generator.handbook.model import Grade
from generator.handbook.source import Path_
from generator.problem import Problem

from .walk import steps

_NOT_AN_ANSWER = {"grade", "by", "sources", "supplement"}

Written = Mapping[str, str | int | float]


def numbers(
    draft: Draft, table: Table, part: str, path: Path_, facts: Written, problems: list[Problem]
) -> dict[str, int]:
    """The facts as whole numbers; a value that cannot be read is appended to `problems`."""
    found = {}
    for fact, given in facts.items():
        if fact not in table.facts:
            continue  # reported by references.facts_exist
        try:
            found[fact] = value_of(str(given), table.facts[fact])
        except ValueRefusedError:
            place = draft.place(part, *path, fact)
            problems.append(Problem.at(place, "wrong-fact-value", got=given, fact=fact))
    return found


def rises_agree(draft: Draft) -> Iterator[Problem]:
    """A rise gives the grade the table gives. Problem codes: rise-disagrees, wrong-fact-value."""
    if draft.table is None:
        return
    for incident_id, incident in draft.incidents.items():
        problems: list[Problem] = []
        given = numbers(draft, draft.table, incident_id, ("given",), incident.given, problems)
        for i, rise in enumerate(incident.rises):
            path: Path_ = ("rises", i, "facts")
            facts = numbers(draft, draft.table, incident_id, path, rise.facts, problems)
            grade = evaluated(draft.table, {**given, **facts}, scope=()).grade
            known = rise.facts.keys() <= draft.table.facts.keys()
            if known and not problems and grade != rise.grade:
                place = draft.place(incident_id, "rises", i, "grade")
                words = {"written": rise.grade.mark, "grade": grade.mark}
                yield Problem.at(place, "rise-disagrees", **words)
        yield from problems


def conditions_are_possible(draft: Draft) -> Iterator[Problem]:
    """A condition asks for values its fact can have. Problem codes: wrong-fact-value,
    condition-empty."""
    if draft.table is None:
        return
    for incident_id, path, step in steps(draft):
        condition = step.only_if
        if condition is None or condition.fact not in draft.table.facts:
            continue
        place = (*path, "only_if")
        fact = draft.table.facts[condition.fact]
        wanted = (fact.type == "number", fact.type != "number")
        if (condition.at_least is not None, bool(condition.values)) != wanted:
            empty = draft.place(incident_id, *place)
            yield Problem.at(empty, "condition-empty", fact=condition.fact)
            continue
        asked: list[tuple[Path_, str]] = [((*place, "at_least"), str(condition.at_least))]
        if condition.values:
            asked = [((*place, "values", i), value) for i, value in enumerate(condition.values)]
        for at, value in asked:
            try:
                value_of(value, fact)
            except ValueRefusedError:
                words = {"got": value, "fact": condition.fact}
                yield Problem.at(draft.place(incident_id, *at), "wrong-fact-value", **words)


def scenes_can_be_graded(draft: Draft) -> Iterator[Problem]:
    """Scenes use readable values and say what they vary. Problem codes: wrong-fact-value,
    scene-blank, scene-vary."""
    if draft.table is None:
        return
    for incident_id, incident in draft.incidents.items():
        problems: list[Problem] = []
        for i, scene in enumerate(incident.scenes):
            path: Path_ = ("scenes", i)
            numbers(draft, draft.table, incident_id, (*path, "facts"), scene.facts, problems)
            if scene.vary in draft.table.facts:
                if draft.table.facts[scene.vary].type != "number":
                    place = draft.place(incident_id, *path, "vary")
                    yield Problem.at(place, "scene-vary", fact=scene.vary)
                if "{" + scene.vary + "}" not in scene.text:
                    place = draft.place(incident_id, *path, "text")
                    yield Problem.at(place, "scene-blank", fact=scene.vary)
        yield from problems


def reporting_covers_the_grades(draft: Draft) -> Iterator[Problem]:
    """Each grade has its own, different answer. Problem codes: deadline-missing, deadline-same,
    wrong-fact-value."""
    if draft.reporting is None:
        return
    deadlines = draft.reporting.deadlines
    for grade in (Grade.I, Grade.II, Grade.III, Grade.IV):
        if grade not in {deadline.grade for deadline in deadlines}:
            place = draft.place("reporting", "deadlines")
            yield Problem.at(place, "deadline-missing", grade=grade.mark)
    seen: dict[object, Grade] = {}
    for i, deadline in enumerate(deadlines):
        answer = tuple(value for key, value in deadline if key not in _NOT_AN_ANSWER)
        other = seen.setdefault(answer, deadline.grade)
        if other != deadline.grade:
            place = draft.place("reporting", "deadlines", i)
            words = {"grade": deadline.grade.mark, "other": other.mark}
            yield Problem.at(place, "deadline-same", **words)
    if draft.table is not None:
        problems: list[Problem] = []
        for i, trigger in enumerate(draft.reporting.triggers):
            path: Path_ = ("triggers", i, "facts")
            numbers(draft, draft.table, "reporting", path, trigger.facts, problems)
        yield from problems


RULES = (
    rises_agree,
    conditions_are_possible,
    scenes_can_be_graded,
    reporting_covers_the_grades,
)
