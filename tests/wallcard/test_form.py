"""A sheet that is read once and laid out for each outlet is the sheet that is read each time."""

from __future__ import annotations

import gc
import weakref
from unittest.mock import Mock

import pytest
import weasyprint.document

from generator.handbook.book import Handbook
from generator.press import again, garbage, pages
from generator.press.fontpack import characters_of, fontpack
from generator.wallcard import sheets
from generator.wallcard.fields import Filling, Value
from generator.wallcard.formats import A4
from generator.wallcard.readback import misread
from generator.wallcard.view import Card, card
from generator.words import Words

OUTLETS = (
    {"name": Value("A & <B>", 10), "address": Value("1 Long Road", 9), "assembly": Value("C", 9.5)},
    {"name": Value("Zed", 10), "address": Value("22", 10), "assembly": Value("Gate, left", 9)},
)
PAGE = '<p>a <b id="x"></b> <i id="y"></i></p>'
STYLE = ".small { font-size: 9pt } .large { font-size: 11pt } .red { color: red }"


class _Loop:
    """Holds itself, so that only the collector lets go of it."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(scope="module")
def robbery(handbook: Handbook, words: Words) -> Card:
    return card(handbook, "robbery", words)


@pytest.fixture
def press(handbook: Handbook, words: Words, robbery: Card) -> pages.Press:
    html = sheets.front(handbook, robbery, words, A4, back=False).html
    texts = "".join(value.text for values in OUTLETS for value in values.values())
    return pages.Press("", fontpack({*characters_of(html), *texts}))


@pytest.fixture
def small() -> pages.Press:
    return pages.Press("", fontpack(set("abcxy ")))


def test_the_same_bytes_as_of_a_sheet_that_is_read_for_each_outlet(
    handbook: Handbook,
    words: Words,
    robbery: Card,
    press: pages.Press,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert again.AS_KNOWN, "WeasyPrint has changed inside: see press/again.py"

    def printed() -> list[bytes]:
        found = []
        for values in (*OUTLETS, OUTLETS[0]):
            page = sheets.front(handbook, robbery, words, A4, back=False, filling=Filling(values))
            made = page.make(press)
            found.append(pages.pdf([made.sheet], "t"))
            assert set() == misread(found[-1], [made.written])
        return found

    kept = printed()
    monkeypatch.setattr(again, "AS_KNOWN", False)
    assert printed() == kept
    assert kept[0] == kept[2] != kept[1]


def test_an_element_has_the_look_of_its_entry_and_no_other(small: pages.Press) -> None:
    def looks(x: str, y: str) -> list[tuple[str, float]]:
        entries = {"x": again.Entry("b", x), "y": again.Entry("c", y)}
        runs = small.sheet(PAGE, STYLE, entries=entries).marks.runs
        return [(run.text, run.size) for run in runs if run.text in "bc"]

    assert [("b", 9), ("c", 11)] == looks("small", "large")
    assert [("b", 11), ("c", 11)] == looks("large", "large")
    assert [("b", 9), ("c", 9)] == looks("small", "small red")


def test_styles_are_worked_out_once_for_each_look(
    small: pages.Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Mock(wraps=weasyprint.document.get_all_computed_styles)
    monkeypatch.setattr(weasyprint.document, "get_all_computed_styles", counted)

    for text, look in (("a", "small"), ("b", "small"), ("c", "large"), ("a", "small")):
        entries = {"x": again.Entry(text, look), "y": again.Entry("y", "small")}
        small.sheet(PAGE, STYLE, entries=entries)

    assert 2 == counted.call_count


def test_a_round_leaves_no_garbage_behind() -> None:
    assert gc.isenabled()
    with garbage.swept():
        with garbage.kept():
            left = weakref.ref(_Loop())
        assert not gc.isenabled(), "the inner one ends nothing"
        assert left() is not None

    assert left() is None
    assert gc.isenabled()
