"""Nothing that changed on a card stays unsaid, and nothing is said that did not change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from generator import wallcard
from generator.handbook.book import Handbook
from generator.handbook.model import IssuedCard, Told
from generator.handbook.model.issue import digest_of
from generator.wallcard.issue import said
from generator.wallcard.issue.difference import differences
from generator.words import Words
from tests.wallcard.earlier import CHANGES, earlier


def step(name: str, number: int, text: str, zone: str = "respond") -> Told:
    return Told(zone=zone, key=f"step/{name}", mark=str(number), text=text)  # type: ignore[arg-type]


def line(zone: str, key: str, text: str, mark: str = "") -> Told:
    return Told(zone=zone, key=key, mark=mark, text=text)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def cards(handbook: Handbook, words: Words) -> tuple[IssuedCard, ...]:
    return wallcard.issue_of(handbook, words).cards


def test_what_changed_is_said_zone_by_zone(
    handbook: Handbook, words: Words, cards: tuple[IssuedCard, ...]
) -> None:
    was = next(card for card in earlier(handbook, words).cards if card.id == "robbery")
    now = next(card for card in cards if card.id == "robbery")

    assert CHANGES == {zone.zone: list(zone.says) for zone in said(was.tells, now.tells, words)}


SAID = [
    ([step("a", 1, "拨打 110")], [], "删去原第 1 步“拨打 110”"),
    ([step("a", 1, "甲")], [step("a", 2, "甲")], "原第 1 步现在是第 2 步，内容不变"),
    (
        [step("a", 4, "喊“完成”")],
        [step("a", 5, "喊“好了”")],
        "第 5 步（原第 4 步）改为“喊‘好了’”，原来是“喊‘完成’”",
    ),
    (
        [step("a", 1, "甲"), step("b", 2, "乙")],
        [step("a", 7, "甲", "after"), step("b", 8, "乙", "after")],
        "原来在“处置”的第 1–2 步移到这里，是第 7–8 步，内容不变",
    ),
    (
        [line("grades", "grade/ii/人数 50–99 人", "人数 50–99 人", "Ⅱ级 重大")],
        [line("grades", "grade/ii/人数 30–99 人", "人数 30–99 人", "Ⅱ级 重大")],
        "Ⅱ级 重大：“人数 50–99 人”改为“人数 30–99 人”",
    ),
    (
        [line("lines", "lines/power", "95598", "供电抢修")],
        [line("lines", "lines/power", "95598", "供电服务")],
        "“供电抢修：95598”改为“供电服务：95598”",
    ),
    (
        [line("never", "never/不夺刀", "不夺刀"), line("never", "never/不追赶", "不追赶")],
        [line("never", "never/不追赶", "不追赶"), line("never", "never/不夺刀", "不夺刀")],
        "几条的先后换了，以新卡为准",
    ),
    (
        [line("title", "name", "打劫")],
        [line("title", "name", "抢劫")],
        "名称改为“抢劫”，原来是“打劫”",
    ),
    ([line("title", "pictogram", "a/b")], [line("title", "pictogram", "a/c")], "图标换了"),
]


@pytest.mark.parametrize(("was", "now", "sentence"), SAID, ids=[s for _, _, s in SAID])
def test_a_difference_in_words(
    was: list[Told], now: list[Told], sentence: str, words: Words
) -> None:
    assert [(sentence,)] == [zone.says for zone in said(was, now, words)]


def test_a_step_with_a_new_id_and_nearly_the_same_words_is_the_same_step(words: Words) -> None:
    was, now = [step("old", 3, "保安：守住门口，等警察")], [step("new", 3, "保安：守住门口")]

    (zone,) = said(was, now, words)

    assert ("第 3 步改为“保安：守住门口”，原来是“保安：守住门口，等警察”",) == zone.says


def test_every_line_of_a_card_can_change_or_go_and_is_named(
    cards: tuple[IssuedCard, ...], words: Words
) -> None:
    for card in cards[::5]:
        for i, told in enumerate(card.tells):
            other = told.model_copy(update={"text": f"{told.text}改"})
            changed = (*card.tells[:i], other, *card.tells[i + 1 :])
            without = (*card.tells[:i], *card.tells[i + 1 :])
            for was, now in ((card.tells, changed), (card.tells, without), (without, card.tells)):
                sentences = [says for zone in said(was, now, words) for says in zone.says]
                assert 1 == len(sentences), (card.id, told.key, sentences)
    assert all(len(card.tells) == len({told.key for told in card.tells}) for card in cards)


@some.composite
def tells(draw: some.DrawFn) -> tuple[Told, ...]:
    """A small card: what is forbidden in any order, steps numbered through."""
    nevers = draw(some.lists(some.sampled_from("甲乙丙丁"), unique=True))
    steps = draw(some.lists(some.sampled_from("一二三四"), unique=True))
    text = draw(some.sampled_from(["", "快"]))
    return (
        *(line("never", f"never/{never}", never) for never in nevers),
        *(step(name, number, f"{name}{text}") for number, name in enumerate(steps, start=1)),
    )


@settings(deadline=None)
@given(tells(), tells())
def test_two_cards_differ_in_words_exactly_when_their_codes_do(
    was: tuple[Told, ...], now: tuple[Told, ...]
) -> None:
    assert bool(differences(was, now)) == (digest_of(was) != digest_of(now))
