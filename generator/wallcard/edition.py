"""A handbook comes in, all its cards as PDF go out: each on its own, and all as one booklet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator import icons
from generator.handbook.book import Handbook
from generator.press import pages, store
from generator.press.fontpack import FontPack, fontpack, missing
from generator.problem import Place, Problem, ProblemsFoundError
from generator.template import filled
from generator.words import Words

from .fit import fitted
from .shapes import style as shapes_style
from .sizes import Sizes
from .view import Card, card

Progress = Callable[[str], None]

ROOM = "wallcard"
_WHITE = "#fff"


@dataclass(frozen=True)
class Edition:
    """The finished PDFs: each card under its incident's id, and all of them together."""

    cards: dict[str, bytes]
    booklet: bytes


def printed(handbook: Handbook, words: Words, progress: Progress) -> Edition:
    """Every card of the handbook; what was printed before from the same text is not printed again.

    A card that does not fit its page, or has a character the font lacks, is a problem:
    ProblemsFoundError with all of them, once every card has been tried.
    Problem codes: card-overflow, card-glyph.
    """
    cards = {name: card(handbook, name, words) for name in handbook.incidents}
    _stop_at([p for each in cards.values() for p in _glyph_problems(each, words)])
    fonts = fontpack({c for each in cards.values() for c in _html(each, words)})
    names = {name: _stored_as(each, fonts, words) for name, each in cards.items()}
    title = words("card.booklet", edition=handbook.setting.edition)
    booklet = store.key("booklet", title, *names.values()) + ".pdf"
    stored = {name: store.found(file) for name, file in {**names, "": booklet}.items()}
    ready = {name: data for name, data in stored.items() if data is not None}
    if len(ready) == len(stored):
        for each in cards.values():
            progress(each.bookmark)
    else:
        sheets = _sheets(cards, fonts, words, progress)
        for name, sheet in sheets.items():
            make = _printing([sheet], cards[name].document)
            ready[name] = store.kept(names[name], make)
        ready[""] = store.kept(booklet, _printing(list(sheets.values()), title))
    return Edition({name: ready[name] for name in cards}, ready[""])


def _sheets(
    cards: dict[str, Card], fonts: FontPack, words: Words, progress: Progress
) -> dict[str, pages.Sheet]:
    """Every card laid out once, so that the booklet is made of the very same pages."""
    machine, problems, sheets = pages.Press(_css(), fonts), [], {}
    for name, each in cards.items():
        progress(each.bookmark)

        def layout(sizes: Sizes, each: Card = each) -> pages.Sheet:
            return machine.sheet(_html(each, words, sizes), _signs(each) + sizes.style())

        result = fitted(each.content, layout)
        problems += [
            _problem(each, "card-overflow", zone=words(f"card_zone.{zone}"), over=f"{mm:.1f}")
            for zone, mm in result.too_much.items()
        ]
        sheets[name] = result.sheet
    _stop_at(problems)
    return sheets


def _printing(sheets: list[pages.Sheet], title: str) -> Callable[[], bytes]:
    return lambda: pages.pdf(sheets, title)


def _html(each: Card, words: Words, sizes: Sizes | None = None) -> str:
    """The card's page; without sizes, with all that may stand on it."""
    phases = each.content.phases
    steps = {step.number for phase in phases for step in phase.steps if step.ack}
    acks = sizes.acks if sizes else steps
    calls = sizes.calls if sizes else {phase.key for phase in phases}
    return filled(ROOM, "card.html.j2", {"card": each, "acks": acks, "calls": calls}, words)


def _signs(each: Card) -> str:
    return shapes_style(icons.svg_file(each.content.icon, _WHITE))


def _stored_as(each: Card, fonts: FontPack, words: Words) -> str:
    parts = (_recipe(), pages.VERSION, fonts.key, _signs(each), _html(each, words))
    return store.key(*parts) + ".pdf"


@cache
def _recipe() -> str:
    """The hash of this room's and the press's files: after any change all is printed again."""
    rooms = [files("generator").joinpath(room) for room in (ROOM, "press")]
    own = sorted((path for room in rooms for path in room.iterdir()), key=lambda path: path.name)
    return store.key(*(path.read_bytes() for path in own if path.is_file()))


@cache
def _css() -> str:
    return files("generator").joinpath(ROOM, "card.css").read_text(encoding="utf-8")


def _glyph_problems(each: Card, words: Words) -> Iterator[Problem]:
    lacking = missing(set(_html(each, words)))
    if lacking:
        yield _problem(each, "card-glyph", characters=" ".join(sorted(lacking)))


def _problem(each: Card, code: str, **values: str) -> Problem:
    place = Place(f"playbooks/incidents/{each.content.id}.yaml")
    return Problem.at(place, code, title=each.content.title, **values)


def _stop_at(problems: list[Problem]) -> None:
    if problems:
        raise ProblemsFoundError(problems)
