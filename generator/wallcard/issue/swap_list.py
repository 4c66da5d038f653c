"""What to swap comes in, the list that goes with new cards goes out: on paper and as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from generator.handbook.book import Handbook
from generator.handbook.model import Issue
from generator.output import Output
from generator.press import pages
from generator.press.fontpack import fontpack, missing
from generator.press.typeset import held
from generator.template import filled
from generator.wallcard.typefaces import typeface_of
from generator.words import Words

from .reprint import Swap

ROOM = "wallcard/issue"
SHEET, TABLE = "cards/swap_list.pdf", "cards/swap_list.csv"
"""With an underscore, which no id has, so they can never be a card's name."""

_NO_GLYPH = "\N{GETA MARK}"
"""What printers set for a character they lack; an earlier edition may have had other fonts."""


def swap_list(
    found: Sequence[Swap], since: Issue, handbook: Handbook, words: Words
) -> Iterator[Output]:
    """The list as PDF and as a table; the same bytes for the same two editions."""
    yield Output(SHEET, _pdf(found, since, handbook, words))
    yield Output(TABLE, _table(found, words))


def _pdf(found: Sequence[Swap], since: Issue, handbook: Handbook, words: Words) -> bytes:
    setting = handbook.setting
    editions = {"old": since.edition, "now": setting.edition}
    view = {
        "document": words("swap_list.document", **editions),
        "author": words("card.author", company=setting.company, owner=setting.owner),
        "editions": words("swap_list.editions", **editions),
        "issued": setting.issued,
        "counts": _counts(found, words),
        "kinds": {kind: [s for s in found if s.kind == kind] for kind in _ORDER},
        "review": words("swap_list.review", day=setting.review_by),
        "held": held,
    }
    html = filled(ROOM, "swap_list.html.j2", view, words)
    face = typeface_of(handbook)
    html = html.translate({ord(c): _NO_GLYPH for c in missing(set(html), face)})
    press = pages.Press(_css(), fontpack(set(html), face))
    return pages.pdf([press.paged(html)], words("swap_list.document", **editions))


_ORDER = ("changed", "new", "gone", "same")


def _counts(found: Sequence[Swap], words: Words) -> list[str]:
    counts = {kind: sum(swap.kind == kind for swap in found) for kind in _ORDER}
    return [words(f"swap_list.count_{kind}", count=n) for kind, n in counts.items() if n]


def _table(found: Sequence[Swap], words: Words) -> str:
    """One line for each card; the mark at the beginning makes Excel read it as Chinese."""
    columns = ("number", "title", "do", "old", "now", "changes", "done_by", "day")
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(words(f"swap_list.column_{column}") for column in columns)
    for swap in found:
        changes = "\n".join(
            words("swap_list.cell", zone=zone.zone, says=says)
            for zone in swap.says
            for says in zone.says
        )
        do = words(f"swap_list.do_{swap.kind}")
        rows.writerow((swap.number, swap.title, do, swap.old, swap.now, changes, "", ""))
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + text.getvalue()


@cache
def _css() -> str:
    return files("generator").joinpath(ROOM, "swap_list.css").read_text(encoding="utf-8")
