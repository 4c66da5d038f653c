"""One seeded fault for each rule of print: what is spoilt on a real sheet is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.handbook.book import Handbook
from generator.press import pages
from generator.press.fontpack import FontPack, characters_of, fontpack
from generator.wallcard import back, sheets, sound
from generator.wallcard.edition import UnsoundSheetError, all_sound
from generator.wallcard.fields import blanks
from generator.wallcard.formats import A4, SAVER
from generator.wallcard.order import Document
from generator.wallcard.readback import misread, pieces
from generator.wallcard.sizes import guessed, loops_beside
from generator.wallcard.view import Card, card
from generator.words import Words

Spoil = Callable[[str], pages.Sheet]
Kinds = Callable[[pages.Sheet], set[str]]


@pytest.fixture(scope="module")
def robbery(handbook: Handbook, words: Words) -> Card:
    return card(handbook, "robbery", words)


@pytest.fixture(scope="module")
def page(handbook: Handbook, words: Words, robbery: Card) -> sheets.Page:
    return sheets.front(handbook, robbery, words, A4, back=True)


@pytest.fixture(scope="module")
def fonts(page: sheets.Page) -> FontPack:
    return fontpack(characters_of(page.html))


@pytest.fixture(scope="module")
def press(fonts: FontPack) -> pages.Press:
    return pages.Press("", fonts)


@pytest.fixture(scope="module")
def spoilt(press: pages.Press, page: sheets.Page, robbery: Card) -> Spoil:
    """The front of robbery with one more style rule."""
    sizes = guessed(robbery.content, loops_beside(robbery.content), {}).style()
    html = page.make(press).html
    return lambda rule: press.sheet(html, page.look + sizes + rule)


@pytest.fixture(scope="module")
def kinds(fonts: FontPack) -> Kinds:
    def found(sheet: pages.Sheet) -> set[str]:
        return {fault.kind for fault in sound.faults(sheet.marks, sound.FRONT, fonts.characters)}

    return found


def test_the_sheet_as_it_is_has_no_fault(spoilt: Spoil, kinds: Kinds) -> None:
    assert set() == kinds(spoilt(""))


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        (".outlet { bottom: -4mm }", "outside"),
        (".tie-break, #tie-break { margin-right: -9mm }", "outside"),
        (".role::after { content: '\\2603' }", "glyph"),
        (".first-minute { height: 20mm; overflow: hidden }", "clipped"),
        (".never li { width: 20mm; white-space: nowrap; overflow: hidden }", "clipped"),
        (".chain { bottom: 20mm }", "overlap"),
        (".steps .text { font-size: 13pt }", "small"),
        (".steps .loop { font-size: 13pt }", "small"),
        (".steps .if { font-size: 13pt }", "small"),
        (".steps .limit { font-size: 13pt }", "small"),
        (".n { font-size: 13pt }", "small"),
        (".role { font-size: 13pt }", "small"),
        (".done { font-size: 10pt }", "small"),
        (".headline { font-size: 39pt }", "small"),
        (".numeral { font-size: 19pt !important }", "small"),
        (".first-minute .text { font-size: 17pt }", "small"),
        (".call { font-size: 23pt }", "small"),
        (".footer { font-size: 8pt }", "small"),
        (":root { --soft: #777 }", "faint"),
        (".grade-i .mark { background: #ff8080; color: #000 }", "grey"),
    ],
)
def test_a_spoilt_style_sheet_is_found_on_the_sheet(
    spoilt: Spoil, kinds: Kinds, rule: str, kind: str
) -> None:
    assert kind in kinds(spoilt(rule))


def test_an_unsound_sheet_is_never_printed(
    spoilt: Spoil, page: sheets.Page, robbery: Card, fonts: FontPack
) -> None:
    document = Document("cards/robbery.pdf", "t", (page,), (robbery,))
    made = sheets.Made(spoilt(".chain { bottom: 20mm }"), page.html)

    with pytest.raises(UnsoundSheetError, match="front robbery: overlap"):
        all_sound([document], {page.name: made}, fonts)


def test_text_that_is_lost_or_changed_is_found_in_the_pdf(
    spoilt: Spoil, page: sheets.Page, press: pages.Press
) -> None:
    whole = pages.pdf([spoilt("")], "t")
    holed = pages.pdf([spoilt("#call-1 { display: none }")], "t")

    html = page.make(press).html
    assert set() == misread(whole, [pieces(html)])
    assert {"1", "0"} == misread(holed, [pieces(html)])
    assert {"2", "0"} == misread(whole, [pieces(html.replace(">110<", ">112<"))])


def test_a_second_page_is_found_in_the_pdf(spoilt: Spoil, page: sheets.Page) -> None:
    assert {"2/1"} == misread(pages.pdf([spoilt(""), spoilt("")], "t"), [pieces(page.html)])


def test_no_more_than_15_percent_of_a_front_is_bold(
    handbook: Handbook, words: Words, press: pages.Press
) -> None:
    """Design rule T05, on the cards as shipped; how much is critical is for their authors to say."""
    for name in handbook.incidents:
        front = sheets.front(handbook, card(handbook, name, words), words, A4, back=True)
        assert 0.15 >= sound.bold_share(front.make(press).sheet.marks), name


def test_the_toner_saver_has_no_colour_and_no_large_black(
    handbook: Handbook, words: Words, robbery: Card, press: pages.Press
) -> None:
    for page in (
        sheets.front(handbook, robbery, words, SAVER, back=True),
        back.page(handbook, robbery, words, SAVER),
    ):
        areas = page.make(press).sheet.marks.areas
        coloured = [area for area in areas if area.fill and max(area.fill) - min(area.fill) > 0.1]
        black = [a for a in areas if a.fill and max(a.fill) < 0.5 and a.box.right - a.box.left > 4]
        assert ([], []) == (coloured, black), page.name


def test_the_outlets_blanks_are_named_and_large_enough_to_write_in(
    spoilt: Spoil, robbery: Card
) -> None:
    found = blanks(spoilt(""))

    lines = {line.field for line in robbery.content.lines if line.number is None}
    assert {"name", "address", "assembly"} | lines == set(found)
    for name, box in found.items():
        assert box.right - box.left > 35 and box.bottom - box.top > 4, name
