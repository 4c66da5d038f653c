"""Incidents, facts and a role come in, one list on paper goes out: as data, Markdown or PDF."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any

from generator.handbook.book import Handbook
from generator.handbook.grading import evaluated
from generator.handbook.grading.data import option_label
from generator.handbook.grading.value import shown, value_of
from generator.handbook.model import Grade
from generator.handbook.model.grading import Fact
from generator.look.badge import grade_label
from generator.press import pages
from generator.press.fontpack import characters_of, fontpack
from generator.template import filled
from generator.words import Words

from .incident_list import incident_list
from .merge import merged
from .outlook import outlook
from .reporting_data import duties_met, reporting_data
from .view import together

Sheet = dict[str, Any]


def sheet(
    incident_ids: Sequence[str],
    facts: Mapping[str, int],
    role: str,
    handbook: Handbook,
    words: Words,
) -> Sheet:
    """The merged list with its grade; ids, facts (whole numbers) and role ("" for all) are known.

    The same steps in the same order as the live checklist shows for them.
    """
    lists = [incident_list(incident_id, handbook, words) for incident_id in incident_ids]
    found = merged(lists, together(handbook), words)
    table = handbook.table
    given = {fact: text for fact, text in found["given"].items() if fact not in facts}
    known = {**_whole(given, handbook), **facts}
    result = evaluated(table, known, scope=found["facts"])
    return {
        "edition": handbook.setting.edition,
        "incidents": found.get("incidents", [found["id"]]),
        "title": found["title"],
        "role": handbook.roles[role].label if role else "",
        "facts": [
            {
                "id": fact,
                "label": table.facts[fact].label,
                "value": _said(value, table.facts[fact], words),
            }
            for fact, value in known.items()
        ],
        "grade": grade_label(result.grade, words),
        "up_to": grade_label(result.up_to, words) if result.up_to > result.grade else "",
        "by": _by(result.grade, handbook),
        "always": [*found["always"], *_of_others(found, role)],
        "conflicts": found.get("conflicts", []),
        "phases": outlook(found, known, table, role),
        "calls": found["calls"],
        "duties": _duties(known, handbook, words),
        "scripts": found["scripts"],
        "end": found["end"],
        "reader": handbook.setting.reader,
        "tie_break": handbook.setting.tie_break,
    }


def _of_others(found: Mapping[str, Any], role: str) -> list[Any]:
    """What must never be done, where the step it guards is another role's: it holds for all."""
    steps = (step for phase in found["phases"] for step in phase["steps"])
    return [never for step in steps if role not in ("", step["role"]) for never in step["nevers"]]


def _whole(given: Mapping[str, str], handbook: Handbook) -> dict[str, int]:
    return {fact: value_of(text, handbook.table.facts[fact]) for fact, text in given.items()}


def _said(value: int, fact: Fact, words: Words) -> str:
    text = shown(value, fact)
    if fact.type == "number":
        return words("band.exact", low=text, unit=fact.unit)
    return option_label(text, fact, words)


def _by(grade: Grade, handbook: Handbook) -> str:
    return next((d.by for d in handbook.reporting.deadlines if d.grade == grade), "")


def _duties(known: Mapping[str, int], handbook: Handbook, words: Words) -> list[dict[str, str]]:
    """Who outside the company has to be told, by law, as far as the known facts say so."""
    met = duties_met(reporting_data(handbook, words)["triggers"], known)
    return [{key: duty[key] for key in ("id", "to", "limit", "reporter")} for duty in met]


def _as_json(found: Sheet, words: Words) -> bytes:
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


def _as_markdown(found: Sheet, words: Words) -> bytes:
    return filled("checklist", "sheet.md.j2", {"sheet": found}, words).encode()


def _as_pdf(found: Sheet, words: Words) -> bytes:
    """A4 pages to tick with a pen: tagged, the same bytes for the same sheet."""
    html = filled("checklist", "sheet.html.j2", {"sheet": found}, words)
    css = files("generator").joinpath("checklist", "sheet.css").read_text(encoding="utf-8")
    laid_out = pages.Press(css, fontpack(characters_of(html))).sheet(html, "")
    return pages.pdf([laid_out], found["title"])


FORMATS: dict[str, Callable[[Sheet, Words], bytes]] = {
    "md": _as_markdown,
    "pdf": _as_pdf,
    "json": _as_json,
}
"""How a sheet can be written; each gives the bytes of a file."""
