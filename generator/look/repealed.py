"""The sources that a page cites come in, the banner that names the repealed ones goes out."""

from __future__ import annotations

from collections.abc import Iterable

from generator.handbook.book import Handbook
from generator.handbook.model.setting import source_anchor
from generator.template import Markup, filled
from generator.words import Words


def repealed(cited: Iterable[str], handbook: Handbook, words: Words, root: str = "") -> Markup:
    """A banner that names the repealed sources among those a page cites; '' when there are none.

    `cited` are ids of sources, `root` leads from the page to the site's root.
    """
    wanted = set(cited)
    found = [
        {
            "id": source.id,
            "url": f"{root}sources.html#{source_anchor(source.id)}",
            "name": source.name,
            "clause": source.clause,
        }
        for source in handbook.sources.values()
        if source.id in wanted and source.status == "repealed"
    ]
    return Markup(filled("look", "repealed.html.j2", {"sources": found}, words))
