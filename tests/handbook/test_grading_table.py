"""Bands and typed numbers become exact whole numbers, or are refused; nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.handbook.grading.interval import BandError, Interval, domain, interval
from generator.handbook.grading.value import ValueRefusedError, shown, value_of
from generator.handbook.model.grading import Fact, Option
from generator.words import Words


def fact(**keys: object) -> Fact:
    return Fact.model_validate({"label": "数", "ask": "多少？", "find_out": "数。", **keys})


PEOPLE = fact(type="number", unit="人", max=1000)
AMOUNT = fact(type="number", unit="万元", decimals=4, max=10_000_000)
FIRE = fact(type="yes_no")
HARM = fact(
    type="choice",
    options=tuple(Option(id=name, label=name) for name in ("none", "minor", "severe", "death")),
)


@pytest.mark.parametrize(
    ("text", "fact", "low", "high"),
    [
        ("n = 0", PEOPLE, 0, 0),
        ("10 <= n < 50", PEOPLE, 10, 49),
        ("10 <= n <= 50", PEOPLE, 10, 50),
        ("10 < n < 50", PEOPLE, 11, 49),
        ("10 < n <= 50", PEOPLE, 11, 50),
        ("n >= 100", PEOPLE, 100, 1000),
        ("n > 999", PEOPLE, 1000, 1000),
        ("n = 1000", PEOPLE, 1000, 1000),
        ("n = 2.0", PEOPLE, 2, 2),
        ("2000 < n <= 5000", AMOUNT, 20_000_001, 50_000_000),
        ("n > 10000", AMOUNT, 100_000_001, 100_000_000_000),
        ("n = 0.0001", AMOUNT, 1, 1),
        ("no", FIRE, 0, 0),
        ("yes", FIRE, 1, 1),
        ("no, yes", FIRE, 0, 1),
        ("none, minor", HARM, 0, 1),
        ("minor,none", HARM, 0, 1),
        ("death", HARM, 3, 3),
    ],
)
def test_a_band_is_a_range_of_whole_numbers(text: str, fact: Fact, low: int, high: int) -> None:
    assert Interval(low, high) == interval(text, fact)


@pytest.mark.parametrize(
    ("text", "fact", "code"),
    [
        ("10-50", PEOPLE, "band-syntax"),
        ("10<=n<50", PEOPLE, "band-syntax"),
        ("10 <= n", PEOPLE, "band-syntax"),
        ("n < 10", PEOPLE, "band-syntax"),
        ("n == 10", PEOPLE, "band-syntax"),
        ("n >= -1", PEOPLE, "band-syntax"),
        ("n >= 1e3", PEOPLE, "band-syntax"),
        ("n >= \uff15\uff10", PEOPLE, "band-syntax"),
        ("n >= 50 人", PEOPLE, "band-syntax"),
        ("10 <= n < 50 ", PEOPLE, "band-syntax"),
        ("yes", PEOPLE, "band-syntax"),
        ("true", FIRE, "band-syntax"),
        ("n = 1", FIRE, "band-syntax"),
        ("", HARM, "band-syntax"),
        ("none, hurt", HARM, "band-syntax"),
        ("none, severe", HARM, "band-syntax"),
        ("none, none", HARM, "band-syntax"),
        ("n >= 0.5", PEOPLE, "band-digits"),
        ("n > 2000.00001", AMOUNT, "band-digits"),
        ("n > 0." + "0" * 40 + "1", AMOUNT, "band-digits"),
        ("50 <= n < 10", PEOPLE, "band-outside"),
        ("10 < n < 11", PEOPLE, "band-outside"),
        ("n = 1001", PEOPLE, "band-outside"),
        ("1 <= n <= 1001", PEOPLE, "band-outside"),
        ("n > 1000", PEOPLE, "band-outside"),
        ("n > 20000000", AMOUNT, "band-outside"),
        ("n = " + "9" * 500, PEOPLE, "band-outside"),
    ],
)
def test_a_band_that_can_be_misread_is_refused(text: str, fact: Fact, code: str) -> None:
    with pytest.raises(BandError) as refused:
        interval(text, fact)

    assert code == refused.value.code


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("0", PEOPLE, 0),
        ("12", PEOPLE, 12),
        ("012", PEOPLE, 12),
        (" 12 ", PEOPLE, 12),
        ("\uff11\uff12", PEOPLE, 12),
        ("\u3000\uff17\u3000", PEOPLE, 7),
        ("\u00a07\n", PEOPLE, 7),
        ("12.0", PEOPLE, 12),
        ("1000", PEOPLE, 1000),
        ("2000", AMOUNT, 20_000_000),
        ("2000.0001", AMOUNT, 20_000_001),
        ("0.1", AMOUNT, 1_000),
        ("\uff12\uff0e\uff15", AMOUNT, 25_000),
        ("10000000", AMOUNT, 100_000_000_000),
        ("no", FIRE, 0),
        ("yes", FIRE, 1),
        ("\uff59\uff45\uff53", FIRE, 1),
        ("severe", HARM, 2),
    ],
)
def test_a_value_is_read_exactly(text: str, fact: Fact, value: int) -> None:
    assert value == value_of(text, fact)


REFUSED = [
    ("", PEOPLE, "empty"),
    ("\u3000 ", PEOPLE, "empty"),
    ("-3", PEOPLE, "negative"),
    ("−3", PEOPLE, "negative"),
    ("\uff0d3", PEOPLE, "negative"),
    ("1e3", PEOPLE, "exponent"),
    ("1.5E+2", PEOPLE, "exponent"),
    ("12万", PEOPLE, "unit"),
    ("12 人", PEOPLE, "unit"),
    ("10⁴", PEOPLE, "unit"),
    ("50%", PEOPLE, "unit"),
    ("1,000", PEOPLE, "separator"),
    ("1\uff0c000", PEOPLE, "separator"),
    ("1 000", PEOPLE, "separator"),
    ("1'000", PEOPLE, "separator"),
    ("十二", PEOPLE, "number"),
    ("①", PEOPLE, "number"),
    ("+5", PEOPLE, "number"),
    (".5", PEOPLE, "number"),
    ("5.", PEOPLE, "number"),
    ("0x10", PEOPLE, "number"),
    ("1_000", PEOPLE, "number"),
    ("١٢", PEOPLE, "number"),
    ("NaN", PEOPLE, "number"),
    ("yes", PEOPLE, "number"),
    ("2.5", PEOPLE, "digits"),
    ("2000.00001", AMOUNT, "digits"),
    ("1001", PEOPLE, "too-big"),
    ("10000000.0001", AMOUNT, "too-big"),
    ("", FIRE, "empty"),
    ("true", FIRE, "option"),
    ("Yes", FIRE, "option"),
    ("1", HARM, "option"),
    ("none, minor", HARM, "option"),
]


@pytest.mark.parametrize(("text", "fact", "code"), REFUSED)
def test_a_value_that_could_mean_two_things_is_refused(text: str, fact: Fact, code: str) -> None:
    with pytest.raises(ValueRefusedError) as refused:
        value_of(text, fact)

    assert code == refused.value.code


def test_an_endless_number_is_read_or_refused_like_any_other() -> None:
    zeros = "0" * 5000

    assert 12 == value_of(f"{zeros}12", PEOPLE)
    assert 25_000 == value_of(f"2.5{zeros}", AMOUNT)
    with pytest.raises(ValueRefusedError, match="too-big"):
        value_of(f"9{zeros}", PEOPLE)
    with pytest.raises(ValueRefusedError, match="digits"):
        value_of(f"0.{zeros}1", AMOUNT)


def test_every_refusal_has_words(words: Words) -> None:
    assert {code for _, _, code in REFUSED} == set(words.room("refused"))


@pytest.mark.parametrize(
    ("value", "fact", "text"),
    [
        (0, PEOPLE, "0"),
        (50, PEOPLE, "50"),
        (0, AMOUNT, "0"),
        (1, AMOUNT, "0.0001"),
        (20_005_000, AMOUNT, "2000.5"),
        (20_000_000, AMOUNT, "2000"),
        (100_000_000_000, AMOUNT, "10000000"),
        (0, FIRE, "no"),
        (3, HARM, "death"),
    ],
)
def test_a_value_is_shown_as_people_write_it(value: int, fact: Fact, text: str) -> None:
    assert text == shown(value, fact)


@given(st.data(), st.sampled_from([PEOPLE, AMOUNT, FIRE, HARM]))
def test_what_is_shown_is_read_back(data: st.DataObject, fact: Fact) -> None:
    whole = domain(fact)
    value = data.draw(st.integers(whole.low, whole.high))

    assert value == value_of(shown(value, fact), fact)
