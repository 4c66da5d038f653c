"""What is shipped is shorter, and becomes the same data again before anything asks for it."""

from __future__ import annotations

import json

import quickjs

from generator.checklist.pack import packed
from generator.checklist.view import data
from generator.handbook.book import Handbook
from generator.output import script_data
from generator.words import Words
from tests.conftest import ROOT

UNPACK = (ROOT / "generator" / "checklist" / "unpack.js").read_text(encoding="utf-8")


def test_what_was_left_out_comes_back_and_stays(handbook: Handbook, words: Words) -> None:
    whole = data(handbook, words)
    shipped = script_data("checklistData", packed(whole))
    context = quickjs.Context()
    context.eval("var self = globalThis;")
    context.eval(shipped)

    for _ in range(2):  # a page may load the script twice
        context.eval(UNPACK)
        found = json.loads(context.eval("JSON.stringify(Handbook.checklistData)"))
        found.pop("common")
        assert whole == found

    assert len(shipped) < 0.9 * len(script_data("checklistData", whole))
