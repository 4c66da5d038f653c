"""Rules at their edges: what is just allowed, what is excused, what must not be said twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.handbook.load import load
from generator.words import Words

SMALLEST = Path(__file__).parent / "smallest"
FIRE, GRADING, HANDBOOK, REPORTING = (
    "incidents/fire.yaml",
    "grading.yaml",
    "handbook.yaml",
    "reporting.yaml",
)
FLOOD = "incidents/flood.yaml"

Said = Callable[..., list[str]]


@pytest.fixture
def said(tmp_path: Path, words: Words) -> Said:
    """Changes texts of the smallest handbook; gives all problems without places and hints."""
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)

    def change(file: str, *changes: tuple[str, str]) -> list[str]:
        path = tmp_path / "playbooks" / file
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        _, problems = load(tmp_path)
        lines = [words.problem(problem).splitlines()[0] for problem in problems]
        return [line.split(": ", 1)[1] for line in lines]

    return change


@pytest.fixture
def flood(tmp_path: Path, said: Said) -> Said:
    """The same with a second playbook that has its own number, title and aliases."""
    folder = tmp_path / "playbooks" / "incidents"
    text = (folder / "fire.yaml").read_text(encoding="utf-8")
    names = ", ".join(f"水{i}" for i in range(10))
    head, _, rest = text.partition("aliases: [")
    head = head.replace("number: 1", "number: 2").replace("title: 火情", "title: 水浸")
    (folder / "flood.yaml").write_text(
        f"{head}aliases: [{names}]\n{rest.partition(chr(10))[2]}", encoding="utf-8"
    )
    return said


COUNT = "{id: count, do: 清点人数, role: manager, domain: life, supplement: true}"


def doing(text: str) -> tuple[str, str]:
    """The change that makes `text` the order of the step `count`."""
    return (COUNT, COUNT.replace("清点人数", text))


def test_a_title_leads_to_one_playbook_only(flood: Said) -> None:
    assert ["“火情”已经是 fire 的叫法 [alias-taken]"] == flood(
        FLOOD, ("title: 水浸", "title: 火情")
    )


def test_a_title_of_one_is_no_alias_of_another(flood: Said) -> None:
    assert ["“火情”已经是 fire 的叫法 [alias-taken]"] == flood(FLOOD, ("水3,", "火情,"))


def test_a_playbook_may_have_its_title_as_an_alias(said: Said) -> None:
    assert [] == said(FIRE, ("aliases: [着火,", "aliases: [火情,"))


def test_a_playbook_with_problems_is_not_called_missing_as_well(flood: Said) -> None:
    flood(FLOOD, ("number: 2", "number: 0"))
    related = "related: [{id: flood, when: 喷淋放水以后}]\n\nscenes:"

    assert ["`0` 太小 [too-small]"] == flood(FIRE, ("scenes:", related))


def test_a_playbook_is_not_related_to_itself(said: Said) -> None:
    related = "related: [{id: fire, when: 复燃}]\n\nscenes:"

    assert ["没有 `fire` 这份预案 [unknown-incident]"] == said(FIRE, ("scenes:", related))


@pytest.mark.parametrize("name", ["flood.yml", "Flood.yaml", "flood 2.yaml", "flood.YAML"])
def test_a_file_that_would_be_overlooked_is_a_problem(
    name: str, flood: Said, tmp_path: Path
) -> None:
    folder = tmp_path / "playbooks" / "incidents"
    (folder / "flood.yaml").rename(folder / name)

    assert [f"文件名 `{name}` 不能作预案的编号 [file-name]"] == flood(FIRE)


@pytest.mark.parametrize("name", [".flood.yaml", "flood.yaml~", "README.md", "flood.yaml.orig"])
def test_files_that_editors_leave_behind_are_overlooked(
    name: str, flood: Said, tmp_path: Path
) -> None:
    folder = tmp_path / "playbooks" / "incidents"
    (folder / "flood.yaml").rename(folder / name)

    assert [] == flood(FIRE)


def test_an_unknown_fact_is_found_wherever_it_is_named(said: Said) -> None:
    said(REPORTING, ('to: "119"', 'to: "119"\n    facts: {fires: "yes"}'))
    said(FIRE, ('facts: {fire: "yes"}, grade', 'facts: {fyre: "yes"}, grade'))
    found = said(FIRE, ("text: 打印机冒烟。", 'text: "{peoples} 人。"'))

    assert {
        "判级表里没有事实 `fires` [unknown-fact]",
        "判级表里没有事实 `fyre` [unknown-fact]",
        "判级表里没有事实 `peoples` [unknown-fact]",
    } <= set(found)


def test_ids_of_rulings_and_options_are_unique(said: Said) -> None:
    ruling = "  - {id: A1, deck: 五十, question: 算不算？, ruling: 算。, sources: [D1.4.I.1]}\n"
    said(GRADING, ("clauses:\n", f"rulings:\n{ruling}{ruling}clauses:\n"))
    options = (
        "type: choice\n    options: [{id: a, label: 甲}, {id: a, label: 乙}, {id: b, label: 丙}]"
    )

    found = said(
        GRADING,
        ("type: yes_no", options),
        ('{when: "no", grade: 日常', "{when: a, grade: 日常"),
        ('{when: "yes", grade: Ⅱ', "{when: b, grade: Ⅱ"),
    )

    assert "编号 `A1` 用了两次，第一次在第 35 行 [duplicate-id]" in found
    assert "编号 `a` 用了两次，第一次在第 15 行 [duplicate-id]" in found


def test_every_place_that_cites_a_source_is_checked(said: Said) -> None:
    ruling = "  - {id: A1, deck: 五十, question: 算不算？, ruling: 算。, sources: [X-1]}\n"
    clause = "  - {source: X-2, grade: Ⅰ, fact: people, when: n >= 50}\n"

    found = said(GRADING, ("clauses:\n", f"rulings:\n{ruling}\nclauses:\n{clause}"))

    assert ["没有出处 `X-1` [unknown-source]", "没有出处 `X-2` [unknown-source]"] == found


def test_a_repealed_source_may_stand_beside_one_in_force(said: Said) -> None:
    assert [] == said(FIRE, ("when: 立即, sources: [LAW-1]", "when: 立即, sources: [LAW-0, LAW-1]"))


def test_grades_that_differ_only_in_sources_and_wording_are_the_same(said: Said) -> None:
    ii = "{grade: Ⅱ, decides: 分公司负责人, tells: [分公司], phone_minutes: 5, by: 5 分钟内, supplement: true}"
    same = ii.replace("Ⅱ", "Ⅲ").replace(
        "by: 5 分钟内, supplement: true", "by: 很快, sources: [LAW-1]"
    )
    iii = "{grade: Ⅲ, decides: 应急小组, tells: [分公司], phone_minutes: 120, by: 2 小时内, supplement: true}"

    assert ["Ⅲ级的应对和Ⅱ级完全一样 [deadline-same]"] == said(REPORTING, (iii, same))


def test_a_table_with_a_hole_grades_nothing(said: Said) -> None:
    said(FIRE, ('facts: {fire: "yes"}, grade: Ⅱ', "facts: {people: 20}, grade: Ⅱ"))

    assert ["R1 有缺口：people = 20 人没有级别 [band-gap]"] == said(
        GRADING, ("when: 20 <= n < 50", "when: 21 <= n < 50")
    )


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('{fact: fire, values: ["yes"], say: 有火}', []),
        ("{fact: people, at_least: 10, say: 人多}", []),
        ("{fact: people, at_least: 1001, say: 人多}", ["`1001` 不是事实 people 的值 [wrong-fact-value]"]),
        ("{fact: people, at_least: -1, say: 人多}", ["`-1` 不是事实 people 的值 [wrong-fact-value]"]),
        ("{fact: fire, values: [big], say: 有火}", ["`big` 不是事实 fire 的值 [wrong-fact-value]"]),
        ("{fact: fire, at_least: 1, say: 有火}", ["条件和事实 fire 的类型对不上 [condition-empty]"]),
        ('{fact: fire, at_least: 1, values: ["yes"], say: 有火}', ["条件和事实 fire 的类型对不上 [condition-empty]"]),
        ("{fact: people, say: 人多}", ["条件和事实 people 的类型对不上 [condition-empty]"]),
    ],
)  # fmt: skip
def test_a_condition_asks_for_what_its_fact_can_be(
    condition: str, expected: list[str], said: Said
) -> None:
    changed = COUNT.replace("{id: count,", f"{{id: count, only_if: {condition},")

    assert expected == said(FIRE, (COUNT, changed))


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


@pytest.mark.parametrize(
    ("review", "allowed"),
    [("2026-01-01", False), ("2025-12-31", False), ("2026-01-02", True), ("2027-01-01", True), ("2027-01-03", False)],
)  # fmt: skip
def test_a_review_is_due_within_a_year(review: str, allowed: bool, said: Said) -> None:
    found = said(HANDBOOK, ('review_by: "2026-12-31"', f'review_by: "{review}"'))

    assert allowed == (found == [])


def test_what_a_broken_file_would_declare_is_not_called_unknown(said: Said) -> None:
    said(FIRE, ("category: accident", "category: theft"))

    assert ["`1` 应当是文字 [wrong-type]"] == said(HANDBOOK, ('edition: "1"', "edition: 1"))


def test_problems_of_all_files_come_in_one_run_in_order(said: Said) -> None:
    said(HANDBOOK, ('edition: "1"', "edition: 1"))
    said(GRADING, ("when: 20 <= n < 50", "when: 21 <= n < 50"))
    found = said(FIRE, doing("清点妥善"))

    assert ["[band-gap]", "[wrong-type]", "[vague-word]"] == [line.split()[-1] for line in found]
