"""Every format of the cards: its size, its pages, its marks; and what the QR on it says."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
import zxingcpp
from PIL import Image

from generator import wallcard
from generator.cli import cards as command
from generator.handbook.book import Handbook
from generator.wallcard import CardCode, Order, parsed
from generator.words import Words

from .paper import MM, Printed, picture, squeezed

ONE = ("robbery",)


def read(handbook: Handbook, words: Words, order: Order) -> dict[str, pypdf.PdfReader]:
    made = wallcard.ordered(handbook, order, words, lambda _: None)
    return {output.path: pypdf.PdfReader(io.BytesIO(output.data)) for output in made}


def size(page: pypdf.PageObject, box: str = "mediabox") -> tuple[float, float]:
    edges = getattr(page, box)
    return round(float(edges.width) * MM, 1), round(float(edges.height) * MM, 1)


def decoded(pdf: Path, page: int = 1) -> set[str]:
    """What a telephone reads from the sheet, copied at 120 dots per inch in grey."""
    return {code.text for code in zxingcpp.read_barcodes(picture(pdf, 120, page))}


def test_a3_is_a4_enlarged_by_the_root_of_two(handbook: Handbook, words: Words) -> None:
    (a4,) = read(handbook, words, Order(only=ONE)).values()
    found = read(handbook, words, Order("a3", only=ONE))
    (a3,) = found.values()

    assert ["cards/a3/robbery.pdf"] == list(found)
    assert (297.0, 420.0) == size(a3.pages[0])
    assert a4.pages[0].extract_text() == a3.pages[0].extract_text()


def test_a_card_without_its_back_is_one_page_that_speaks_of_no_back(
    handbook: Handbook, words: Words
) -> None:
    (reader,) = read(handbook, words, Order(backs=False, only=ONE)).values()

    (page,) = reader.pages
    text = squeezed(page.extract_text())
    assert "第1/1页" in text and "第13–17步见手册" in text and "背面" not in text


def test_the_print_shop_gets_three_millimetres_of_bleed(handbook: Handbook, words: Words) -> None:
    (reader,) = read(handbook, words, Order("press", only=ONE)).values()

    assert 2 == len(reader.pages)
    for page in reader.pages:
        assert (210.0, 297.0) == size(page, "trimbox")
        assert (217.1, 304.1) == size(page, "bleedbox")
        assert (230.0, 317.0) == size(page)


def test_crop_marks_stand_outside_of_the_bleed(
    handbook: Handbook, words: Words, tmp_path: Path
) -> None:
    (output,) = wallcard.ordered(handbook, Order("press", only=ONE), words, lambda _: None)
    path = tmp_path / "card.pdf"
    path.write_bytes(output.data)
    sheet = picture(path, 127)  # 5 dots to a mm

    def ink(from_cut: float, to_cut: float) -> int:
        """Dark dots in the frame between two distances in mm from the cut."""
        return _dark(sheet, 10 - to_cut) - _dark(sheet, 10 - from_cut)

    assert ink(5, 10) > 100
    assert 0 == ink(0, 4.8)


def _dark(sheet: Image.Image, inset: float) -> int:
    """Dark dots of the sheet without `inset` mm on every side."""
    edge, (width, height) = round(inset * 5), sheet.size
    inner = sheet.crop((edge, edge, width - edge, height - edge))
    return sum(inner.histogram()[:128])


def test_pocket_cards_are_four_on_a_sheet_and_keep_the_first_minute(
    handbook: Handbook, words: Words
) -> None:
    (reader,) = read(handbook, words, Order("pocket")).values()

    assert 4 == len(reader.pages)
    text = squeezed("".join(page.extract_text() for page in reader.pages))
    for name, incident in handbook.incidents.items():
        for step in incident.phases.first_minute.steps:
            said = step.card.text if step.card and step.card.text else step.do
            assert squeezed(said) in text, (name, step.id)
        for never in incident.never:
            assert never.card == (squeezed(never.text) in text), (name, never.text)


def test_an_incident_called_all_has_a_card_of_its_own(handbook: Handbook, words: Words) -> None:
    assert wallcard.card_path("all") != wallcard.BOOKLET
    assert "_" in wallcard.BOOKLET  # no id has one


def test_the_command_offers_every_format_there_is() -> None:
    assert set(wallcard.FORMATS) == set(command.FORMATS)


@pytest.mark.filterwarnings(
    "ignore:unclosed file:ResourceWarning",  # weasyprint leaves its colour profile open
    "ignore::pytest.PytestUnraisableExceptionWarning",
)
def test_the_archive_holds_the_playbook_and_says_that_it_is_pdf_a(
    handbook: Handbook, words: Words
) -> None:
    order = Order(archive=True, only=ONE)
    first, again = (
        [output.data for output in wallcard.ordered(handbook, order, words, lambda _: None)]
        for _ in range(2)
    )
    reader = pypdf.PdfReader(io.BytesIO(first[0]))

    assert first == again
    (data,) = reader.attachments["robbery.json"]
    assert json.loads(data) == handbook.incidents["robbery"].model_dump(mode="json")
    about = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert 'pdfaid:part="3"' in about and 'pdfaid:conformance="A"' in about
    kinds = {file.get_object()["/AFRelationship"] for file in reader.trailer["/Root"]["/AF"]}
    assert {"/Source"} == kinds


def test_every_qr_is_read_from_a_copy_at_120_dots_per_inch(
    handbook: Handbook, words: Words, pdfs: dict[str, Path]
) -> None:
    for name, code in wallcard.codes(handbook, words).items():
        assert {f"{name} 2026.11 {code.digest}"} == decoded(pdfs[f"cards/{name}.pdf"]), name


def test_with_a_site_the_qr_leads_to_the_page_that_checks_cards(
    handbook: Handbook, words: Words, tmp_path: Path
) -> None:
    setting = handbook.setting.model_copy(update={"site_url": "http://handbook.intranet.example/"})
    book = replace(handbook, setting=setting)
    longest = max(handbook.incidents, key=len)
    expected = set()
    for order in (Order(only=(longest,)), Order("pocket", only=(longest,))):
        (output,) = wallcard.ordered(book, order, words, lambda _: None)
        path = tmp_path / "card.pdf"
        path.write_bytes(output.data)
        expected |= decoded(path)

    digest = wallcard.codes(book, words)[longest].digest
    address = "http://handbook.intranet.example/check.html"
    assert {f"{address}#card={longest}&edition=2026.11&hash={digest}"} == expected


@pytest.mark.parametrize(
    "typed",
    [
        "PB-07-3F2A91C4",
        "pb-07-3f2a91c4",
        " PB 07 3F2A91C4 ",
        "ＰＢ－０７－３Ｆ２Ａ９１Ｃ４",
        "PB073F2A91C4",
    ],
)
def test_a_typed_code_is_understood(typed: str) -> None:
    assert ("07", "3F2A91C4") == parsed(typed)
    assert "PB-07-3F2A91C4" == CardCode("power-outage", "07", "2026.11", "3F2A91C4").typed


@pytest.mark.parametrize(
    "typed", ["", "PB-07", "PB-7-3F2A91C4", "PB-07-3F2A91CG", "PB-07-3F2A91C44"]
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    assert parsed(typed) is None


@pytest.fixture(scope="module")
def tagged(pdfs: dict[str, Path]) -> pypdf.PdfReader:
    return Printed(pdfs["cards/robbery.pdf"]).reader


def test_pictures_have_alternative_texts(tagged: pypdf.PdfReader) -> None:
    alternatives = [
        str(element["/Alt"]) for element in _elements(tagged) if element.get("/S") == "/Figure"
    ]

    assert 2 == len(alternatives)
    assert "图标：抢劫" in alternatives
    assert any(text.startswith("二维码：核对这张墙卡") for text in alternatives)


def test_all_that_is_drawn_is_tagged_or_marked_as_ornament(tagged: pypdf.PdfReader) -> None:
    """PDF/UA-1, 7.1: no content outside of a marked sequence."""
    for page in tagged.pages:
        assert page["/Tabs"] == "/S"
        depth, painted = 0, 0
        for _, operator in pypdf.generic.ContentStream(page.get_contents(), tagged).operations:
            depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(operator, 0)
            if operator in {b"Tj", b"TJ", b"f", b"f*", b"S", b"B", b"Do", b"sh"}:
                painted += 1
                assert depth > 0, operator
        assert painted > 50


def test_headings_lists_and_table_heads_are_tagged_as_such(tagged: pypdf.PdfReader) -> None:
    kinds = {str(element.get("/S")) for element in _elements(tagged)}

    assert {"/H1", "/H2", "/L", "/LI", "/Table", "/TH", "/Figure", "/P"} <= kinds


def _elements(reader: pypdf.PdfReader) -> list[dict[str, object]]:
    found, waiting = [], [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop().get_object()
        if isinstance(element, list):
            waiting += element
        elif isinstance(element, dict):
            found.append(element)
            waiting += [element["/K"]] if "/K" in element else []
    return found
