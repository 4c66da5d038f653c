"""A checked handbook comes in, the page for checking cards goes out, with its data and script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator import assets
from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.template import filled
from generator.wallcard.codes import PAGE, typed
from generator.words import Words

from .view import data

SCRIPTS = (
    "client/edition-day.js",
    "wallcard/check/code.js",
    "wallcard/check/judge.js",
    "wallcard/check/visit.js",
    "wallcard/check/answer.js",
    "wallcard/check/card-check.js",
)
"""Logic first, then what is seen; the element last."""

STYLES = ("wallcard/check/check.css",)


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """`check.md`, its script and style, and the script that sets `Handbook.cardCheckData`."""
    whole = data(handbook, words)
    shipped = {
        "data": hashed("assets/card-check-data.js", script_data("cardCheckData", whole)),
        "script": assets.script("card-check", SCRIPTS),
        "style": assets.style("card-check", STYLES),
    }
    yield from shipped.values()
    view = {
        "paths": {name: output.path for name, output in shipped.items()},
        "setting": handbook.setting,
        "cards": [
            {**card, "code": typed(card["number"], card["digest"])} for card in whole["cards"]
        ],
    }
    page = str(PurePosixPath(PAGE).with_suffix(".md"))
    yield Output(page, _head(words) + filled("wallcard/check", "check.md.j2", view, words))


def _head(words: Words) -> str:
    title, about = (
        json.dumps(words(f"card_check.{key}"), ensure_ascii=False) for key in ("title", "about")
    )
    return f"---\ntitle: {title}\ndescription: {about}\nhide: [navigation, toc]\n---\n\n"
