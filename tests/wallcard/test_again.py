"""Printing again gives the same bytes; printing the same again is quick."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator import wallcard
from generator.handbook.book import Handbook
from generator.press import pages, store
from generator.words import Words

ROOT = Path(__file__).parent.parent.parent
FEW = ("robbery", "sit-in")


@pytest.fixture
def few(handbook: Handbook) -> Handbook:
    """Two cards are enough to see."""
    return replace(handbook, incidents={name: handbook.incidents[name] for name in FEW})


def test_another_process_prints_every_card_with_the_same_bytes(
    handbook: Handbook, words: Words, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """A few cards and their booklet; with `--both` all."""
    names = tuple(handbook.incidents) if request.config.getoption("--both") else FEW
    some = replace(handbook, incidents={name: handbook.incidents[name] for name in names})

    here = {
        output.path: hashlib.sha256(output.data).hexdigest()
        for output in wallcard.outputs(some, words, lambda _: None)
        if output.path.endswith(".pdf")
    }

    assert here == _printed_elsewhere(tmp_path, names)
    assert len(here) == len(names) + 1


def _printed_elsewhere(empty_store: Path, names: Sequence[str]) -> dict[str, str]:
    """The hash of what a fresh process prints, with its own order of sets, time zone and store."""
    environment = {
        **os.environ,
        store.FOLDER: str(empty_store),
        "PYTHONHASHSEED": "7",
        "TZ": "America/Lima",
    }
    command = [sys.executable, "-m", "tests.wallcard.printing", str(ROOT), *names]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return dict(line.split() for line in done.stdout.splitlines())


def test_what_was_printed_before_is_not_laid_out_again(
    few: Handbook, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = list(wallcard.outputs(few, words, lambda _: None))
    monkeypatch.setattr(pages, "Press", None)

    assert before == list(wallcard.outputs(few, words, lambda _: None))


def test_progress_hears_every_card_both_times(few: Handbook, words: Words) -> None:
    for _ in range(2):
        heard: list[str] = []
        list(wallcard.outputs(few, words, heard.append))
        assert ["09 抢劫", "13 静坐示威"] == heard


def test_a_store_that_cannot_be_written_does_no_harm(
    few: Handbook, words: Words, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = list(wallcard.outputs(few, words, lambda _: None))
    blocked = tmp_path / "a file"
    blocked.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv(store.FOLDER, str(blocked / "below"))

    assert expected == list(wallcard.outputs(few, words, lambda _: None))


def test_keys_tell_lists_of_parts_apart() -> None:
    assert store.key("ab", "c") != store.key("a", "bc")
    assert store.key("a", b"b") == store.key("a", "b")
