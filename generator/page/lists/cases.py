"""All cases come in, one page of them goes out: what happened, what to learn, where it belongs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.book import Handbook
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import Links
from ..parts import foot, front_matter
from ..provenance import notes

LINKS = Links()


def output(handbook: Handbook, words: Words) -> Output:
    """`cases.md`: every case under the incident it belongs to."""
    view = {
        "groups": [
            {
                "id": incident_id,
                "title": incident.title,
                "url": LINKS.incident(incident_id),
                "start": LINKS.start(incident_id),
                "practise": LINKS.practise(incident_id),
                "cases": [
                    {"it": case, "notes": notes(case, handbook, words, LINKS)}
                    for case in incident.cases
                ],
            }
            for incident_id, incident in handbook.incidents.items()
            if incident.cases
        ],
        "repealed": repealed(_cited(handbook), handbook, words),
        "foot": foot(handbook, words, None),
    }
    head = front_matter(words("page.cases_title"), words("page.cases_about"))
    return Output("cases.md", head + filled("page", "lists/cases.md.j2", view, words))


def _cited(handbook: Handbook) -> Iterator[str]:
    for incident in handbook.incidents.values():
        for case in incident.cases:
            yield from case.sources
