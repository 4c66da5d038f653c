"""An order comes in, whole packs of it go out: the index sheet and every card, in one PDF.

What does not depend on the outlet is done once: fonts, style sheets, the sizes at which each card
fits, the backs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from generator.handbook.book import Handbook
from generator.press import pages
from generator.press.cutting import Mark, plate
from generator.press.fontpack import fontpack, missing
from generator.press.plate import Plate
from generator.press.slim import slim
from generator.words import Words

from . import order as orders
from .edition import Progress, UnsoundSheetError, all_sound, stop_at
from .fields import FIELDS, Filling, Value, blanks, manner
from .order import Document, Order
from .readback import misread
from .sheets import Made
from .sizes import Sizes
from .typefaces import typeface_of
from .view import card


class Packer:
    """Prints packs of one order, each for one outlet; `characters` are all that outlets write.

    Raises ProblemsFoundError as `wallcard.ordered` does.
    """

    def __init__(
        self, handbook: Handbook, words: Words, order: Order, characters: frozenset[str]
    ) -> None:
        self._handbook, self._words = handbook, words
        self._order = replace(order, format=order.paper.name)
        self._characters = characters
        self._face = typeface_of(handbook)
        self._cards = {name: card(handbook, name, words) for name in handbook.incidents}
        self._kept: dict[str, Made] = {}
        self._fits: dict[str, Sizes] = {}

    @cached_property
    def written(self) -> frozenset[str]:
        """Every character on the sheets, without what an outlet writes."""
        return frozenset(c for page in self._document({}).pages for c in page.html)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The blanks that packs fill in."""
        lines = (line for card in self._cards.values() for line in card.content.lines)
        return (*FIELDS, *dict.fromkeys(line.field for line in lines if not line.number))

    def plate(self, progress: Progress) -> tuple[Plate, dict[str, float]]:
        """The plate for the fast way, and the width in mm of each blank where it is narrowest."""
        marks = self._marks
        values = {
            name: Value(mark.character, manner(name).sizes[0]) for name, mark in marks.items()
        }
        document, made = self._laid_out(values, progress)
        widths: dict[str, float] = {}
        for sheet in made:
            for name, box in blanks(sheet.sheet).items():
                widths[name] = min(box.right - box.left, widths.get(name, box.right))
        sheets = [item.sheet for item in made]
        return plate(sheets, marks, zoom=document.zoom), widths

    def pdf(self, values: Mapping[str, Value], title: str) -> bytes:
        """The pack of one outlet, laid out in full, measured, and read back."""
        document, made = self._laid_out(values, lambda _: None)
        data = pages.pdf([m.sheet for m in made], title, zoom=document.zoom, finish=slim)
        wrong = misread(data, [m.html for m in made])
        if wrong:
            raise UnsoundSheetError(f"{title} does not read as written: {wrong}")
        return data

    @cached_property
    def _press(self) -> pages.Press:
        marks = {mark.character for mark in self._marks.values()}
        return pages.Press("", fontpack({*self.written, *self._characters, *marks}, self._face))

    @cached_property
    def _marks(self) -> dict[str, Mark]:
        """A character for each blank that stands nowhere else, the simplest the typeface has."""
        free = (chr(code) for code in range(0x2500, 0xA000) if chr(code) not in self.written)
        shown = (character for character in free if not missing({character}, self._face))
        return {
            name: Mark(character, manner(name).weight, manner(name).right)
            for name, character in zip(self.names, shown, strict=False)
        }

    def _document(self, values: Mapping[str, Value]) -> Document:
        order = replace(self._order, filling=Filling(values, self._fits))
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
            self._fits |= {name: sizes} if sizes else {}
        stop_at(problem for item in made.values() for problem in item.problems)
        all_sound([document], made)
        return document, [made[page.name] for page in document.pages]
