"""Outlets and a folder come in, what is still to be made goes out; then the packs, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.handbook.book import Handbook
from generator.press import store
from generator.words import Words

from .cards import codes, likeness
from .crews import Crew
from .folder import Entry, Folder, digest
from .outlets import Outlet
from .tiers import Fast, Full, Pack
from .values import Setter


@dataclass(frozen=True)
class Plan:
    """Outlets whose packs have to be made, how many are there already, and the ids of packs in the
    folder whose outlet the table does not have any more."""

    wanted: tuple[Outlet, ...]
    there: int
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Run:
    """What all packs of a run have in common. `recipe` names all they are made of, but for what
    the outlets write."""

    handbook: Handbook
    words: Words
    setter: Setter
    recipe: str

    def plan(self, outlets: Sequence[Outlet], only: Sequence[str], folder: Folder) -> Plan:
        """What there is to do; `only` are ids of outlets, all when empty."""
        asked = [outlet for outlet in outlets if outlet.id in (only or [outlet.id])]
        wanted = [o for o in asked if not folder.whole(o.id, self._made_of(self.pack(o)))]
        gone = sorted(folder.entries.keys() - {outlet.id for outlet in outlets})
        return Plan(tuple(wanted), len(asked) - len(wanted), tuple(gone))

    def pack(self, outlet: Outlet) -> Pack:
        """The outlet's pack as either tier takes it."""
        edition = self.handbook.setting.edition
        title = self.words("packs.title", name=outlet.name, edition=edition)
        return Pack(outlet.id, title, self.setter.values(outlet))

    def made(
        self, work: Fast | Full, wanted: Sequence[Outlet], crew: Crew, folder: Folder
    ) -> Iterator[Outlet]:
        """Makes the packs and keeps each as it comes; each outlet whose pack is there."""
        names = {outlet.id: outlet for outlet in wanted}
        edition = self.handbook.setting.edition
        cards = " ".join(code.typed for code in codes(self.handbook, self.words).values())
        packs = (self.pack(outlet) for outlet in wanted)
        for pack, data in crew.made(work, packs, work.batch):
            outlet = names[pack.outlet]
            made = (digest(data), self._made_of(pack))
            folder.keep(
                Entry(f"{outlet.id}.pdf", outlet.id, outlet.name, edition, cards, *made), data
            )
            yield outlet

    def _made_of(self, pack: Pack) -> str:
        values = sorted(f"{name} {value.size} {value.text}" for name, value in pack.values.items())
        return store.key(self.recipe, pack.title, *values)


def proven(pack: Pack, fast: Fast, full: Callable[[Pack], bytes]) -> list[str]:
    """In what the two ways differ for this pack, as `<page> <what>`; nothing, or there is a bug."""
    [quick] = fast([pack])
    return [f"{item.page} {item.what}" for item in likeness.differences(full(pack), quick)]
