"""The booklet is the very same pages, one after the other, with a bookmark for each."""

from __future__ import annotations

from pathlib import Path

from generator.handbook.book import Handbook

from .paper import Printed, squeezed


def test_the_booklet_has_a_bookmark_with_number_and_title_for_each_card(
    handbook: Handbook, pdfs: dict[str, Path]
) -> None:
    reader = Printed(pdfs["cards/all_cards.pdf"]).reader
    expected = [("看到什么，用第几张", 0)]
    expected += [
        (f"{incident.number:02} {incident.title}", page)
        for page, incident in enumerate(handbook.incidents.values(), start=1)
    ]

    assert expected == [
        (mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline
    ]
    assert len(expected) == len(reader.pages)


def test_the_index_sheet_names_every_sign_and_the_number_of_its_card(
    handbook: Handbook, pdfs: dict[str, Path]
) -> None:
    text = Printed(pdfs["cards/all_cards.pdf"]).pages[0]

    for incident in handbook.incidents.values():
        signs = "".join(squeezed(sign) for sign in incident.when)
        assert f"{incident.number:02}{squeezed(incident.title)}{signs}" in text


def test_the_booklets_pages_read_like_the_cards(
    cards: dict[str, Printed], pdfs: dict[str, Path]
) -> None:
    _, *pages = Printed(pdfs["cards/all_cards.pdf"]).pages

    for page, (name, card) in zip(pages, cards.items(), strict=True):
        alone, _back = card.pages
        assert alone == page and len(page) > 500, name


def test_outputs_are_the_cards_in_order_and_the_booklet_last(
    handbook: Handbook, pdfs: dict[str, Path]
) -> None:
    assert [*(f"cards/{name}.pdf" for name in handbook.incidents), "cards/all_cards.pdf"] == list(
        pdfs
    )
