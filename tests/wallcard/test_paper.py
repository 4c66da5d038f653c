"""What holds for every sheet: one A4 page, our fonts only, sizes, margins, tags."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.press import fontpack

from .paper import MM, Printed

CARDS = 14
NO_LINE_STARTS_WITH = "、，。：；？！）》〉」』”’"
NO_LINE_ENDS_WITH = "（《〈「『“‘"


def test_there_are_fourteen_cards(cards: dict[str, Printed]) -> None:
    assert CARDS == len(cards)


def test_every_card_is_one_sheet_of_a4_with_a_front_and_a_back(cards: dict[str, Printed]) -> None:
    for name, card in cards.items():
        front, back = card.reader.pages
        for page in (front, back):
            size = round(float(page.mediabox.width) * MM), round(float(page.mediabox.height) * MM)
            assert (210, 297) == size, name


def test_all_fonts_are_embedded_and_ours(cards: dict[str, Printed]) -> None:
    ours = fontpack.FAMILY.replace(" ", "-")
    for name, card in cards.items():
        for font, *embedded_subset_unicode in card.fonts():
            assert font.split("+")[1].startswith(ours), (name, font)
            assert ["yes", "yes", "yes"] == embedded_subset_unicode, (name, font)


def test_there_are_two_weights_and_each_is_one_font(cards: dict[str, Printed]) -> None:
    for name, card in cards.items():
        assert 2 == len(card.fonts()), name


def test_no_text_is_under_nine_points(cards: dict[str, Printed]) -> None:
    for name, card in cards.items():
        assert [] == [run for page in card.sized for run in page if run[0] < 8.99], name


def test_no_ink_in_the_margins(cards: dict[str, Printed]) -> None:
    """The left 20 mm stay free for holes, the other edges 12 mm."""
    for name, card in cards.items():
        left, top, right, bottom = card.ink
        assert left >= 19.8 and top >= 11.8, name
        assert right <= 198.2 and bottom <= 285.2, name


def test_no_line_breaks_before_a_closing_or_after_an_opening_mark(
    cards: dict[str, Printed],
) -> None:
    for name, card in cards.items():
        wrong = [
            line
            for line in card.lines
            if line[0] in NO_LINE_STARTS_WITH or line[-1] in NO_LINE_ENDS_WITH
        ]
        assert [] == wrong, name


@pytest.mark.parametrize("path", ["cards/robbery.pdf", "cards/all_cards.pdf"])
def test_the_file_is_tagged_and_says_what_it_is(pdfs: dict[str, Path], path: str) -> None:
    reader = Printed(pdfs[path]).reader
    root, about = reader.trailer["/Root"], reader.metadata
    assert about is not None and reader.xmp_metadata is not None

    assert "zh-CN" == root["/Lang"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "/StructTreeRoot" in root
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert about.title and about.author


def test_a_card_says_its_name_and_edition_in_its_title(cards: dict[str, Printed]) -> None:
    about = cards["robbery"].reader.metadata

    assert about is not None
    assert "09 抢劫·柜面应急墙卡（2026.11 版）" == about.title
    assert "XX 保险公司 总公司客户服务部" == about.author
