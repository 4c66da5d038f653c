"""Questions come in, a deck for Anki goes out: what happened on the front, the reasons on the back.

The only module that imports genanki. A note keeps its identity as long as the question keeps its
id, so that the deck of a later edition updates the cards and nobody loses what was learned. The
database is made in memory and dated by the edition: the same questions give the same bytes.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from datetime import UTC, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any

import genanki

from generator.template import filled
from generator.words import Words

from .archive import zipped
from .asked import Asked
from .dice import seed_of
from .question_set import QuestionSet

ROOM = "quiz/export"
_DATABASE, _MEDIA = "collection.anki2", "media"
_OWN = "counter-handbook"


def anki(questions: QuestionSet, words: Words) -> bytes:
    """The `.apkg`: a deck for each type below one deck, a note for each question, no media."""
    model = _model(words)
    decks = []
    for heading, asked in questions.by_heading().items():
        deck = genanki.Deck(_number(f"deck/{asked[0].type}"), f"{questions.title}::{heading}")
        for question in asked:
            deck.add_note(_note(question, model, words))
        decks.append(deck)
    day = datetime.combine(questions.issued, time(), UTC).timestamp()
    database = _database(genanki.Package(decks), day)
    return zipped({_DATABASE: database, _MEDIA: json.dumps({}).encode()})


def _database(package: Any, timestamp: float) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        package.write_to_db(connection.cursor(), timestamp, itertools.count(int(timestamp * 1000)))
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _note(question: Asked, model: Any, words: Words) -> Any:
    view = {"question": question}
    fields = [
        question.id,
        filled(ROOM, "anki-front.html.j2", view, words),
        filled(ROOM, "anki-back.html.j2", view, words),
    ]
    tags = [question.type, question.kind, *(["must-know"] if question.must_know else [])]
    guid = genanki.guid_for(_OWN, question.id)
    return genanki.Note(model=model, fields=fields, guid=guid, tags=tags, sort_field=question.id)


def _model(words: Words) -> Any:
    names = [words(f"quiz_export.anki_{field}") for field in ("id", "front", "back")]
    front = f"{{{{{names[1]}}}}}"
    return genanki.Model(
        _number("model"),
        words("quiz_export.title"),
        fields=[{"name": name} for name in names],
        templates=[
            {
                "name": words("quiz_export.anki_card"),
                "qfmt": front,
                "afmt": f"{front}<hr id=answer>{{{{{names[2]}}}}}",
            }
        ],
        css=_css(),
    )


def _number(name: str) -> int:
    """A positive number that is always the same for the same name, as Anki wants them."""
    return (1 << 30) + (seed_of(0, f"{_OWN}/{name}") & ((1 << 30) - 1))


@cache
def _css() -> str:
    return files("generator").joinpath(ROOM, "anki.css").read_text(encoding="utf-8")
