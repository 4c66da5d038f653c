"""A handbook comes in, who cites which source goes out: pages and the places on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.handbook.model import Incident
from generator.handbook.model.incident import Sourced
from generator.words import Words

from ..links import Links

LINKS = Links()


@dataclass(frozen=True)
class Citation:
    """One place that names a source: the page's title, the place on it, its address.

    `start` is where the list of the page's incident begins, "" for a page that is about none.
    """

    source: str
    page: str
    place: str
    url: str
    start: str = ""


def citations(handbook: Handbook, words: Words) -> dict[str, dict[str, list[Citation]]]:
    """For each source, for each page that cites it, the places in order, none twice."""
    found: dict[str, dict[str, list[Citation]]] = {}
    for citation in (*_incidents(handbook, words), *_chapters(handbook, words)):
        places = found.setdefault(citation.source, {}).setdefault(citation.page, [])
        if citation not in places:
            places.append(citation)
    return found


def _incidents(handbook: Handbook, words: Words) -> Iterator[Citation]:
    for incident_id, incident in handbook.incidents.items():
        for place, anchor, sources in _places(incident, words):
            url = LINKS.incident(incident_id, anchor)
            for source in sources:
                yield Citation(source, incident.title, place, url, LINKS.start(incident_id))


def _places(incident: Incident, words: Words) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Every sourced part of an incident's page: what it is called, its anchor, its sources."""
    yield words("page.cited_basis"), "sources", incident.basis
    for number, step in enumerate(incident.steps(), start=1):
        yield words("page.cited_step", number=number), f"step-{step.id}", step.sources
    for i, never in enumerate(incident.never, start=1):
        yield words("page.never"), f"never-{i}", never.sources
    for script in incident.scripts:
        yield words("page.say_to", to=script.to), f"say-{script.id}", script.sources
    for case in incident.cases:
        yield words("page.cases"), f"case-{case.id}", case.sources
    for i, change in enumerate(incident.changes, start=1):
        yield words("page.changes"), f"change-{i}", change.sources
    groups: tuple[tuple[str, tuple[Sourced, ...]], ...] = (
        ("rises", incident.rises),
        ("calls", incident.calls),
    )
    for anchor, records in groups:
        for record in records:
            yield words(f"page.{anchor}"), anchor, record.sources


def _chapters(handbook: Handbook, words: Words) -> Iterator[Citation]:
    for page, anchor, place, sources in (
        *_setting(handbook, words),
        *_reporting(handbook, words),
        *_grading(handbook, words),
    ):
        for source in sources:
            yield Citation(source, words(page), place, f"{LINKS.to(anchor)}")
    for term in handbook.glossary:
        for source in term.sources:
            url = LINKS.to(f"glossary.html#{term.id}")
            yield Citation(source, words("page.glossary_title"), term.term, url)


_Place = tuple[str, str, str, Iterable[str]]


def _setting(handbook: Handbook, words: Words) -> Iterator[_Place]:
    setting = handbook.setting
    what = words("page.concept_what")
    yield "page.concept", "concept.html#what", what, setting.concept.sources
    for item in setting.first_response:
        yield "page.mechanism", "mechanism.html#response", item.title, item.sources
    for item in setting.preparations:
        yield "page.mechanism", "mechanism.html#eight", item.title, item.sources


def _reporting(handbook: Handbook, words: Words) -> Iterator[_Place]:
    reporting = handbook.reporting
    for name in ("principles", "manner", "chain", "follow_up", "closing"):
        title, anchor = words(f"page.reporting_{name}"), name.replace("_", "-")
        for item in getattr(reporting, name):
            yield "page.reporting", f"reporting.html#{anchor}", title, item.sources
    for deadline in reporting.deadlines:
        title = words("page.reporting_deadlines")
        yield "page.reporting", "reporting.html#deadlines", title, deadline.sources
    for trigger in reporting.triggers:
        url = f"reporting.html#trigger-{trigger.id}"
        yield "page.reporting", url, trigger.to, trigger.sources


def _grading(handbook: Handbook, words: Words) -> Iterator[_Place]:
    for criterion in handbook.grading.criteria:
        url = f"table.html#row-{criterion.id.lower()}"
        for band in criterion.bands:
            yield "grade.table", url, criterion.title, band.sources
    for ruling in handbook.grading.rulings:
        url = f"table.html#{ruling.id.lower()}"
        yield "grade.table", url, words("page.cited_ruling", id=ruling.id), ruling.sources
