"""An exception excuses what it names, where it says, and nothing else."""

from __future__ import annotations

import pytest

from .smallest import COUNT, FIRE, FLOOD, Said, doing

VAGUE = "“妥善”说不清做到什么程度 [vague-word]"


@pytest.mark.parametrize(
    ("exception", "expected"),
    [
        ("{rule: vague-word, at: count, reason: 原话}", []),
        ("{rule: vague-word, at: respond, reason: 原话}", []),
        ("{rule: vague-word, reason: 原话}", []),
        ("{rule: vague-word, at: lead-out, reason: 原话}", [VAGUE, "例外 vague-word 没有用上 [exception-unused]"]),
        ("{rule: vague-word, at: after, reason: 原话}", [VAGUE, "例外 vague-word 没有用上 [exception-unused]"]),
        ("{rule: two-actions, at: count, reason: 原话}", [VAGUE, "例外 two-actions 没有用上 [exception-unused]"]),
    ],
)  # fmt: skip
def test_an_exception_excuses_its_rule_at_its_place_only(
    exception: str, expected: list[str], said: Said
) -> None:
    said(FIRE, doing("清点妥善"))

    assert expected == said(FIRE, ("scenes:", f"exceptions:\n  - {exception}\n\nscenes:"))


def test_an_exception_does_not_excuse_another_playbook(flood: Said) -> None:
    exception = "exceptions:\n  - {rule: vague-word, at: count, reason: 原话}\n\nscenes:"
    flood(FIRE, doing("清点妥善"), ("scenes:", exception))

    assert [VAGUE] == flood(FLOOD, doing("清点妥善"))


def test_only_house_style_can_be_excused(said: Said) -> None:
    exception = "exceptions:\n  - {rule: no-source, reason: 没有}\n\nscenes:"

    assert ["没有写出处 [no-source]", "例外 no-source 没有用上 [exception-unused]"] == said(
        FIRE, (COUNT, COUNT.replace(", supplement: true", "")), ("scenes:", exception)
    )
