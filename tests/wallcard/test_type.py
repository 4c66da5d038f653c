"""Sizes, fonts and colours keep the floors of the design rules."""

from __future__ import annotations

import io
import time
from pathlib import Path

import uharfbuzz
from fontTools.ttLib import TTFont

from generator.handbook.book import Handbook
from generator.press import fontpack, pages
from generator.wallcard.column import FIRST, REMARK
from generator.wallcard.measure import Part, ems, height, lines
from generator.wallcard.sizes import LADDERS, guessed, loops_beside
from generator.wallcard.view import card
from generator.words import Words

from .paper import Printed


def test_no_ladder_goes_below_the_floors() -> None:
    assert min(size for ladder in LADDERS.values() for size in ladder) >= 9
    assert (16, 14) == (LADDERS["step"][0], LADDERS["step"][-1])
    assert (14, 11) == (LADDERS["said"][0], LADDERS["said"][-1])
    assert (18, 14) == (FIRST, REMARK)


def test_a_failed_guess_makes_the_next_one_smaller(handbook: Handbook, words: Words) -> None:
    content = card(handbook, "robbery", words).content

    loops = loops_beside(content)
    first, careful = guessed(content, loops, {}), guessed(content, loops, {"step": 25.0})

    assert careful.step < first.step
    assert first.grades == careful.grades


def test_a_little_more_room_never_means_smaller_steps(handbook: Handbook, words: Words) -> None:
    for name in handbook.incidents:
        content = card(handbook, name, words).content
        loops = loops_beside(content)
        slacks = (0.0, 5.0, 10.0, 20.0)
        sizes = [guessed(content, loops, {"step": slack}).step for slack in slacks]
        assert sizes == sorted(sizes, reverse=True), name


def test_width_counts_full_and_half_characters() -> None:
    assert 4.0 == ems("抢劫报警")
    assert 2.5 == ems("停，走")
    assert 1.0 < ems("110") < 2.0


def test_parts_are_kept_whole_on_a_line() -> None:
    assert 1 == lines([4, 4], 8)
    assert 2 == lines([4, 5], 8)
    assert 3 == lines([9, 9, 9], 8)


def test_a_remark_shares_the_line_while_it_fits() -> None:
    step, remark = Part(50.0, 18.0), Part(30.0, 12.0)

    assert 18.0 == height([step, remark], 80)
    assert 30.0 == height([step, remark], 79)


def test_the_pack_has_one_static_font_per_weight_under_our_name() -> None:
    pack = fontpack.fontpack(set("抢劫 110"))

    assert [400, 700, 900] == list(pack.fonts)
    for weight, data in pack.fonts.items():
        font = TTFont(io.BytesIO(data))
        assert "fvar" not in font
        assert weight == font["OS/2"].usWeightClass
        assert fontpack.FAMILY == font["name"].getDebugName(16)
        assert "Noto" not in str(font["name"].getDebugName(1))


def test_the_pack_depends_on_the_characters_alone() -> None:
    assert fontpack.fontpack(set("劫抢")) == fontpack.fontpack(set("抢劫"))
    assert fontpack.fontpack(set("抢劫")).key != fontpack.fontpack(set("抢")).key


def test_a_character_the_font_lacks_is_named() -> None:
    assert {"😀"} == fontpack.missing(set("抢劫😀\n "))


def test_what_is_written_as_an_entity_is_a_character_too() -> None:
    assert {"'", "<"} <= fontpack.characters_of("<p>&#39;&lt;</p>")


def test_a_font_of_the_machine_never_steps_in(tmp_path: Path) -> None:
    """Even when the pack lacks a character that every machine has."""
    machine = pages.Press("", fontpack.fontpack(set("抢")))
    page = '<html lang="zh"><title>t</title><p style="font-family: Handbook Card">抢A</p></html>'
    path = tmp_path / "card.pdf"
    path.write_bytes(pages.pdf([machine.sheet(page, "")], "t"))

    fonts = [font.split("+")[1] for font, *_ in Printed(path).fonts()]

    assert [fontpack.FAMILY.replace(" ", "-")] == fonts


def test_of_two_marks_in_a_row_one_is_half_as_wide() -> None:
    """`chws` in the cut font: “）。” takes one and a half places, a lone “。” its whole one."""
    font = uharfbuzz.Font(uharfbuzz.Face(fontpack.fontpack(set("抢）。")).fonts[400]))

    def advances(text: str) -> list[int]:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, {"chws": True})
        return [position.x_advance for position in buffer.glyph_positions]

    assert [1000, 1000, 1000] == advances("抢。抢")
    assert [1000, 500, 1000, 1000] == advances("抢）。抢")


def test_fonts_are_cut_by_harfbuzz_and_fast() -> None:
    """Whole fonts take fontTools 20 seconds and more; this is the build's time on every change."""
    typeface = fontpack.shipped()
    start = time.process_time()
    fontpack._cut("抢劫报警", 700, typeface)
    assert time.process_time() - start < 5
