"""An order comes in, whole packs of it go out: the index sheet and every card, in one PDF.

What does not depend on the outlet is done once: fonts, style sheets, the sizes at which each card
fits, the backs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from generator.handbook.book import Handbook
from generator.press import garbage, pages, store
from generator.press.cutting import Mark, plate
from generator.press.fontpack import FontPack, characters_of, doubles, fontpack, missing
from generator.press.plate import Plate
from generator.press.slim import slim
from generator.words import Words

from . import order as orders
from .edition import Progress, UnsoundSheetError, all_sound, recipe, stop_at
from .fields import FIELDS, WEIGHT, Filling, Value, blanks, manner
from .order import Document, Order
from .readback import misread
from .sheets import Made
from .sizes import Sizes
from .typefaces import typeface_of
from .view import card


class Packer:
    """Prints packs of one order, each for one outlet; `characters` are all that outlets write.

    The order's filling may know sizes at which cards fit. Raises ProblemsFoundError as
    `wallcard.ordered` does.
    """

    def __init__(
        self, handbook: Handbook, words: Words, order: Order, characters: frozenset[str]
    ) -> None:
        self._handbook, self._words = handbook, words
        self._order = order
        self._outlets = characters
        self._face = typeface_of(handbook)
        self._cards = {name: card(handbook, name, words) for name in handbook.incidents}
        self._kept: dict[str, Made] = {}
        self._marked: list[Made] = []
        self.fits: dict[str, Sizes] = dict(order.filling.fits)

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character on the sheets, without what an outlet writes."""
        return frozenset(c for page in self._document({}).pages for c in characters_of(page.html))

    @cached_property
    def recipe(self) -> str:
        """The hash of all that a pack is made of, but for what an outlet writes."""
        sheets = [text for page in self._document({}).pages for text in (page.html, page.look)]
        face = (self._face.regular, self._face.bold)
        return store.key(recipe(), pages.VERSION, *face, str(self._order.paper.zoom), *sheets)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The blanks that packs fill in."""
        lines = (line for card in self._cards.values() for line in card.content.lines)
        return (*FIELDS, *dict.fromkeys(line.field for line in lines if not line.number))

    def widths(self, progress: Progress) -> dict[str, float]:
        """The width in mm of each blank where it is narrowest. Lays out every sheet, and tells
        `progress` the name of each card."""
        found: dict[str, float] = {}
        for made in self._with_marks(progress):
            for name, box in blanks(made.sheet).items():
                found[name] = min(box.right - box.left, found.get(name, box.right))
        return found

    def plate(self) -> Plate:
        """The sheets with empty blanks, for the fast way; after `widths`."""
        sheets = [made.sheet for made in self._with_marks(lambda _: None)]
        return plate(sheets, self._marks, zoom=self._order.paper.zoom)

    def _with_marks(self, progress: Progress) -> list[Made]:
        if not self._marked:
            marks = self._marks.items()
            values = {name: Value(mark.character, manner(name).sizes[0]) for name, mark in marks}
            self._marked = self._laid_out(values, progress)[1]
        return self._marked

    def pdf(self, values: Mapping[str, Value], title: str) -> bytes:
        """The pack of one outlet, laid out in full, measured, and read back."""
        with garbage.swept():
            return self._pdf(values, title)

    def _pdf(self, values: Mapping[str, Value], title: str) -> bytes:
        document, made = self._laid_out(values, lambda _: None)
        data = pages.pdf([m.sheet for m in made], title, zoom=document.zoom, finish=slim)
        wrong = misread(data, [m.written for m in made])
        if wrong:
            raise UnsoundSheetError(f"{title} does not read as written: {wrong}")
        return data

    @cached_property
    def fonts(self) -> FontPack:
        """The fonts of all packs, with every character there is."""
        marks = {mark.character for mark in self._marks.values()}
        return fontpack({*self.characters, *self._outlets, *marks}, self._face)

    @cached_property
    def unreadable(self) -> frozenset[str]:
        """What outlets write that paper would not show, or not as it is."""
        outlets = {character for character in self._outlets if not character.isspace()}
        among = doubles(outlets, set(self.characters), self._face)
        return frozenset(missing(outlets, self._face) | among)

    @cached_property
    def _press(self) -> pages.Press:
        return pages.Press("", self.fonts)

    @cached_property
    def _marks(self) -> dict[str, Mark]:
        """A character for each blank that stands nowhere else, the simplest the typeface has."""
        free = (chr(code) for code in range(0x2500, 0xA000) if chr(code) not in self.characters)
        shown = (character for character in free if not missing({character}, self._face))
        return {
            name: Mark(character, WEIGHT, manner(name).right)
            for name, character in zip(self.names, shown, strict=False)
        }

    def _document(self, values: Mapping[str, Value]) -> Document:
        order = replace(self._order, filling=Filling(values, self.fits))
        return orders.pack(self._handbook, self._cards, order, self._words)

    def _laid_out(
        self, values: Mapping[str, Value], progress: Progress
    ) -> tuple[Document, list[Made]]:
        document = self._document(values)
        made: dict[str, Made] = {}
        for page in document.pages:
            made[page.name] = self._kept.get(page.html) or page.make(self._press)
            if page.name.startswith(("back ", "blank")):
                self._kept[page.html] = made[page.name]
            for bookmark in page.tells:
                progress(bookmark)
        for name in self._cards:
            sizes = made[f"front {name}"].sizes
            self.fits |= {name: sizes} if sizes else {}
        stop_at(problem for item in made.values() for problem in item.problems)
        all_sound([document], made, self.fonts)
        return document, [made[page.name] for page in document.pages]
