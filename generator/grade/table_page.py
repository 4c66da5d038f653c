"""The grading table comes in, the page on which a reviewer sees all of it goes out."""

from __future__ import annotations

import json
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.grading.data import band_words
from generator.handbook.grading.table import Row
from generator.handbook.model import Grade
from generator.handbook.model.setting import source_anchor
from generator.look.badge import badge
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words

COLUMNS = (Grade.NONE, Grade.IV, Grade.III, Grade.II, Grade.I)


def output(handbook: Handbook, words: Words) -> Output:
    """`table.md`: rows by grades, how to find each fact out, the rulings."""
    view = {
        "columns": [badge(handbook.grade_name(grade), words) for grade in COLUMNS],
        "rows": [_row(row, handbook, words) for row in handbook.table.rows],
        "rulings": handbook.grading.rulings,
        "facts": handbook.table.facts,
        "setting": handbook.setting,
        "repealed": repealed(handbook.table.cited(), handbook, words),
    }
    title = json.dumps(words("grade.table"), ensure_ascii=False)
    about = json.dumps(words("grade.table_intro"), ensure_ascii=False)
    head = f"---\ntitle: {title}\ndescription: {about}\nhide: [navigation, toc]\n---\n"
    body = filled("grade", "table.md.j2", view, words)
    return Output("table.md", head + body, source="playbooks/grading.yaml")


def _row(row: Row, handbook: Handbook, words: Words) -> dict[str, Any]:
    fact = handbook.table.facts[row.criterion.fact]
    cells: list[list[dict[str, Any]]] = [[] for _ in COLUMNS]
    for cut in row.cuts:
        cells[COLUMNS.index(cut.grade)].append(
            {
                "says": band_words(cut.values, fact, words),
                "sources": [(s, source_anchor(s)) for s in cut.band.sources],
                "supplement": cut.band.supplement,
            }
        )
    return {
        "id": row.criterion.id,
        "title": row.criterion.title,
        "find_out": fact.find_out,
        "cells": [
            {"grade": grade.key, "bands": bands}
            for grade, bands in zip(COLUMNS, cells, strict=True)
        ],
    }
