"""A scene and a set of facts come in, the scene as somebody would tell it goes out."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping

from generator.handbook.grading import Table
from generator.handbook.grading.interval import option_ids
from generator.handbook.grading.value import shown, value_of
from generator.handbook.model import Variety
from generator.handbook.model.incident import Scene

BLANK = re.compile(r"\{([a-z_]+)\}")
TELLINGS = 3
"""In how many ways each question is told."""


def filled(
    scene: Scene, telling: int, facts: Mapping[str, int], table: Table, variety: Variety
) -> str:
    """The text with every blank filled: numbers and phrases for facts, words for the rest.

    Words change with the telling, counted from 0, and do not with the facts, so that two questions
    of one scene told the same way differ in the fact alone.
    """
    said = {name: _phrase(scene, name, facts[name], table) for name in facts if name in table.facts}
    start = zlib.crc32(scene.id.encode())
    for name, words in variety.words.items():
        said[name] = words[(start + telling) % len(words)]
    return BLANK.sub(lambda blank: said[blank[1]], scene.text)


def _phrase(scene: Scene, fact_id: str, value: int, table: Table) -> str:
    fact = table.facts[fact_id]
    if fact_id == scene.vary and fact.type != "number":
        return scene.says.get(option_ids(fact)[value], "")
    return shown(value, fact)


def stated(scene: Scene, telling: int, table: Table) -> dict[str, int]:
    """The facts of the scene, without the one that varies, as whole numbers."""
    given: dict[str, str | int | float] = dict(scene.facts)
    for fact, values in scene.among.items():
        given[fact] = values[telling % len(values)]
    return {name: value_of(str(value), table.facts[name]) for name, value in given.items()}
