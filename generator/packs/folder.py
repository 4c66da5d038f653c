"""A folder of packs: what is in it comes in from its `index.csv`, finished packs go out into it.

Each pack is a file of its own, there whole or not at all; its line is added to the index after it.
So a run may be broken off at any moment, and the next one goes on where it stopped.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from generator.words import Words

INDEX = "index.csv"
_PART = ".part"


@dataclass(frozen=True)
class Entry:
    """A finished pack: `cards` are the codes of its cards, `sha256` is of the file, `made_of` of
    all it was made of."""

    file: str
    outlet: str
    name: str
    edition: str
    cards: str
    sha256: str
    made_of: str


class OtherIndexError(Exception):
    """The folder has an `index.csv` that is none of packs."""


class Folder:
    """The packs in a folder; the folder is made when the first one is kept."""

    def __init__(self, path: Path, words: Words) -> None:
        self._path = path
        self._titles = [words(f"packs.index_{field.name}") for field in fields(Entry)]
        self.entries = {entry.outlet: entry for entry in self._read()}

    def whole(self, outlet: str, made_of: str) -> bool:
        """Whether the outlet's pack is there, whole, and made of the same."""
        entry = self.entries.get(outlet)
        if entry is None or entry.made_of != made_of:
            return False
        try:
            data = (self._path / entry.file).read_bytes()
        except OSError:
            return False
        return digest(data) == entry.sha256

    def keep(self, entry: Entry, data: bytes) -> None:
        """The file, then its line in the index."""
        self._path.mkdir(parents=True, exist_ok=True)
        part = self._path / (entry.file + _PART)
        try:
            part.write_bytes(data)
            part.replace(self._path / entry.file)
        finally:
            part.unlink(missing_ok=True)
        index = self._path / INDEX
        begins = not index.exists()
        with index.open("a", encoding="utf-8-sig" if begins else "utf-8", newline="") as file:
            csv.writer(file).writerows(
                [self._titles, astuple(entry)] if begins else [astuple(entry)]
            )
        self.entries[entry.outlet] = entry

    def sort(self, outlets: Iterable[str]) -> None:
        """The index with one line for each pack, in the order of the outlets; others follow."""
        ranks = {outlet: number for number, outlet in enumerate(outlets)}
        last = len(ranks)
        entries = sorted(self.entries.values(), key=lambda e: (ranks.get(e.outlet, last), e.outlet))
        if entries:
            part = self._path / (INDEX + _PART)
            with part.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows([self._titles, *map(astuple, entries)])
            part.replace(self._path / INDEX)

    def _read(self) -> list[Entry]:
        """Every whole line; the last one may be torn."""
        try:
            text = (self._path / INDEX).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return []
        except UnicodeDecodeError as error:
            raise OtherIndexError from error
        rows = list(csv.reader(io.StringIO(text, newline="")))
        if rows and rows[0] != self._titles:
            raise OtherIndexError
        return [Entry(*row) for row in rows[1:] if len(row) == len(self._titles)]


def digest(data: bytes) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
