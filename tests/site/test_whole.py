"""The built site is whole: every promised file, every link, every anchor."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.handbook.book import Handbook

PAGES = {
    "404.html",
    "index.html",
    "grade.html",
    "table.html",
    "checklist.html",
    "应急清单.html",
    "quiz.html",
    "cards.html",
    "check.html",
    "concept.html",
    "mechanism.html",
    "reporting.html",
    "sources.html",
    "scripts.html",
    "cases.html",
    "glossary.html",
    "changes.html",
    "authors/index.html",
    "authors/wording.html",
    "authors/grading.html",
    "authors/questions.html",
    "authors/problems.html",
}


class _Read(HTMLParser):
    """Ids, links and the language of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.language = ""
        self.description = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "html":
            self.language = found.get("lang", "")
        if found.get("name") == "description":
            self.description = found.get("content", "")
        if "id" in found:
            self.ids.append(found["id"])
        self.links += [found[name] for name in ("href", "src") if name in found]


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, _Read]:
    return {
        str(path.relative_to(site)): _Read(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
    }


def test_the_site_has_exactly_the_pages_it_should(
    pages: dict[str, _Read], handbook: Handbook
) -> None:
    incidents = {f"incidents/{incident_id}.html" for incident_id in handbook.incidents}

    assert PAGES | incidents == set(pages)


def test_there_is_a_card_for_every_incident_and_a_booklet(site: Path, handbook: Handbook) -> None:
    wanted = {f"{incident_id}.pdf" for incident_id in handbook.incidents}
    wanted |= {"all_cards.pdf", "manifest.json"}

    assert wanted == {path.name for path in (site / "cards").iterdir()}


def test_every_link_leads_to_a_file_and_an_anchor_of_the_site(
    site: Path, pages: dict[str, _Read]
) -> None:
    broken = []
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in {"data", "mailto", "tel"} or name == "404.html":
                continue
            assert not parts.scheme, f"{name} leads outside: {link}"
            path = (site / name).parent / unquote(parts.path) if parts.path else site / name
            if path.is_dir():
                path /= "index.html"
            target = pages.get(str(path.resolve().relative_to(site.resolve())))
            anchor = unquote(parts.fragment)
            wants_anchor = anchor and "=" not in anchor and target
            if not path.is_file() or (wants_anchor and anchor not in target.ids):
                broken.append(f"{name}: {link}")

    assert broken == []


def test_no_id_stands_twice_on_a_page(pages: dict[str, _Read]) -> None:
    twice = {
        name: sorted({found for found in page.ids if page.ids.count(found) > 1})
        for name, page in pages.items()
    }

    assert {name: found for name, found in twice.items() if found} == {}


def test_every_page_is_chinese_and_has_one_main_heading(pages: dict[str, _Read]) -> None:
    assert {"zh"} == {page.language.partition("-")[0] for page in pages.values()}
    assert dict.fromkeys(pages, 1) == {n: p.tags.count("h1") for n, p in pages.items()}


def test_every_page_describes_itself(pages: dict[str, _Read]) -> None:
    said = {name: page.description for name, page in pages.items()}

    assert [] == [name for name, text in said.items() if not text]
    assert len(said) == len(set(said.values())), "each in its own words"


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    outside = re.compile(r"""(?:src|href|url\(|@import)\s*=?\s*["'(]?\s*(?:https?:)?//[a-z]""")
    files = [p for p in site.rglob("*") if p.suffix in {".html", ".css"}]

    assert [] == [
        f"{path.name}: {found[0]}"
        for path in files
        for found in outside.finditer(path.read_text(encoding="utf-8"))
    ]


def test_the_archive_holds_the_same_site(site: Path) -> None:
    with zipfile.ZipFile(site / "handbook-offline.zip") as packed:
        inside = {name.removeprefix("handbook/"): packed.read(name) for name in packed.namelist()}
    outside = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.name != "handbook-offline.zip"
    }

    assert outside == inside
