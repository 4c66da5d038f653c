"""A card comes in, its sheets go out: each knows its text, and how to lay itself out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files

from generator import icons
from generator.handbook.book import Handbook
from generator.press.pages import Entries, Press, Sheet
from generator.problem import Problem
from generator.template import filled
from generator.words import Words

from . import qr, shapes, sound
from .fields import NOTHING, Filling
from .fit import fitted
from .formats import Format
from .places import overflowing
from .readback import pieces
from .sizes import Sizes, loops_beside
from .view import Card

ROOM = "wallcard"
_WHITE, _INK = "#fff", "#101418"


@dataclass(frozen=True)
class Made:
    """A sheet laid out: what its page holds, and what keeps it from being printed."""

    sheet: Sheet
    html: str
    problems: tuple[Problem, ...] = ()
    sizes: Sizes | None = None
    """Those of a front, at which it fits."""
    entries: Entries = field(default_factory=dict)
    """What an outlet has on it beside the HTML."""

    @property
    def written(self) -> tuple[str, ...]:
        """Every piece of text on it."""
        return (*pieces(self.html), *(entry.text for entry in self.entries.values()))


@dataclass(frozen=True)
class Page:
    """One side of paper; `html` holds all that may stand on it, `look` is its style sheet, `make`
    lays it out."""

    name: str
    html: str
    look: str
    rules: sound.Rules
    make: Callable[[Press], Made] = field(compare=False)
    tells: tuple[str, ...] = ()
    """The names of the cards that are ready when this page is."""


def css(*names: str) -> str:
    """Style sheets of this room, one after the other."""
    room = files("generator").joinpath(ROOM)
    return "\n".join(room.joinpath(name).read_text(encoding="utf-8") for name in names)


def pictures(card: Card, colour: str = _WHITE) -> dict[str, str]:
    """The addresses of a card's pictures: `pictogram` in that colour, `qr`."""
    return {
        "pictogram": shapes.picture(icons.svg_file(card.content.icon, colour)),
        "qr": shapes.picture(qr.svg(card.holds)),
    }


def front(
    handbook: Handbook,
    card: Card,
    words: Words,
    paper: Format,
    *,
    back: bool,
    filling: Filling = NOTHING,
) -> Page:
    """The action side. Problem code: card-overflow."""
    style = css("card.css", *paper.styles) + shapes.style(toner=paper.saves_toner)
    if filling.values:
        style += css("value.css")
    loops = loops_beside(card.content)
    colour = _INK if paper.saves_toner else _WHITE
    view = {
        "card": card,
        "back": back,
        "loops": loops,
        "values": filling.values,
        "pictures": pictures(card, colour),
    }
    html = filled(ROOM, "card.html.j2", view, words)
    entries = filling.within(html)

    def make(press: Press) -> Made:
        best = fitted(
            card.content,
            loops,
            lambda sizes: press.sheet(html, style, sizes.style(), entries=entries),
            filling.fits.get(card.content.id),
        )
        problems = overflowing(handbook, card.content, best.too_much, words)
        return Made(best.sheet, html, tuple(problems), best.sizes, entries)

    return Page(f"front {card.content.id}", html, style, sound.FRONT, make, (card.bookmark,))
