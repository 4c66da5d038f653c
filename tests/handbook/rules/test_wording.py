"""How a step may just be worded."""

from __future__ import annotations

import pytest

from .smallest import COUNT, FIRE, Said, doing


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("清点人数，封存录像", "封存录像"),
        ("清点人数；写下名单", "写下名单"),
        ("清点人数并写下名单", "写下名单"),
        ("清点人数，然后写下名单", "写下名单"),
        ("清点现金、封存录像", "封存录像"),
        ("若有客户，清点人数，封存录像", "封存录像"),
        ("清点人数、带班人数", ""),
        ("说明情况：喊一声，带出来", ""),
        ("清点人数，大门在东边", ""),
        ("若有客户，清点人数", ""),
    ],
)
def test_a_step_has_one_action(text: str, second: str, said: Said) -> None:
    expected = [f"一步里有两个动作，第二个是“{second}” [two-actions]"] if second else []

    assert expected == said(FIRE, doing(text))


def test_a_guard_is_no_second_action(said: Said) -> None:
    said("style.yaml", ("[按下, ", "[不, 按下, "))

    assert [] == said(FIRE, doing("清点人数，不守住大门"))


def test_a_fixed_phrase_may_look_like_two_actions(said: Said) -> None:
    said("style.yaml", ("vague: ", "pairs: [清点、封存]\nvague: "))

    assert [] == said(FIRE, doing("清点、封存录像"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("若有客户，大门守住", "“大门守住……”不是动词开头 [not-verb-first]"),
        ("若有客户，报告分公司", "“报告”之后没有人复述确认 [no-ack]"),
    ],
)
def test_the_order_begins_after_the_condition(text: str, expected: str, said: Said) -> None:
    assert [expected] == said(FIRE, doing(text))


def test_letters_and_digits_are_half_as_wide(said: Said) -> None:
    assert [] == said(FIRE, doing("清点" + "A1" * 26))
    assert ["有 29 个字，最多 28 个 [step-too-long]"] == said(
        FIRE, ("清点" + "A1" * 26, "清点" + "A1" * 26 + "B")
    )


def test_the_text_for_the_card_is_measured_too(said: Said) -> None:
    long = COUNT.replace("{id: count,", "{id: count, card: {text: " + "清点" * 15 + "},")

    assert ["有 30 个字，最多 28 个 [step-too-long]"] == said(FIRE, (COUNT, long))
