"""Scenes of the quiz can be graded, filled and told, and say no number the table does not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.grading import Table
from generator.handbook.grading.interval import option_ids
from generator.handbook.grading.value import ValueRefusedError, value_of
from generator.handbook.model import Incident
from generator.handbook.model.grading import Fact
from generator.handbook.model.incident import Scene
from generator.handbook.questions import BLANK
from generator.handbook.source import Path_
from generator.problem import Problem

from .grades import numbers

_DIGITS = re.compile(r"[0-9][0-9.]*")
_MEASURES = {"人": "[人名位]", "个": "[个处家]"}
"""What people say for a unit: `8 人`, `8 名客户`, `8 位投保人`."""

Found = Iterator[tuple[Path_, str, dict[str, str]]]
"""Path within the scene, problem code, values."""


def scenes_can_be_told(draft: Draft) -> Iterator[Problem]:
    """Every scene has readable facts and blanks that can be filled. Problem codes:
    wrong-fact-value, scene-blank, scene-vary, scene-empty, scene-among, scene-number."""
    table = draft.table
    if table is None:
        return
    for incident_id, incident in draft.incidents.items():
        for i, scene in enumerate(incident.scenes):
            path: Path_ = ("scenes", i)
            facts: list[Problem] = []
            numbers(draft, table, incident_id, (*path, "facts"), scene.facts, facts)
            yield from facts
            for check in (_varies, _says, _among, _blanks, _untold, _loose_numbers):
                for where, code, words in check(scene, table):
                    place = draft.place(incident_id, *path, *where)
                    yield Problem.at(place, code, **words)


def names(incident: Incident) -> set[str]:
    """All names of facts and words that the scenes of a playbook use."""
    found: set[str] = set()
    for scene in incident.scenes:
        found |= {*scene.facts, *scene.among, *BLANK.findall(scene.text)}
        found |= {scene.vary} if scene.vary else set()
    return found


def _varies(scene: Scene, table: Table) -> Found:
    if scene.vary not in table.facts:
        return
    fact = table.facts[scene.vary]
    if fact.type != "number" and not scene.says:
        yield ("vary",), "scene-vary", {"fact": scene.vary}
    if "{" + scene.vary + "}" not in scene.text:
        yield ("text",), "scene-blank", {"fact": scene.vary}


def _says(scene: Scene, table: Table) -> Found:
    """Phrases are for options there are."""
    fact = table.facts.get(scene.vary or "")
    options = option_ids(fact) if fact and fact.type != "number" else ()
    for name in scene.says:
        if name not in options:
            words = {"got": name, "fact": scene.vary or "says"}
            yield ("says", name), "wrong-fact-value", words


def _among(scene: Scene, table: Table) -> Found:
    """Values that take turns stand in one band of every row, so that the grade stays."""
    for name, given in scene.among.items():
        if name not in table.facts:
            continue
        bands = set()
        for i, value in enumerate(given):
            try:
                number = value_of(str(value), table.facts[name])
            except ValueRefusedError:
                yield ("among", name, i), "wrong-fact-value", {"got": str(value), "fact": name}
                break
            bands.add(tuple(row.cut(number).place for row in table.rows_of(name)))
        if len(bands) > 1 or name == scene.vary or name in scene.facts:
            yield ("among", name), "scene-among", {"fact": name}


def _blanks(scene: Scene, table: Table) -> Found:
    """A blank is filled with the number of a fact that the scene states."""
    for name in sorted(set(BLANK.findall(scene.text)) & table.facts.keys()):
        number = table.facts[name].type == "number"
        if name != scene.vary and not (number and name in {*scene.facts, *scene.among}):
            yield ("text",), "scene-empty", {"fact": name}


def _untold(scene: Scene, table: Table) -> Found:
    """A number above one is told, or nobody could grade the scene; one may be told as a word."""
    for name in {**scene.facts, **scene.among}:
        fact, given = table.facts.get(name), scene.facts.get(name, 2)
        number = fact and fact.type == "number" and not isinstance(given, str)
        if number and float(given) > 1 and name not in BLANK.findall(scene.text):
            yield ("text",), "scene-blank", {"fact": name}


def _loose_numbers(scene: Scene, table: Table) -> Found:
    """A number of people, outlets or minutes stands in a blank: then it is the one that is
    graded."""
    units = {str(fact.unit) for fact in _numbers_of(scene, table)}
    for unit in sorted(units):
        measure = _MEASURES.get(unit, re.escape(unit))
        if match := re.search(rf"({_DIGITS.pattern}) *{measure}", scene.text):
            yield ("text",), "scene-number", {"got": match[0]}


def _numbers_of(scene: Scene, table: Table) -> Iterator[Fact]:
    for name in {*scene.facts, *scene.among, *([scene.vary] if scene.vary else [])}:
        if name in table.facts and table.facts[name].type == "number":
            yield table.facts[name]


RULES = (scenes_can_be_told,)
