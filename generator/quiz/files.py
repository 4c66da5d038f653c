"""A checked handbook comes in, the quiz's page and its data go out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from generator.handbook.book import Handbook
from generator.output import Output, hashed, script_data
from generator.template import filled
from generator.words import Words

from .items import items
from .view import bank, page

SCRIPTS = (
    "logic/wish.js",
    "logic/round.js",
    "logic/score.js",
    "logic/store.js",
    "screen/keys.js",
    "screen/parts.js",
    "screen/start.js",
    "screen/question.js",
    "screen/result.js",
    "screen/severity-quiz.js",
)
STYLES = ("screen/quiz.css", "screen/result.css")


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """`quiz.md`, and the script that sets `Handbook.quizBank`."""
    progress(words("quiz.title"))
    asked = items(handbook, words)
    data = hashed("assets/quiz-bank.js", script_data("quizBank", bank(asked, handbook, words)))
    yield data
    view = {**page(asked, handbook, words), "data_path": data.path}
    yield Output("quiz.md", _head(words) + filled("quiz", "quiz.md.j2", view, words))


def _head(words: Words) -> str:
    """Title and description as JSON, which is YAML that cannot be broken out of."""
    title = json.dumps(words("quiz.title"), ensure_ascii=False)
    description = json.dumps(words("quiz.description"), ensure_ascii=False)
    lines = (f"title: {title}", f"description: {description}", "hide: [navigation, toc]")
    return "\n".join(["---", *lines, "---", ""])
