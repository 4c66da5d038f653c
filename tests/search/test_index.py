"""Everything that can be looked up is in the index, and leads to a place that exists."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator import search
from generator.handbook.book import Handbook
from generator.output import Output, script_data
from generator.search.reading import characters_by_reading, read_otherwise
from generator.words import Words

MOST_PACKED = 62_000
MOST_PACKED_ON_EVERY_PAGE = 6_000
ROOM = Path(search.__file__).parent

Index = dict[str, Any]


def entries(index: Index, url: str) -> set[tuple[str, str]]:
    """The anchors and texts of a page."""
    (page,) = [page for page in index["pages"] if page["url"] == url]
    return {(entry[1], text) for entry in page["entries"] for text in entry[2:]}


def test_every_title_and_alias_is_in(index: Index, handbook: Handbook) -> None:
    assert [
        (f"incidents/{incident_id}.html", it.title, list(it.aliases))
        for incident_id, it in handbook.incidents.items()
    ] == [(page["url"], page["title"], page["names"]) for page in index["pages"] if page["id"]]


def test_every_step_script_never_rise_and_case_is_in(index: Index, handbook: Handbook) -> None:
    missing = []
    for incident_id, it in handbook.incidents.items():
        found = entries(index, f"incidents/{incident_id}.html")
        wanted = {("when", sign) for sign in it.when} | {("", it.summary)}
        wanted |= {("never", never.text) for never in it.never}
        wanted |= {(f"say-{script.id}", script.say) for script in it.scripts}
        wanted |= {("rises", rise.say) for rise in it.rises}
        wanted |= {("cases", line) for c in it.cases for line in (c.title, *c.story, *c.lessons)}
        steps = {
            (f"step-{step.id}", f"若{step.only_if.say}，{step.do}" if step.only_if else step.do)
            for step in it.steps()
        }
        missing += sorted((wanted | steps) - found)

    assert [] == missing


def test_the_steps_that_must_not_be_forgotten_are_marked(index: Index, handbook: Handbook) -> None:
    wanted = {
        (incident_id, f"step-{step.id}")
        for incident_id, it in handbook.incidents.items()
        for step in it.steps()
        if step.critical
    }
    marked = {
        (p["id"], entry[1]) for p in index["pages"] for entry in p["entries"] if entry[0] == "key"
    }

    assert wanted == marked


def test_every_source_contact_deadline_and_duty_is_in(index: Index, handbook: Handbook) -> None:
    sources = entries(index, "sources.html")
    mechanism = {text for _, text in entries(index, "mechanism.html")}
    reporting = entries(index, "reporting.html")

    assert [] == [
        source.id
        for source in handbook.sources.values()
        if (source.id.lower().replace(".", "-"), source.says) not in sources
    ]
    assert [] == [
        contact.id
        for contact in handbook.setting.contacts
        if not any(contact.label in t and (contact.number or "") in t for t in mechanism)
    ]
    assert {("deadlines", d.by) for d in handbook.reporting.deadlines} <= reporting
    assert {(f"trigger-{t.id}", t.when) for t in handbook.reporting.triggers} <= reporting


def test_every_result_leads_to_a_place_that_exists(index: Index, site: Path) -> None:
    wrong = []
    for page in index["pages"]:
        html = (site / page["url"]).read_text(encoding="utf-8")
        ids = set(re.findall(r'\bid="([^"]+)"', html)) | {""}
        wrong += [(page["url"], e[1]) for e in page["entries"] if e[1] not in ids]

    assert [] == wrong


def test_every_page_of_the_site_has_the_box_and_its_index(site: Path, shipped: Output) -> None:
    alone = {"404.html", "应急清单.html"}  # a page for wrong addresses; a file for a desktop
    pages = [path for path in site.rglob("*.html") if path.name not in alone]
    without = []
    for path in pages:
        html = path.read_text(encoding="utf-8")
        root = "../" * (len(path.relative_to(site).parts) - 1)
        box = re.findall(r'<handbook-search class="search-header" data-root="([^"]*)"', html)
        if html.count(f'data-index="{shipped.path}"') != 1 or box != [root.rstrip("/") or "."]:
            without.append(path.name)

    assert [] == without
    assert (site / shipped.path).is_file()
    assert len(pages) > 25


def test_the_index_and_what_every_page_loads_stay_small(index: Index) -> None:
    data = script_data("searchIndex", index).encode()
    scripts = "\n".join((ROOM.parent / name).read_text(encoding="utf-8") for name in search.SCRIPTS)

    assert len(gzip.compress(data, 9)) <= MOST_PACKED
    assert len(gzip.compress(scripts.encode(), 9)) <= MOST_PACKED_ON_EVERY_PAGE


def test_nothing_an_author_writes_can_end_the_script(index: Index) -> None:
    assert "<" not in script_data("searchIndex", {**index, "drop": ["</script>"]})


def test_every_kind_has_a_word_and_every_word_is_used(index: Index, words: Words) -> None:
    said = words.room("search")
    kinds = {e[0] for page in index["pages"] for e in page["entries"]}
    kinds |= {page["kind"] for page in index["pages"]}
    code = "".join(path.read_text(encoding="utf-8") for path in ROOM.glob("*.[jp][sy]"))

    assert {f"kind_{kind}" for kind in kinds} == {key for key in said if key.startswith("kind_")}
    assert [] == [
        key
        for key in said
        if not key.startswith(("kind_", "names_")) and not re.search(rf'[".]{key}\b', code)
    ]


def test_characters_stand_under_their_sound_and_common_ones_of_a_name_too() -> None:
    found = characters_by_reading(["停电"], ["停电"])

    assert {"停", "电"} <= set(found["ting"] + found["dian"])
    assert "店" in found["dian"], "店 does not occur, but is what a typo for 电 looks like"
    assert "抢" not in json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize(
    ("name", "spoken"), [("着火", "zhao huo"), ("同事流血", "tong shi liu xie")]
)
def test_a_name_is_read_as_a_word_not_character_by_character(name: str, spoken: str) -> None:
    assert {name: spoken} == read_otherwise([name, "停电"])
