"""What can be found: pages, and the sentences on them, each with the place it leads to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One thing that can be found on a page.

    `kind` names what it is (`step`, `script`, `source`, …: `search.kind_*` in the words), `anchor`
    where on the page it stands ('' is the top). `text` is what a reader sees of it, `head` stands
    before it (the role of a step, the name of a source), `more` is searched with less weight and
    shown only when it is what matched.
    """

    kind: str
    anchor: str
    text: str
    head: str = ""
    more: str = ""

    def row(self) -> list[str]:
        """As a list for the script, without the empty end."""
        row = [self.kind, self.anchor, self.text, self.head, self.more]
        while row[-1] == "":
            row.pop()
        return row


@dataclass(frozen=True)
class Page:
    """One page of the site and all that can be found on it.

    `names` are other words for it: an author's aliases, or the chapter's in `words/`. The entries
    of a playbook are about one thing and are weighed together; those of a chapter stand `apart`
    from each other: each law, contact or deadline is an answer of its own.
    """

    url: str
    kind: str
    title: str
    names: tuple[str, ...]
    entries: tuple[Entry, ...]
    id: str = ""

    def data(self) -> dict[str, object]:
        """As plain data for the script."""
        return {
            "url": self.url,
            "kind": self.kind,
            "id": self.id,
            "title": self.title,
            "names": list(self.names),
            "apart": not self.id,
            "entries": [entry.row() for entry in self.entries],
        }
