"""Every fact says where it comes from, and the source is one that may be used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.nearest import nearest
from generator.handbook.source import Path_
from generator.problem import Problem

from .walk import sourced

_GRADE_ITEM = re.compile(r"D1\.4\.[IV]+\.\d+\Z")


def sources_exist(draft: Draft) -> Iterator[Problem]:
    """Cited sources are declared. Problem code: unknown-source."""
    if draft.sources is None:
        return
    for part, path, source in _cited(draft):
        if source not in draft.sources:
            place, near = draft.place(part, *path), nearest(source, draft.sources)
            yield Problem.at(place, "unknown-source", source=source, near=near)


def _cited(draft: Draft) -> Iterator[tuple[str, Path_, str]]:
    """Everywhere a source is named: part, path, the source's id."""
    lists: list[tuple[str, Path_, tuple[str, ...]]] = [
        (part, (*path, "sources"), record.sources) for part, path, record in sourced(draft)
    ]
    lists += [(id_, ("basis",), incident.basis) for id_, incident in draft.incidents.items()]
    if draft.grading is not None:
        for i, ruling in enumerate(draft.grading.rulings):
            lists.append(("grading", ("rulings", i, "sources"), ruling.sources))
        for i, clause in enumerate(draft.grading.clauses):
            yield "grading", ("clauses", i, "source"), clause.source
    for part, path, sources in lists:
        for i, source in enumerate(sources):
            yield part, (*path, i), source


def everything_has_a_source(draft: Draft) -> Iterator[Problem]:
    """What has no source is marked as a supplement. Problem code: no-source."""
    for part, path, record in sourced(draft):
        if not record.sources and not record.supplement:
            yield Problem.at(draft.place(part, *path), "no-source")


def sources_are_alive(draft: Draft) -> Iterator[Problem]:
    """Nothing rests on a repealed source alone. Problem code: repealed-source."""
    if draft.sources is None:
        return
    for part, path, record in sourced(draft):
        found = [draft.sources[name] for name in record.sources if name in draft.sources]
        if found and all(source.status == "repealed" for source in found):
            place = draft.place(part, *path, "sources", 0)
            yield Problem.at(place, "repealed-source", source=found[0].id)


def repealed_uses(draft: Draft) -> Iterator[Problem]:
    """Every place that still names a repealed source. Notice code: repealed-use."""
    sources = draft.sources or {}
    for part, path, name in _cited(draft):
        if name in sources and sources[name].status == "repealed":
            yield Problem.at(draft.place(part, *path), "repealed-use", source=name)


def deck_clauses_are_in_the_table(draft: Draft) -> Iterator[Problem]:
    """Every grading clause of the deck takes part in the proof. Problem code: clause-missing."""
    if draft.sources is None or draft.grading is None:
        return
    used = {clause.source for clause in draft.grading.clauses}
    for i, source in enumerate(draft.sources):
        if _GRADE_ITEM.match(source) and source not in used:
            place = draft.place("sources", "sources", i, "id")
            yield Problem.at(place, "clause-missing", source=source)


NOTICES = (repealed_uses,)

RULES = (
    sources_exist,
    everything_has_a_source,
    sources_are_alive,
    deck_clauses_are_in_the_table,
)
