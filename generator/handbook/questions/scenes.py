"""The scenes of all playbooks come in, questions go out, each with the grade the table gives.

A scene states everything that is the case: a fact it does not name stands at its zero value (0,
no, the first option). A scene that varies a fact is asked on both sides of every boundary of that
fact where the grade of the whole scene really changes. Every question is told in a few ways that
differ in names, places and numbers but never in the grade.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.grading import Result, Table, evaluated
from generator.handbook.grading.value import shown
from generator.handbook.model import Grade, Incident, Variety
from generator.handbook.model.incident import Scene

from .fill import TELLINGS, filled, stated
from .values import Values, boundaries, varied


@dataclass(frozen=True)
class Question:
    """A scene to grade. `id` is `<incident>/<scene>`, and `/<value>` when a fact varies.

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


Tellings = tuple[Question, ...]
"""One question in all the ways it is told; id, grade and boundary are the same."""


def tellings(handbook: Handbook) -> tuple[Tellings, ...]:
    """Every question: by number of the playbook, then by scene, then by rising value."""
    return asked(handbook.incidents, handbook.table, handbook.variety)


def asked(
    incidents: Mapping[str, Incident], table: Table, variety: Variety
) -> tuple[Tellings, ...]:
    """The same for playbooks that are still being checked; their scenes have to be readable."""
    return tuple(
        question
        for incident_id, incident in incidents.items()
        for scene in incident.scenes
        for question in _Teller(incident_id, scene, table, variety).questions()
    )


@dataclass(frozen=True)
class _Teller:
    incident: str
    scene: Scene
    table: Table
    variety: Variety

    def questions(self) -> Iterator[Tellings]:
        fact = self.scene.vary
        if fact is None:
            yield self._told(None)
            return
        for values in varied(self.scene, fact, self._facts(0), self.table, self.variety):
            yield self._told(values)

    def _told(self, values: Values | None) -> Tellings:
        found = []
        for telling in range(TELLINGS):
            facts = self._facts(telling)
            if self.scene.vary and values:
                facts[self.scene.vary] = values[telling % len(values)]
            found.append(self._question(telling, facts, values))
        return tuple(found)

    def _facts(self, telling: int) -> dict[str, int]:
        nothing = dict.fromkeys(self.table.facts, 0)
        return {**nothing, **stated(self.scene, telling, self.table)}

    def _question(self, telling: int, facts: dict[str, int], values: Values | None) -> Question:
        scene, result = self.scene, evaluated(self.table, facts)
        fact = () if scene.vary is None else (scene.vary,)
        decisive = (hit.fact for hit in result.because)
        end = "".join(f"/{self._shown(name, values[0])}" for name in fact if values)
        return Question(
            id=f"{self.incident}/{scene.id}{end}",
            incident=self.incident,
            text=filled(scene, telling, facts, self.table, self.variety),
            facts=facts,
            stated=tuple(dict.fromkeys((*fact, *decisive, *scene.facts, *scene.among))),
            varied=scene.vary,
            boundary=self._boundary(facts, result),
            result=result,
        )

    def _boundary(self, facts: Mapping[str, int], result: Result) -> str | None:
        """The varied fact's nearest boundary, else the one the decisive fact has crossed, else
        the nearest above a fact the scene speaks of."""
        fact = self.scene.vary
        edges = boundaries(self.table, facts, fact) if fact else []
        if fact and edges:
            nearest = min(edges, key=lambda low: (abs(low - facts[fact]), -low))
            return f"{fact}:{self._shown(fact, nearest)}"
        for hit in result.because[:1]:
            row = next(row for row in self.table.rows if row.criterion.id == hit.criterion)
            return f"{hit.fact}:{self._shown(hit.fact, row.cuts[hit.cut].values.low)}"
        raised = [one for one in result.raises if one.fact in self.scene.facts]
        return (
            f"{raised[0].fact}:{self._shown(raised[0].fact, raised[0].value)}" if raised else None
        )

    def _shown(self, fact: str, value: int) -> str:
        return shown(value, self.table.facts[fact])
