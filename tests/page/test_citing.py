"""Who cites what: the list of sources leads back to the very places."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.page.lists.citing import citations
from generator.words import Words


def test_every_source_a_playbook_cites_leads_back_to_it(handbook: Handbook, words: Words) -> None:
    found = citations(handbook, words)

    lost = [
        (incident.title, source)
        for incident in handbook.incidents.values()
        for source in incident.cited()
        if incident.title not in found.get(source, {})
    ]
    assert [] == lost


def test_a_step_is_named_by_its_number_and_led_to_by_its_id(
    handbook: Handbook, words: Words
) -> None:
    places = citations(handbook, words)["NB-2"]["抢劫"]

    assert ("第 1 步", "incidents/robbery.html#step-comply") in [(p.place, p.url) for p in places]


def test_the_table_the_chapters_and_the_glossary_are_led_to_as_well(
    handbook: Handbook, words: Words
) -> None:
    found = citations(handbook, words)

    assert "table.html#row-r1a" in [place.url for place in found["D1.4.III.1"]["整张判级表"]]
    assert "glossary.html#four-nots" in [place.url for place in found["TFSJ-61"]["术语"]]
    assert "reporting.html#principles" in [place.url for place in found["TFSJ-61"]["报告"]]
