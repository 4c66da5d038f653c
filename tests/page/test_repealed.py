"""A page that cites a repealed source says so at its top, and names it; others say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator import build, wallcard
from generator.handbook.book import Handbook
from generator.output import Output
from generator.words import Words


def without_cards(handbook: Handbook, words: Words) -> Iterator[Output]:
    """All files of the site but the cards, which name no sources and take their time."""
    for branch in build.BRANCHES:
        if branch is not wallcard:
            yield from branch.outputs(handbook, words, lambda _: None)


def pages_with_banner(handbook: Handbook, words: Words) -> dict[str, str]:
    """The pages that carry the banner, each with the sources it names."""
    found = {}
    for output in without_cards(handbook, words):
        text = str(output.content)
        if banner := re.search(r'<div class="[^"]*repealed">(.*?)</div>', text, re.DOTALL):
            found[output.path] = " ".join(re.findall(r">([A-Z][A-Z0-9-]+)</a>", banner[1]))
    return found


def repealing(handbook: Handbook, *ids: str) -> Handbook:
    """The handbook after these sources were repealed."""
    changed = {
        name: source.model_copy(update={"status": "repealed"}) if name in ids else source
        for name, source in handbook.sources.items()
    }
    return replace(handbook, sources=changed)


def test_no_page_rests_on_a_repealed_source(handbook: Handbook, words: Words) -> None:
    assert {} == pages_with_banner(handbook, words)
    assert () == handbook.notices


def test_each_page_that_cites_it_names_it(handbook: Handbook, words: Words) -> None:
    changed = repealing(handbook, "QX-30")
    citing = {
        output.path
        for output in without_cards(changed, words)
        if 'sources.html#qx-30"' in str(output.content)
    }

    found = pages_with_banner(changed, words)

    assert {"incidents/natural-disaster.md", "glossary.md"} <= citing
    assert dict.fromkeys(citing, "QX-30") == found


def test_chapters_are_pages_like_others(handbook: Handbook, words: Words) -> None:
    found = pages_with_banner(repealing(handbook, "TFSJ-3", "SG-9"), words)

    assert found["concept.md"] == "TFSJ-3"
    assert found["reporting.md"] == "TFSJ-3 SG-9"
    assert "mechanism.md" not in found


def test_the_table_the_quiz_and_the_checklist_say_so_too(handbook: Handbook, words: Words) -> None:
    table = sorted(handbook.table.cited())[0]

    found = pages_with_banner(repealing(handbook, table), words)

    assert {"table.md", "grade.md", "quiz.md", "checklist.md"} <= set(found)
    assert {table} == set(found.values())
