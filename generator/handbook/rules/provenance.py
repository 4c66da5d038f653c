"""Every fact says where it comes from, and the source is one that may be used."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.problem import Problem

from .walk import sourced

_GRADE_ITEM = re.compile(r"D1\.4\.[IV]+\.\d+\Z")


def sources_exist(draft: Draft) -> Iterator[Problem]:
    """Cited sources are declared. Problem code: unknown-source."""
    if draft.sources is None:
        return
    known = list(draft.sources)
    for part, path, record in sourced(draft):
        for i, source in enumerate(record.sources):
            if source not in draft.sources:
                near = next(iter(difflib.get_close_matches(source, known, n=1)), "")
                place = draft.place(part, *path, "sources", i)
                yield Problem.at(place, "unknown-source", source=source, near=near)
    for part, key in (("grading", "rulings"), *((i, "basis") for i in draft.incidents)):
        yield from _unknown_in_lists(draft, part, key)


def _unknown_in_lists(draft: Draft, part: str, key: str) -> Iterator[Problem]:
    if part == "grading" and draft.grading is None:
        return
    assert draft.sources is not None
    data = draft.records(part).get(key, [])
    lists = [((key, i, "sources"), item["sources"]) for i, item in enumerate(data)] if (
        key == "rulings"
    ) else [((key,), data)]
    for path, names in lists:
        for i, source in enumerate(names):
            if source not in draft.sources:
                near = next(iter(difflib.get_close_matches(source, list(draft.sources), n=1)), "")
                place = draft.place(part, *path, i)
                yield Problem.at(place, "unknown-source", source=source, near=near)


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


def deck_clauses_are_in_the_table(draft: Draft) -> Iterator[Problem]:
    """Every grading clause of the deck takes part in the proof. Problem code: clause-missing."""
    if draft.sources is None or draft.grading is None:
        return
    used = {clause.source for clause in draft.grading.clauses}
    for i, source in enumerate(draft.sources):
        if _GRADE_ITEM.match(source) and source not in used:
            place = draft.place("sources", "sources", i, "id")
            yield Problem.at(place, "clause-missing", source=source)
    for i, clause in enumerate(draft.grading.clauses):
        if clause.source not in draft.sources:
            place = draft.place("grading", "clauses", i, "source")
            near = next(iter(difflib.get_close_matches(clause.source, list(draft.sources), n=1)), "")
            yield Problem.at(place, "unknown-source", source=clause.source, near=near)


RULES = (
    sources_exist,
    everything_has_a_source,
    sources_are_alive,
    deck_clauses_are_in_the_table,
)
