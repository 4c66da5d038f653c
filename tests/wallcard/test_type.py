"""Sizes, fonts and colours keep the floors of the design rules."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path

from fontTools.ttLib import TTFont

from generator import wallcard
from generator.handbook.book import Handbook
from generator.press import fontpack, pages
from generator.wallcard.measure import Piece, ems, height, lines
from generator.wallcard.sizes import LADDERS, STEPS, guessed
from generator.wallcard.view import card
from generator.words import Words

from .paper import Printed

CSS = Path(wallcard.__file__).with_name("card.css").read_text(encoding="utf-8")


def test_no_ladder_goes_below_the_floors() -> None:
    assert min(size for ladder in LADDERS.values() for size in ladder) >= 9
    assert (16, 14) == (STEPS[0][0], min(step for step, _ in STEPS))
    assert min(small for _, small in STEPS) >= 9


def test_a_failed_guess_makes_the_next_one_smaller(handbook: Handbook, words: Words) -> None:
    content = card(handbook, "robbery", words).content

    first, careful = guessed(content, {}), guessed(content, {"step": 25.0})

    assert careful.step < first.step
    assert first.grades == careful.grades


def test_a_little_more_room_never_means_smaller_steps(handbook: Handbook, words: Words) -> None:
    for name in handbook.incidents:
        content = card(handbook, name, words).content
        sizes = [guessed(content, {"step": slack}).step for slack in (0.0, 5.0, 10.0, 20.0)]
        assert sizes == sorted(sizes, reverse=True), name


def test_width_counts_full_and_half_characters() -> None:
    assert 4.0 == ems("抢劫报警")
    assert 2.5 == ems("停，走")
    assert 1.0 < ems("110") < 2.0


def test_parts_are_kept_whole_on_a_line() -> None:
    assert 1 == lines([4, 4], 8)
    assert 2 == lines([4, 5], 8)
    assert 3 == lines([9, 9, 9], 8)


def test_a_small_remark_shares_the_line_while_it_fits() -> None:
    step, remark = Piece((50.0,), 18.0), Piece((30.0,), 12.0)

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


def test_a_font_of_the_machine_never_steps_in(tmp_path: Path) -> None:
    """Even when the pack lacks a character that every machine has."""
    machine = pages.Press("", fontpack.fontpack(set("抢")))
    page = '<html lang="zh"><title>t</title><p style="font-family: Handbook Card">抢A</p></html>'
    path = tmp_path / "card.pdf"
    path.write_bytes(pages.pdf([machine.sheet(page, "")], "t"))

    fonts = [font.split("+")[1] for font, *_ in Printed(path).fonts()]

    assert [fontpack.FAMILY.replace(" ", "-")] == fonts


def test_grade_marks_are_read_at_seven_to_one_and_rank_in_grey() -> None:
    """Design rules T13 and T14: text 7:1, and each graver grade at least 10 L* darker."""
    lightness = []
    for grade in ("i", "ii", "iii"):
        back, ink = _colours(grade)
        assert _contrast(back, ink) >= 7, grade
        lightness.append(_lightness(back))
    assert _contrast("#ffffff", _declared(".grade-iv .mark", "color")) >= 7
    for graver, lighter in pairwise([*lightness, 100.0]):
        assert lighter - graver >= 9.5


def test_soft_text_is_read_at_seven_to_one_on_white_and_on_tint() -> None:
    soft, pale = (re.search(rf"--{n}: (#\w+)", CSS)[1] for n in ("soft", "pale"))  # type: ignore[index]

    assert _contrast("#ffffff", soft) >= 7
    assert _contrast(pale, soft) >= 7


def _colours(grade: str) -> tuple[str, str]:
    selector = f".grade-{grade} .mark"
    return _declared(selector, "background"), _declared(selector, "color")


def _declared(selector: str, name: str) -> str:
    rule = re.search(rf"{re.escape(selector)} {{([^}}]*)}}", CSS)
    assert rule is not None
    found = re.search(rf"(?:^|[ ;]){name}: (#\w+)", rule[1])
    assert found is not None, (selector, name)
    digits = found[1][1:]
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _lightness(colour: str) -> float:
    luminance = _luminance(colour)
    return 116 * luminance ** (1 / 3) - 16
