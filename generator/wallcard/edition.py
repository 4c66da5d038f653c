"""A handbook comes in, its cards as PDF go out; what was printed before is not printed again.

Nothing leaves this module unchecked: every sheet is measured (`fit`, `sound`), every PDF is read
again (`readback`), and only then kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from unicodedata import normalize

from generator.handbook.book import Handbook
from generator.press import pages, store
from generator.press.fontpack import FontPack, Typeface, characters_of, fontpack, missing
from generator.problem import Problem, ProblemsFoundError

from .order import Document
from .places import unprintable
from .readback import misread
from .sheets import ROOM, Made, Page
from .sound import faults
from .typefaces import typeface_of

Progress = Callable[[str], None]


class UnsoundSheetError(Exception):
    """A sheet that breaks a rule of print through no author's text; a bug of ours."""


def printed(
    handbook: Handbook, ordered: Iterable[Document], progress: Progress
) -> list[tuple[Document, bytes]]:
    """Every document with its PDF; `progress` is told the name of each card.

    Raises ProblemsFoundError with all problems, once every sheet has been tried; then there is no
    PDF at all. Problem codes: card-overflow, card-glyph, card-text,
    card-font.
    """
    documents = list(ordered)
    face = typeface_of(handbook)
    stop_at(_glyph_problems(handbook, documents, face))
    fonts = fontpack(_characters(_pages(documents).values()), face)
    names = [_stored_as(document, fonts) for document in documents]
    done = [store.found(name) for name in names]
    if None not in done:
        for page in _pages(documents).values():
            _tell(page, progress)
        return [(document, data) for document, data in zip(documents, done, strict=True) if data]
    made = _laid_out(documents, fonts, progress)
    written = [(document, _pdf(document, made)) for document in documents]
    stop_at(_misread(handbook, written, made))
    for name, (_, data) in zip(names, written, strict=True):
        store.keep(name, data)
    return written


def laid_out(handbook: Handbook, ordered: Iterable[Document]) -> dict[str, Made]:
    """The sheets of the documents by page name, as `front <id>`: for packs that fill them in."""
    documents, face = list(ordered), typeface_of(handbook)
    fonts = fontpack(_characters(_pages(documents).values()), face)
    return _laid_out(documents, fonts, lambda _: None)


def _laid_out(documents: list[Document], fonts: FontPack, progress: Progress) -> dict[str, Made]:
    """Every page laid out once, so that a booklet is made of the very same pages."""
    press, made, problems = pages.Press("", fonts), dict[str, Made](), list[Problem]()
    for name, page in _pages(documents).items():
        _tell(page, progress)
        made[name] = page.make(press)
        problems += made[name].problems
    stop_at(problems)
    all_sound(documents, made, fonts)
    return made


def all_sound(documents: list[Document], made: dict[str, Made], fonts: FontPack) -> None:
    """UnsoundSheetError with every broken rule of print."""
    wrong = [
        f"{page.name}: {fault.kind}: {fault.text}"
        for page in _pages(documents).values()
        for fault in faults(made[page.name].sheet.marks, page.rules, fonts.characters)
    ]
    if wrong:
        raise UnsoundSheetError("; ".join(wrong))


def _characters(pages: Iterable[Page]) -> set[str]:
    return {character for page in pages for character in characters_of(page.html)}


def _pages(documents: list[Document]) -> dict[str, Page]:
    """Every page once, by its name."""
    return {page.name: page for document in documents for page in document.pages}


def _tell(page: Page, progress: Progress) -> None:
    for bookmark in page.tells:
        progress(bookmark)


def _pdf(document: Document, made: dict[str, Made]) -> bytes:
    sheets = [made[page.name].sheet for page in document.pages]
    return pages.pdf(sheets, document.title, zoom=document.zoom, attached=document.attached)


def _misread(
    handbook: Handbook, written: list[tuple[Document, bytes]], made: dict[str, Made]
) -> Iterator[Problem]:
    """What does not read as it was written. Radicals and other look-alikes, which an author may
    paste without knowing, are the author's to mend; anything else is a bug."""
    for document, data in written:
        wrong = misread(data, [made[page.name].written for page in document.pages])
        doubles = {c for c in wrong if normalize("NFKC", c) != c}
        if wrong and not doubles:
            raise UnsoundSheetError(f"{document.path} does not read as written: {wrong}")
        for card in document.cards[:1] if wrong else ():
            yield unprintable(handbook, card.content, doubles, "card-text")


def _stored_as(document: Document, fonts: FontPack) -> str:
    texts = [text for page in document.pages for text in (page.name, page.html, page.look)]
    attached = document.attached.data if document.attached else b""
    made_by = (recipe(), pages.VERSION, fonts.key, document.title, str(document.zoom))
    return store.key(*made_by, attached, *texts) + ".pdf"


@cache
def recipe() -> str:
    """The hash of this room's and the press's files: after any change all is printed again."""
    rooms = [files("generator").joinpath(room) for room in (ROOM, "press")]
    own = sorted((path for room in rooms for path in room.iterdir()), key=lambda path: path.name)
    return store.key(*(path.read_bytes() for path in own if path.is_file()))


def _glyph_problems(
    handbook: Handbook, documents: list[Document], face: Typeface
) -> Iterator[Problem]:
    for document in documents:
        lacking = missing(_characters(document.pages), face)
        for card in document.cards if lacking else ():
            yield unprintable(handbook, card.content, lacking, "card-glyph")


def stop_at(problems: Iterable[Problem]) -> None:
    """ProblemsFoundError, if there are any."""
    found = list(problems)
    if found:
        raise ProblemsFoundError(found)
