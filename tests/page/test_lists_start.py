"""A list that knows an incident leads to that incident's checklist, not to the choice of all."""

from __future__ import annotations

import pytest

from generator.handbook.book import Handbook
from generator.page.lists import outputs
from generator.words import Words


@pytest.mark.parametrize("page", ["scripts.md", "cards.md", "cases.md", "sources.md"])
def test_every_incident_of_a_list_starts_its_own_checklist(
    handbook: Handbook, words: Words, page: str
) -> None:
    text = next(str(one.content) for one in outputs(handbook, words) if one.path == page)

    lost = [
        incident.title
        for incident_id, incident in handbook.incidents.items()
        if (page != "cases.md" or incident.cases)
        and f'href="checklist.html#incident={incident_id}&amp;start=1"'
        f' aria-label="开始清单：{incident.title}">开始清单</a>'
        not in text
    ]
    assert [] == lost
