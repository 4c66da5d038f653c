"""The deck opens as Anki opens one: a sound database, every question once, nothing missing."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from generator.quiz.export import QuestionSet
from generator.quiz.export.anki import anki
from generator.words import Words

FIELDS_END = "\x1f"


@pytest.fixture
def deck(everything: QuestionSet, words: Words) -> Iterator[sqlite3.Connection]:
    yield from opened(anki(everything, words))


def opened(package: bytes) -> Iterator[sqlite3.Connection]:
    archive = zipfile.ZipFile(io.BytesIO(package))
    assert {"collection.anki2", "media"} == set(archive.namelist())
    assert {} == json.loads(archive.read("media"))
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(archive.read("collection.anki2"))
        yield database


def test_the_database_is_sound(deck: sqlite3.Connection) -> None:
    assert [("ok",)] == deck.execute("pragma integrity_check").fetchall()


def test_there_is_one_note_and_one_card_for_each_question(
    deck: sqlite3.Connection, everything: QuestionSet
) -> None:
    notes = deck.execute("select guid, flds from notes").fetchall()
    cards = deck.execute("select distinct nid from cards").fetchall()

    assert len(everything.questions) == len({guid for guid, _ in notes}) == len(notes) == len(cards)
    assert {one.id for one in everything.questions} == {
        fields.split(FIELDS_END)[0] for _, fields in notes
    }


def test_notes_are_dated_by_the_edition(deck: sqlite3.Connection, everything: QuestionSet) -> None:
    """A later edition is newer, so Anki takes its words over; no clock is asked."""
    day = datetime.combine(everything.issued, time(), UTC).timestamp()

    assert [(int(day),)] == deck.execute("select distinct mod from notes").fetchall()


def test_there_is_a_deck_for_each_type(deck: sqlite3.Connection, everything: QuestionSet) -> None:
    decks = json.loads(deck.execute("select decks from col").fetchone()[0])
    names = {one["name"] for one in decks.values()}

    assert {f"{everything.title}::{heading}" for heading in everything.by_heading()} <= names
    assert "柜面突发事件处理·题库::09 抢劫" in names


def test_front_and_back_say_everything(deck: sqlite3.Connection, everything: QuestionSet) -> None:
    for (fields,) in deck.execute("select flds from notes"):
        id_, front, back = fields.split(FIELDS_END)
        (asked,) = [one for one in everything.questions if one.id == id_]
        assert all(part in front for part in (asked.text, asked.ask, asked.given))
        assert all(choice.says in front for choice in asked.choices)
        assert all(why in back for choice in asked.choices for why in choice.why)
        assert f"<b>{asked.right.says}</b>" in back


def test_a_later_edition_updates_the_same_notes(everything: QuestionSet, words: Words) -> None:
    first = everything.questions[0]
    later = replace(everything, questions=(replace(first, text="changed"),), edition="2027.1")
    before, after = guids(anki(everything, words)), guids(anki(later, words))

    assert {first.id: before[first.id]} == after


def guids(package: bytes) -> dict[str, str]:
    """The identity of each note by the id of its question."""
    return {
        fields.split(FIELDS_END)[0]: guid
        for database in opened(package)
        for guid, fields in database.execute("select guid, flds from notes")
    }


def test_markup_in_a_question_stays_text(everything: QuestionSet, words: Words) -> None:
    odd = replace(everything.questions[0], text='<img src=x onerror="alert(1)"> & {{x}}')
    for database in opened(anki(replace(everything, questions=(odd,)), words)):
        (fields,) = database.execute("select flds from notes").fetchone()
        assert "&lt;img src=x onerror=&#34;alert(1)&#34;&gt; &amp;" in fields
