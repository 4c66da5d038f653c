"""Facts as somebody typed them come in, the grade in words or as data goes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.grading import Result, evaluated
from generator.handbook.grading.data import band_words, option_label
from generator.handbook.grading.evaluate import Hit, Raise
from generator.handbook.grading.interval import option_ids
from generator.handbook.grading.ladder import given_facts
from generator.handbook.grading.value import ValueRefusedError, shown, value_of
from generator.handbook.model import Grade
from generator.look.badge import grade_label
from generator.words import Words

ASKED = 5
"""So many open questions are listed; the rest is counted."""


@dataclass(frozen=True)
class Answer:
    """The facts as whole numbers and what the table says to them."""

    facts: dict[str, int]
    result: Result


def read_facts(
    given: Iterable[tuple[str, str]], handbook: Handbook, words: Words
) -> tuple[dict[str, int], list[str]]:
    """The facts as whole numbers, and a sentence for each that cannot be taken.

    Nobody can tell which of two values was meant, and the lower one may hide the grade.
    """
    facts: dict[str, int] = {}
    typed: dict[str, str] = {}
    refusals = []
    for fact_id, text in given:
        fact = handbook.table.facts.get(fact_id)
        if fact is None:
            known = ", ".join(handbook.table.facts)
            refusals.append(words("grade.unknown_fact", fact=fact_id, known=known))
            continue
        try:
            value = value_of(text, fact)
        except ValueRefusedError as refusal:
            reason = words(f"refused.{refusal.code}")
            if refusal.code == "option":
                options = ", ".join(option_ids(fact))
                reason += words("grade.refused_options", options=options)
            said = {"label": fact.label, "fact": fact_id, "got": text, "reason": reason}
            refusals.append(words("grade.refused", **said))
            continue
        if facts.setdefault(fact_id, value) != value:
            both = {"first": typed[fact_id], "second": text}
            refusals.append(words("grade.two_values", label=fact.label, fact=fact_id, **both))
        typed.setdefault(fact_id, text)
    return facts, refusals


def answer(facts: dict[str, int], handbook: Handbook, incident_id: str | None = None) -> Answer:
    """The grade of `facts`; with an incident only its own facts are asked for."""
    scope = None
    if incident_id:
        incident = handbook.incidents[incident_id]
        scope = incident.facts
        given = given_facts(incident, handbook.table)
        facts = {**given, **facts}
    return Answer(facts, evaluated(handbook.table, facts, scope))


def lines(answered: Answer, handbook: Handbook, words: Words) -> list[str]:
    """The answer for a terminal, in the words of the grading page."""
    result = answered.result
    said = [words("grade.is", grade=_full(result.grade, handbook, words))]
    if result.because:
        said.append(words("grade.because"))
        said += [f"  · {_because(hit, answered, handbook, words)}" for hit in result.because]
    if result.ask:
        at_least, up_to = (grade_label(g, words) for g in (result.grade, result.up_to))
        said.append(words("grade.maybe", at_least=at_least, up_to=up_to))
        for ask in result.ask[:ASKED]:
            fact, to = handbook.table.facts[ask.fact], grade_label(ask.up_to, words)
            said.append(f"  · {words('grade.ask', label=fact.label, ask=fact.ask, grade=to)}")
        if len(result.ask) > ASKED:
            said.append("    " + words("grade.ask_more", count=len(result.ask) - ASKED))
    if result.raises:
        said.append(words("grade.raises"))
        said += [f"  · {raise_words(lift, handbook, words)}" for lift in result.raises]
    for deadline in handbook.reporting.deadlines:
        if deadline.grade == result.grade:
            said.append(words("grade.report", by=deadline.by))
            said.append(words("grade.tells", chain=" → ".join(deadline.tells)))
    said.append(f"{handbook.setting.tie_break}{handbook.setting.scope}")
    return said


def _full(grade: Grade, handbook: Handbook, words: Words) -> str:
    label = grade_label(grade, words)
    return (
        words("grade.full", grade=label, word=handbook.grade_name(grade).word) if grade else label
    )


def _because(hit: Hit, answered: Answer, handbook: Handbook, words: Words) -> str:
    fact = handbook.table.facts[hit.fact]
    row = next(r for r in handbook.table.rows if r.criterion.id == hit.criterion)
    cut = row.cuts[hit.cut]
    value = shown(answered.facts[hit.fact], fact)
    if fact.type == "number":
        value = words("band.exact", low=value, unit=fact.unit)
    else:
        value = option_label(value, fact, words)
    sources = list(cut.band.sources)
    if cut.band.supplement:
        sources.append(words("page.supplement"))
    return words(
        "grade.hit",
        title=row.criterion.title,
        value=value,
        band=band_words(cut.values, fact, words),
        grade=grade_label(hit.grade, words),
        row=hit.criterion,
        sources=words("grade.join").join(sources),
    )


def raise_words(lift: Raise, handbook: Handbook, words: Words) -> str:
    """What would lift the grade: `集中退保人数再多 88 人(到 100 人)即Ⅰ级`."""
    fact, grade = handbook.table.facts[lift.fact], grade_label(lift.grade, words)
    if fact.type != "number":
        option = option_label(shown(lift.value, fact), fact, words)
        return words("grade.raise_option", label=fact.label, option=option, grade=grade)
    if fact.decimals:
        limit = shown(lift.value - 1, fact)
        return words(
            "grade.raise_above", label=fact.label, limit=limit, unit=fact.unit, grade=grade
        )
    return words(
        "grade.raise_number",
        label=fact.label,
        more=shown(lift.more, fact),
        value=shown(lift.value, fact),
        unit=fact.unit,
        grade=grade,
    )


def data(answered: Answer, handbook: Handbook) -> dict[str, Any]:
    """The answer for programs; grades as `日常`, `Ⅳ` … `Ⅰ`, values as people write them."""
    result, facts = answered.result, handbook.table.facts
    return {
        "grade": result.grade.mark,
        "rank": int(result.grade),
        "up_to": result.up_to.mark,
        "facts": {name: shown(value, facts[name]) for name, value in answered.facts.items()},
        "because": [
            {
                "criterion": hit.criterion,
                "fact": hit.fact,
                "grade": hit.grade.mark,
                "sources": list(_sources(hit, handbook)),
            }
            for hit in result.because
        ],
        "maybe": list(result.maybe),
        "ask": [{"fact": ask.fact, "up_to": ask.up_to.mark} for ask in result.ask],
        "raises": [
            {
                "fact": lift.fact,
                "criterion": lift.criterion,
                "value": shown(lift.value, facts[lift.fact]),
                "grade": lift.grade.mark,
            }
            for lift in result.raises
        ],
    }


def _sources(hit: Hit, handbook: Handbook) -> tuple[str, ...]:
    row = next(r for r in handbook.table.rows if r.criterion.id == hit.criterion)
    return row.cuts[hit.cut].band.sources
