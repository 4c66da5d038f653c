"""A checked handbook comes in, the quiz's page and its data go out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

from generator import assets
from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.template import filled
from generator.words import Words

from .items import items
from .pack import packed
from .view import bank, page

SCRIPTS = (
    "quiz/wish.js",
    "quiz/round.js",
    "quiz/score.js",
    "quiz/store.js",
    "quiz/keys.js",
    "quiz/parts.js",
    "quiz/start.js",
    "quiz/question.js",
    "quiz/result.js",
    "quiz/severity-quiz.js",
)
STYLES = ("quiz/quiz.css", "quiz/result.css")


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """`quiz.md`, its script and style, and the script that sets `Handbook.quizBank`."""
    progress(words("quiz.title"))
    asked = items(handbook, words)
    data = hashed("assets/quiz-bank.js", data_script(bank(asked, handbook, words)))
    script, style = assets.script("quiz", SCRIPTS), assets.style("quiz", STYLES)
    yield from (data, script, style)
    paths = {"data": data.path, "script": script.path, "style": style.path}
    view = {**page(asked, handbook, words), "paths": paths}
    yield Output("quiz.md", _head(words) + filled("quiz", "quiz.md.j2", view, words))


def data_script(whole: dict[str, Any]) -> str:
    """The bank of view.py as a script that sets `Handbook.quizBank`."""
    unpack = files(__package__).joinpath("unpack.js").read_text(encoding="utf-8")
    return script_data("quizBank", packed(whole)) + unpack


def _head(words: Words) -> str:
    """Title and description as JSON, which is YAML that cannot be broken out of."""
    title = json.dumps(words("quiz.title"), ensure_ascii=False)
    description = json.dumps(words("quiz.description"), ensure_ascii=False)
    lines = (f"title: {title}", f"description: {description}", "hide: [navigation, toc]")
    return "\n".join(["---", *lines, "---", ""])
