"""The handbook comes in, all that can be found in the chapters around the incidents goes out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.book import Handbook
from generator.handbook.model import Grade
from generator.handbook.model.setting import Preparation, Source
from generator.words import Words

from .entry import Entry, Page

TITLES = {
    "concept": "page.concept",
    "mechanism": "page.mechanism",
    "reporting": "page.reporting",
    "sources": "page.sources_title",
    "grade": "grade.title",
    "table": "grade.table",
    "checklist": "checklist.title",
    "quiz": "quiz.title",
    "cards": "page.cards",
    "check": "card_check.title",
}
"""Every chapter, and the key of its title; its other names stand in `search.names_<chapter>`."""

_INTROS = {
    "concept": "page.concept_intro",
    "mechanism": "page.mechanism_intro",
    "reporting": "page.reporting_intro",
    "sources": "page.sources_intro",
    "grade": "page.tool_grade_means",
    "table": "grade.table_intro",
    "checklist": "page.tool_checklist_means",
    "quiz": "page.tool_quiz_means",
    "cards": "page.cards_intro",
    "check": "card_check.about",
}


def pages(handbook: Handbook, words: Words) -> Iterator[Page]:
    """One page for each chapter, in the order of TITLES."""
    inside = {
        "concept": _concept(handbook, words),
        "mechanism": _mechanism(handbook),
        "reporting": _reporting(handbook, words),
        "sources": (_source(source) for source in handbook.sources.values()),
        "table": _table(handbook),
    }
    for name, title in TITLES.items():
        intro = Entry("summary", "", words(_INTROS[name]))
        yield Page(
            url=f"{name}.html",
            kind="tool" if name in {"grade", "checklist", "quiz", "cards", "check"} else "chapter",
            title=words(title),
            names=tuple(words(f"search.names_{name}").split()),
            entries=(intro, *inside.get(name, ())),
        )


def _concept(handbook: Handbook, words: Words) -> Iterator[Entry]:
    setting = handbook.setting
    yield Entry("chapter", "what", setting.concept.text, more=setting.concept.differs)
    for category in setting.categories:
        yield Entry("chapter", "kinds", category.means, head=category.label)
    for line in setting.control:
        yield Entry("chapter", "kinds", line)
    yield Entry("chapter", "grades", setting.scope, more=setting.tie_break)
    for grade in setting.grades:
        yield Entry("grade", "grades", grade.means, head=_level(grade.grade, words, grade.word))
    for moment in setting.regrade_at:
        yield Entry("chapter", "grades", moment, head=words("page.concept_regrade"))


def _mechanism(handbook: Handbook) -> Iterator[Entry]:
    setting = handbook.setting
    yield from _prepared("response", setting.first_response)
    yield from _prepared("eight", setting.preparations)
    for role in handbook.roles.values():
        yield Entry("role", "roles", role.duty, head=role.label, more=role.stand_in)
    for contact in setting.contacts:
        label = " ".join(part for part in (contact.label, contact.number) if part)
        more = contact.stand_in or ""
        yield Entry("contact", "contacts", contact.for_what, head=label, more=more)


def _prepared(anchor: str, preparations: tuple[Preparation, ...]) -> Iterator[Entry]:
    for preparation in preparations:
        for line in preparation.do:
            yield Entry("chapter", anchor, line, head=preparation.title)


def _reporting(handbook: Handbook, words: Words) -> Iterator[Entry]:
    reporting = handbook.reporting
    yield Entry("script", "script", reporting.phone_script, head=words("page.reporting_phone"))
    for field in reporting.phone_fields:
        yield Entry("field", "script", field.hint, head=field.label)
    for deadline in reporting.deadlines:
        chain = " → ".join(deadline.tells)
        level = _level(deadline.grade, words, handbook.grade_name(deadline.grade).word)
        yield Entry("deadline", "deadlines", deadline.by, level, f"{chain} {deadline.decides}")
    for duty in reporting.triggers:
        more = f"{duty.limit} {duty.starts}"
        yield Entry("trigger", f"trigger-{duty.id}", duty.when, head=duty.to, more=more)
    for name in ("principles", "manner", "chain", "follow_up", "closing"):
        for item in getattr(reporting, name):
            title = words(f"page.reporting_{name}")
            yield Entry("chapter", name.replace("_", "-"), item.text, head=title)
    for field in reporting.written_fields:
        yield Entry("field", "written", field.hint, head=field.label)
    for line in (reporting.first_first, *reporting.forbidden):
        yield Entry("chapter", "", line)


def _table(handbook: Handbook) -> Iterator[Entry]:
    facts = handbook.grading.facts
    for row in handbook.grading.criteria:
        fact = facts[row.fact]
        yield Entry("row", f"row-{row.id.lower()}", fact.ask, row.title)


def _source(source: Source) -> Entry:
    """A source under its name and clause; its anchor is that of the page of sources."""
    name = " ".join(part for part in (source.name, source.clause) if part)
    anchor = source.id.lower().replace(".", "-")
    return Entry("source", anchor, source.says, head=name, more=source.version or "")


def _level(grade: Grade, words: Words, word: str) -> str:
    return words("grade.full", grade=words("grade.level", mark=grade.mark), word=word)
