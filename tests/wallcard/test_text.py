"""Everything a card has to say can be read on the sheet, at the size it has to have."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.handbook.model.incident import Step
from generator.wallcard.view import card
from generator.words import Words

from .paper import Printed, squeezed


def on_the_card(step: Step) -> str:
    return squeezed(step.card.text if step.card and step.card.text else step.do)


def off_the_card(step: Step) -> bool:
    return bool(step.card and step.card.leave_out)


def test_every_step_of_the_front_stands_at_sixteen_points(
    handbook: Handbook, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        found = printed.text_from(16, pages=1)
        for step in handbook.incidents[name].steps():
            assert off_the_card(step) or on_the_card(step) in found, (name, step.id)


def test_a_step_off_the_front_stands_on_the_back_at_fourteen(
    handbook: Handbook, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        front, both = printed.text_from(9, pages=1), printed.text_from(14)
        for step in filter(off_the_card, handbook.incidents[name].steps()):
            assert squeezed(step.do) not in front, (name, step.id)
            assert squeezed(step.do) in both, (name, step.id)


def test_the_first_minute_is_whole_and_stands_at_eighteen_points(
    handbook: Handbook, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        found = printed.text_from(18, pages=1)
        for step in handbook.incidents[name].phases.first_minute.steps:
            assert on_the_card(step) in found, (name, step.id)
            assert step.tile and (step.tile in printed.text), (name, step.id)


def test_closing_loops_stand_beside_their_step_or_on_the_back_at_fourteen(
    handbook: Handbook, cards: dict[str, Printed]
) -> None:
    beside = 0
    for name, printed in cards.items():
        front, both = printed.text_from(14, pages=1), printed.text_from(14)
        for number, step in enumerate(handbook.incidents[name].steps(), start=1):
            if step.ack and not off_the_card(step):
                here = squeezed(f"复述：{step.ack.says}") in front
                far = squeezed(f"第{number}步{step.ack.by}复述：{step.ack.says}") in both
                assert here != far, (name, step.id)
                beside += here

    assert beside >= 45


def test_conditions_and_time_limits_of_the_front_stand_at_fourteen_points(
    handbook: Handbook, words: Words, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        found = printed.text_from(14, pages=1)
        steps = [s for p in card(handbook, name, words).content.phases for s in p.steps]
        remarks = [note for step in steps for note in (step.condition, *step.notes) if note]
        assert [] == [r.text for r in remarks if squeezed(r.text) not in found], name


def test_completion_calls_stand_at_eleven_points(
    handbook: Handbook, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        found = printed.text_from(11, pages=1)
        for phase in (p for key, p in handbook.incidents[name].phases.all() if key != "after"):
            assert squeezed(f"完成就喊：{phase.done}") in found, (name, phase.done)


def test_what_the_handbook_adds_is_marked(handbook: Handbook, cards: dict[str, Printed]) -> None:
    for name, printed in cards.items():
        for step in handbook.incidents[name].steps():
            marked = on_the_card(step) + "补" in printed.text
            assert step.supplement == marked, (name, step.id)
        assert "补＝本手册补充" in printed.text, name


def test_critical_steps_are_marked(handbook: Handbook, cards: dict[str, Printed]) -> None:
    for name, printed in cards.items():
        for step in handbook.incidents[name].steps():
            assert step.critical == (f"◆{on_the_card(step)}" in printed.text), (name, step.id)


def test_the_back_has_the_report_the_grades_a_log_and_the_four_forbidden_words(
    handbook: Handbook, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        back = squeezed(printed.reader.pages[1].extract_text())
        for field in handbook.reporting.phone_fields:
            assert squeezed(f"{field.label}{field.hint}") in back, name
        for line in handbook.reporting.deadlines:
            assert squeezed(line.by) in back, name
        assert "时间谁做了什么谁确认" in back, name
        assert "不得迟报、谎报、瞒报、漏报" in back and "不得阻碍他人报告" in back, name


def test_title_is_at_least_forty_points(handbook: Handbook, cards: dict[str, Printed]) -> None:
    for name, printed in cards.items():
        assert handbook.incidents[name].title in printed.text_from(40), name


def test_emergency_numbers_stand_at_twenty_four_points(cards: dict[str, Printed]) -> None:
    for name, printed in cards.items():
        found = printed.text_from(24)
        assert [] == [number for number in ("110", "119", "120") if number not in found], name


def test_prohibitions_conditions_and_limits_are_all_there(
    handbook: Handbook, words: Words, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        content = card(handbook, name, words).content
        wanted = [never.text for never in content.never]
        wanted += [text for row in content.grades for text in (*row.conditions, row.remark)]
        wanted += [sign.text for sign in content.when]
        wanted += [link.who + limit.when for link in content.chain for limit in link.limits[:1]]
        wanted += [line.label for line in content.lines] + list(content.clocks)
        wanted += [content.reader, content.tie_break, content.scope, content.end]
        missing = [text for text in wanted if squeezed(text) not in printed.text]
        # A chain link with marks has the marks between its name and its limit.
        missing = [text for text in missing if not _is_marked_limit(text, content.chain)]
        assert [] == missing, name


def _is_marked_limit(text: str, chain: object) -> bool:
    return any(
        text == link.who + limit.when and limit.marks
        for link in chain  # type: ignore[attr-defined]
        for limit in link.limits
    )


def test_the_footer_names_edition_card_content_and_dates(
    handbook: Handbook, words: Words, cards: dict[str, Printed]
) -> None:
    for name, printed in cards.items():
        for part in card(handbook, name, words).footer:
            assert squeezed(part) in printed.text, (name, part)


def test_a_missing_glyph_would_show_as_a_hole_in_the_text(cards: dict[str, Printed]) -> None:
    for name, printed in cards.items():
        assert "\N{REPLACEMENT CHARACTER}" not in printed.text, name
        assert "\0" not in printed.text, name
