"""How a playbook may just be built."""

from __future__ import annotations

from .smallest import COUNT, FIRE, Said

GUARD = "{id: guard-door, do: 守住大门, role: guard, domain: isolate, supplement: true}"


def test_a_role_has_at_most_four_steps_in_a_phase(said: Said) -> None:
    more = [GUARD.replace("guard-door", f"guard-{i}") for i in range(3)]
    four = "\n      - ".join([GUARD, *more])

    assert [] == said(FIRE, (GUARD, four))


def test_the_fourth_step_of_the_first_minute_is_too_late_to_be_critical(said: Said) -> None:
    fourth = "      - {id: tell, do: 喊住客户, role: guard, domain: isolate, critical: true, tile: 喊, supplement: true}\n    done: 警已报出。"

    assert ["关键步骤不在第一分钟的前三步 [critical-late]"] == said(
        FIRE, ("    done: 警已报出。", fourth)
    )


def test_three_critical_steps_are_enough(said: Said) -> None:
    said(FIRE, ("tile: 报", "tile: 报\n        critical: true"))
    assert [] == said(FIRE, ("tile: 断", "tile: 断\n        critical: true"))


def test_a_reason_excuses_the_order_of_a_phase(said: Said) -> None:
    changed = COUNT.replace("domain: life", "domain: report")
    assert ["isolate 排在了 report 后面 [domain-order]"] == said(FIRE, (COUNT, changed))

    reason = "time_box: 1–10 分钟\n    order_reason: 先报再封门。"

    assert [] == said(FIRE, ("time_box: 1–10 分钟", reason))
