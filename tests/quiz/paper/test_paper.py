"""The trainer's sheet as it comes out of the printer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.handbook.book import Handbook
from generator.press import fontpack, store
from generator.quiz.export import QuestionSet, Wish, question_set
from generator.quiz.export.asked import Asked, Choice
from generator.quiz.paper import printed
from generator.words import Words
from tests.wallcard.paper import MM, Printed, squeezed

WRITTEN = Asked(
    id="robbery/first-call",
    type="robbery",
    heading="09 抢劫",
    kind="call",
    must_know=True,
    boundary=None,
    text="歹徒离开柜面，两名客户倒地，第一个电话打给谁？",
    ask="",
    given="",
    choices=(
        Choice("打 120 叫救护车", False, None, ("先后颠倒。",)),
        Choice("打 110 报警", True, None, ("先报警。（补充）",)),
        Choice("打给网点经理", False, None, ("报警不用等谁批准。",)),
    ),
    more=(),
)


@pytest.fixture(scope="module")
def questions(handbook: Handbook, words: Words) -> QuestionSet:
    """An exam, its second question one that an author wrote."""
    found = question_set(handbook, words, Wish(seed=7, exam=True))
    first, _, *others = found.questions
    return replace(found, questions=(first, WRITTEN, *others))


@pytest.fixture(scope="module")
def sheet(
    questions: QuestionSet,
    handbook: Handbook,
    words: Words,
    tmp_path_factory: pytest.TempPathFactory,
) -> Printed:
    folder = tmp_path_factory.mktemp("paper")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(store.FOLDER, str(folder / "store"))
        path = folder / "paper.pdf"
        path.write_bytes(printed(questions, handbook, words))
    return Printed(path)


def pages(sheet: Printed) -> list[str]:
    return [squeezed(page.extract_text()) for page in sheet.reader.pages]


def key_page(sheet: Printed) -> int:
    """The place of the page on which the key begins."""
    return next(i for i, text in enumerate(pages(sheet)) if "答案和理由（监考人用）" in text)


def test_every_page_is_a4_and_says_which_paper_it_is(
    sheet: Printed, questions: QuestionSet
) -> None:
    foot = f"手册版本2026.11·试卷编号7·校验码{questions.code}"
    total = len(sheet.reader.pages)
    for number, page in enumerate(sheet.reader.pages, start=1):
        size = (round(float(page.mediabox.width) * MM), round(float(page.mediabox.height) * MM))
        assert (210, 297) == size
        assert f"{foot}{number}/{total}" in squeezed(page.extract_text())


def test_all_questions_and_answers_are_on_the_paper(sheet: Printed, questions: QuestionSet) -> None:
    paper = "".join(pages(sheet)[: key_page(sheet)])

    assert all(field in paper for field in ("姓名", "网点", "日期", "得分"))
    assert [] == [one.id for one in questions.questions if squeezed(one.text) not in paper]
    assert "A打120叫救护车B打110报警C打给网点经理" in paper
    graded = sum(one.fixed for one in questions.questions)
    assert graded == paper.count("Ⅰ级特大Ⅱ级重大Ⅲ级较大Ⅳ级一般日常")


def test_nothing_on_the_paper_gives_an_answer_away(sheet: Printed, questions: QuestionSet) -> None:
    paper = "".join(pages(sheet)[: key_page(sheet)])

    for one in questions.questions:
        assert squeezed(one.right.why[0]) not in paper
    assert "必会" not in paper


def test_the_key_begins_on_its_own_page_and_has_every_reason(
    sheet: Printed, questions: QuestionSet
) -> None:
    key = "".join(pages(sheet)[key_page(sheet) :])

    assert "".join(f"{n}{_mark(one)}" for n, one in enumerate(questions.questions, 1)) in key
    for one in questions.questions:
        assert all(squeezed(why) in key for why in one.right.why), one.id
    assert "B打110报警必会" in key
    assert "先报警。（补充）A先后颠倒。C报警不用等谁批准。" in key
    assert "至少答对24题（共28题），级别判低最多1题" in key


def _mark(question: Asked) -> str:
    """What a marker looks for: the grade, or the letter."""
    if question.fixed:
        return question.right.says.split()[0]
    return "ABCD"[question.choices.index(question.right)]


def test_type_is_large_enough_to_read(sheet: Printed, questions: QuestionSet) -> None:
    assert [] == [run for page in sheet.sized for run in page if run[0] < 8.99]
    large = sheet.text_from(11)
    for one in questions.questions:
        assert squeezed(one.text) in large


def test_nothing_is_printed_into_the_margins(sheet: Printed) -> None:
    left, top, right, bottom = sheet.ink

    assert left >= 19.5 and top >= 14.5
    assert right <= 195.5 and bottom <= 297 - 8


def test_the_file_is_tagged_and_set_in_our_fonts(sheet: Printed) -> None:
    root, about = sheet.reader.trailer["/Root"], sheet.reader.metadata
    assert about is not None

    assert "zh-CN" == root["/Lang"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert "柜面突发事件处理·测验（2026.11 版，编号 7）" == about.title
    ours = fontpack.FAMILY.replace(" ", "-")
    for font, *embedded_subset_unicode in sheet.fonts():
        assert font.split("+")[1].startswith(ours)
        assert ["yes", "yes", "yes"] == embedded_subset_unicode


def test_no_character_is_missing(sheet: Printed) -> None:
    """A glyph the font lacks is printed as glyph 0, which reads as U+FFFD or nothing."""
    assert "\ufffd" not in sheet.text
    assert "\x00" not in sheet.text


def test_the_same_questions_give_the_same_bytes(
    sheet: Printed, questions: QuestionSet, handbook: Handbook, words: Words, tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(store.FOLDER, str(tmp_path / "another store"))
        assert sheet.path.read_bytes() == printed(questions, handbook, words)
