"""The shipped handbook: the deck's fourteen types, whole, sourced, and with nothing unverified."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import icons
from generator.handbook.book import Handbook
from generator.handbook.schema import FOLDER, schemas
from tests.conftest import ROOT

PLAYBOOKS = ROOT / "playbooks"
FILES = sorted(PLAYBOOKS.rglob("*.yaml"))

TYPES = [
    "natural-disaster",
    "complaint",
    "media",
    "officials",
    "customer-injury",
    "staff-injury",
    "power-outage",
    "system-failure",
    "robbery",
    "crowd-surge",
    "troublemaking",
    "mass-surrender",
    "sit-in",
    "false-information",
]
FACTS = {
    "surrender_people",
    "surrender_amount",
    "surrender_outlets",
    "protest_people",
    "gathering_people",
    "provocation",
    "robbery",
    "harm",
    "disaster_outlets",
    "disaster_affected",
    "system_outlets",
    "system_minutes",
    "power_outlets",
    "power_minutes",
    "complaint_serious",
    "media",
    "officials",
    "crowd",
    "false_information",
    "discretion",
}
DECK_ITEMS = {
    "D3.2.b": 8,
    "D3.3.a": 7,
    "D3.3.b": 6,
    "D3.4.a": 7,
    "D3.4.b": 5,
    "D3.5": 9,
    "D3.6": 5,
    "D3.7.c": 7,
}
"""The deck's sections with content, and how many items each has; D3.8.b is one item."""


def test_the_fourteen_types_stand_in_the_decks_order(handbook: Handbook) -> None:
    numbered = {
        incident_id: incident.number for incident_id, incident in handbook.incidents.items()
    }

    assert {incident_id: number for number, incident_id in enumerate(TYPES, 1)} == numbered
    assert TYPES == list(handbook.incidents)


def test_every_type_has_ten_other_names(handbook: Handbook) -> None:
    short = {name: len(set(found.aliases)) for name, found in handbook.incidents.items()}

    assert {} == {name: count for name, count in short.items() if count < 10}


def test_every_icon_is_shipped_with_the_theme(handbook: Handbook) -> None:
    assert [] == [i.icon for i in handbook.incidents.values() if not icons.exists(i.icon)]
    assert not icons.exists("material/no-such-icon")


def test_the_facts_are_those_of_the_rulings(handbook: Handbook) -> None:
    assert set(handbook.table.facts) == FACTS


def test_every_fact_is_asked_for_by_some_playbook(handbook: Handbook) -> None:
    asked = {fact for incident in handbook.incidents.values() for fact in incident.facts}

    assert asked | {"discretion"} == FACTS


@pytest.mark.parametrize("name", schemas())
def test_the_editors_schemas_are_those_of_the_model(name: str) -> None:
    kept = (PLAYBOOKS / FOLDER / name).read_text(encoding="utf-8")

    assert schemas()[name] == kept, "the model has changed; run: handbook schema"


KIND_OF_FOLDER = {"incidents": "incident", "questions": "questions", "drills": "drill"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_names_its_schema_first(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]

    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    kind = KIND_OF_FOLDER.get(file.parent.name, file.stem)
    kind = "variety" if file.stem == "_variety" else kind
    assert named, first
    assert (PLAYBOOKS / FOLDER / f"{kind}.schema.json") == (file.parent / named[1]).resolve()


def test_every_item_of_the_deck_is_cited_by_a_playbook(handbook: Handbook) -> None:
    items = {f"{part}.{i + 1}" for part, count in DECK_ITEMS.items() for i in range(count)}
    cited = {source for incident in handbook.incidents.values() for source in incident.cited()}

    assert set() == (items | {"D3.8.b"}) - cited


UNVERIFIED = {
    "the 12 hours of reputation incidents (SY-12h)": r"(12|\uff11\uff12|十二) ?个?小时",
    "a mark of the research": r"未核实|条号未核|文号未核|单一来源未",
    "the hours of the hotline 12378": r"12378[^。；\n]*[0-9一二三四五六七八九十全](点|时|天)",
    "days of video after GA 38": r"GA ?38[^。；\n]*[0-9]+ ?[日天]",
    "30 people for a grave complaint (it is 20)": r"30 ?[名人][^。；\n]*面谈",
    "drills as often as GB/T 40248 asks": r"GB/?T ?(40248|29639)[^。；\n]*(每年|半年|每季|每月)",
}


@pytest.mark.parametrize("what", UNVERIFIED)
def test_nothing_unverified_is_printed(what: str) -> None:
    found = {
        f"{file.name}:{number}: {line.strip()}"
        for file in FILES
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(UNVERIFIED[what], line)
    }

    assert set() == found


UNVERIFIED_KEYS = {
    "in_force": ["XXBG-GD", "CZ-42", "FZC-1", "SZ-24h", "GBT29639"],
    "clause": ["AJ-2024"],
    "version": ["CZ-42", "SZ-24h", "FZC-1"],
}
"""What the research could not verify of a source: left out, or a year, never a day or a number."""


@pytest.mark.parametrize("key", UNVERIFIED_KEYS)
def test_unverified_days_clauses_and_numbers_of_sources_are_left_out(
    key: str, handbook: Handbook
) -> None:
    written = {name: getattr(handbook.sources[name], key) for name in UNVERIFIED_KEYS[key]}

    precise = re.compile(r"\d{4}-\d{2}-\d{2}|第 ?\d+ ?[条号]|〔\d{4}〕\d+号")
    assert {} == {name: text for name, text in written.items() if precise.search(text or "")}


def test_sources_nobody_could_verify_are_not_cited_at_all(handbook: Handbook) -> None:
    assert {"SY-12h", "HOT-BASE"}.isdisjoint(handbook.sources)
