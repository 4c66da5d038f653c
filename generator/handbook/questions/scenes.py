"""The scenes of all playbooks come in, questions go out, each with the grade the table gives.

A scene states everything that is the case: a fact it does not name stands at its zero value (0,
no, the first option). A scene that varies a number is asked on both sides of every boundary of
that number where the grade of the whole scene really changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.grading import Result, Table, evaluated
from generator.handbook.grading.value import shown, value_of
from generator.handbook.model import Grade
from generator.handbook.model.incident import Scene

_BLANK = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Question:
    """A scene to grade. `id` is `<incident>/<scene>`, and `/<value>` when a number varies.

    `facts` holds every fact of the table; `stated` names those the scene speaks of: the varied
    one first, then those that make the grade. `result` is what the table makes of the facts.
    `boundary` is the id of the boundary it trains: `<fact>:<value>`, None if nothing is near.
    """

    id: str
    incident: str
    text: str
    facts: Mapping[str, int]
    stated: tuple[str, ...]
    varied: str | None
    boundary: str | None
    result: Result

    @property
    def grade(self) -> Grade:
        """The right answer."""
        return self.result.grade


def questions(handbook: Handbook) -> tuple[Question, ...]:
    """Every question: by number of the playbook, then by scene, then by rising value."""
    return tuple(
        question
        for incident_id, incident in handbook.incidents.items()
        for scene in incident.scenes
        for question in _asked(incident_id, scene, handbook.table)
    )


def boundaries(table: Table, facts: Mapping[str, int], fact: str) -> list[int]:
    """The values from which on `fact` lifts the grade of all `facts` together, in order."""
    lows = {cut.values.low for row in table.rows_of(fact) for cut in row.cuts}

    def grade(value: int) -> Grade:
        return evaluated(table, {**facts, fact: value}).grade

    return [low for low in sorted(lows - {0}) if grade(low - 1) != grade(low)]


def _asked(incident_id: str, scene: Scene, table: Table) -> Iterator[Question]:
    nothing = dict.fromkeys(table.facts, 0)
    fixed = {name: value_of(str(given), table.facts[name]) for name, given in scene.facts.items()}
    plain = f"{incident_id}/{scene.id}"
    if scene.vary is None:
        yield _question(plain, incident_id, scene, {**nothing, **fixed}, table)
        return
    edges = boundaries(table, {**nothing, **fixed}, scene.vary)
    for value in sorted({edge - side for edge in edges for side in (0, 1)}):
        facts = {**nothing, **fixed, scene.vary: value}
        number = shown(value, table.facts[scene.vary])
        yield _question(f"{plain}/{number}", incident_id, scene, facts, table)


def _question(
    id_: str, incident_id: str, scene: Scene, facts: Mapping[str, int], table: Table
) -> Question:
    result = evaluated(table, facts)
    varied = () if scene.vary is None else (scene.vary,)
    decisive = (hit.fact for hit in result.because)
    return Question(
        id=id_,
        incident=incident_id,
        text=_BLANK.sub(lambda blank: shown(facts[blank[1]], table.facts[blank[1]]), scene.text),
        facts=facts,
        stated=tuple(dict.fromkeys((*varied, *decisive, *scene.facts))),
        varied=scene.vary,
        boundary=_boundary(scene, facts, result, table),
        result=result,
    )


def _boundary(scene: Scene, facts: Mapping[str, int], result: Result, table: Table) -> str | None:
    """The varied number's nearest boundary, else the one the decisive fact has crossed, else the
    nearest above a fact the scene speaks of."""
    edges = boundaries(table, facts, scene.vary) if scene.vary else []
    if scene.vary and edges:
        value = facts[scene.vary]
        return _named(scene.vary, min(edges, key=lambda low: (abs(low - value), -low)), table)
    for hit in result.because[:1]:
        row = next(row for row in table.rows if row.criterion.id == hit.criterion)
        return _named(hit.fact, row.cuts[hit.cut].values.low, table)
    raised = [raised for raised in result.raises if raised.fact in scene.facts]
    return _named(raised[0].fact, raised[0].value, table) if raised else None


def _named(fact: str, value: int, table: Table) -> str:
    return f"{fact}:{shown(value, table.facts[fact])}"
