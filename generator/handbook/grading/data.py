"""The grading table as plain data for scripts: the one shape that `client/grade.js` reads.

`{facts: {id: {label, ask, find_out, type, unit, decimals, max, options: [{id, label, means}]}},
rows: [{id, title, fact, cuts: [{low, high, rank, says, sources, supplement}]}],
grades: [{rank, mark, label, key, word, means, answer}]}`; ranks run from 0 (日常) to 4 (Ⅰ), `low`
and `high` are whole numbers in the fact's smallest unit, see interval.py.
"""

from __future__ import annotations

from typing import Any

from generator.handbook.model.grading import Fact
from generator.handbook.model.setting import Setting
from generator.words import Words

from .interval import Interval, domain, option_ids
from .table import Cut, Row, Table
from .value import shown


def table_data(table: Table, setting: Setting, words: Words) -> dict[str, Any]:
    """Everything the browser needs to ask for facts and to grade them."""
    return {
        "facts": {fact_id: _fact(fact, words) for fact_id, fact in table.facts.items()},
        "rows": [_row(row, table.facts[row.criterion.fact], words) for row in table.rows],
        "grades": [
            {
                "rank": int(name.grade),
                "mark": name.grade.mark,
                "label": words("grade.level", mark=name.grade.mark)
                if name.grade
                else name.grade.mark,
                "key": name.grade.key,
                "word": name.word,
                "means": name.means,
                "answer": name.answer,
            }
            for name in sorted(setting.grades, key=lambda name: name.grade)
        ],
    }


def _fact(fact: Fact, words: Words) -> dict[str, Any]:
    means = {option.id: option.means or "" for option in fact.options}
    options = () if fact.type == "number" else option_ids(fact)
    return {
        "label": fact.label,
        "ask": fact.ask,
        "find_out": fact.find_out,
        "type": fact.type,
        "unit": fact.unit or "",
        "decimals": fact.decimals,
        "max": fact.max,
        "options": [
            {"id": o, "label": option_label(o, fact, words), "means": means.get(o, "")}
            for o in options
        ],
    }


def _row(row: Row, fact: Fact, words: Words) -> dict[str, Any]:
    return {
        "id": row.criterion.id,
        "title": row.criterion.title,
        "fact": row.criterion.fact,
        "cuts": [_cut(cut, fact, words) for cut in row.cuts],
    }


def _cut(cut: Cut, fact: Fact, words: Words) -> dict[str, Any]:
    return {
        "low": cut.values.low,
        "high": cut.values.high,
        "rank": int(cut.grade),
        "says": band_words(cut.values, fact, words),
        "sources": list(cut.band.sources),
        "supplement": cut.band.supplement,
    }


def option_label(option_id: str, fact: Fact, words: Words) -> str:
    """What an option is called; yes and no have the interface's words."""
    labels = {option.id: option.label for option in fact.options}
    return labels.get(option_id) or words(f"band.{option_id}")


def band_words(values: Interval, fact: Fact, words: Words) -> str:
    """A band as people read it: `10–49 人`, `超过 2000、至多 5000 万元`, `事件致伤`."""
    if fact.type != "number":
        names = option_ids(fact)[values.low : values.high + 1]
        return words("band.or").join(option_label(name, fact, words) for name in names)
    low, high = shown(values.low, fact), shown(values.high, fact)
    if values.low == values.high:
        return words("band.exact", low=low, unit=fact.unit)
    open_end = values.high == domain(fact).high
    if fact.decimals == 0:
        key = "band.from" if open_end else "band.between"
        return words(key, low=low, high=high, unit=fact.unit)
    if values.low == 0:
        return words("band.at_most", high=high, unit=fact.unit)
    key = "band.above" if open_end else "band.above_to"
    return words(key, low=shown(values.low - 1, fact), high=high, unit=fact.unit)
