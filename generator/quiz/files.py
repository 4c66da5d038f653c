"""A checked handbook comes in, the quiz's page and its data go out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

from generator import assets
from generator.handbook.book import Handbook
from generator.look.repealed import repealed
from generator.output import Output, hashed, script_data
from generator.template import filled
from generator.words import Words

from .items import items
from .pack import packed
from .view import bank, page

_LOGIC = (
    "random",
    "wish",
    "store",
    "answers",
    "boxes",
    "picture",
    "picks",
    "round",
    "score",
    "exam",
    "letters",
    "code",
    "sitting",
    "report",
    "desk",
)
_SCREEN = (
    "keys",
    "parts",
    "options",
    "rules",
    "reasons",
    "question",
    "matrix",
    "result",
    "practice",
    "choice",
    "learner",
    "home",
    "progress",
    "exam-paper",
    "exam-rules",
    "exam-room",
    "exam-result",
    "certificate",
    "verify",
    "severity-quiz",
)
SCRIPTS = (
    *(f"quiz/logic/{name}.js" for name in _LOGIC),
    *(f"quiz/screen/{name}.js" for name in _SCREEN),
)
"""All scripts in the order in which they build on each other; the element comes last."""
STYLES = tuple(
    f"quiz/screen/{name}.css" for name in ("quiz", "question", "result", "exam", "certificate")
)


def outputs(handbook: Handbook, words: Words, progress: Callable[[str], None]) -> Iterator[Output]:
    """`quiz.md`, its script and style, and the script that sets `Handbook.quizBank`."""
    progress(words("quiz.title"))
    asked = items(handbook, words)
    data = hashed("assets/quiz-bank.js", data_script(bank(asked, handbook, words)))
    script, style = assets.script("quiz", SCRIPTS), assets.style("quiz", STYLES)
    yield from (data, script, style)
    paths = {"data": data.path, "script": script.path, "style": style.path}
    view = {**page(asked, handbook, words), "paths": paths}
    view["repealed"] = repealed(_cited(handbook), handbook, words)
    yield Output("quiz.md", _head(words) + filled("quiz", "quiz.md.j2", view, words))


def _cited(handbook: Handbook) -> set[str]:
    """The ids of all sources that reasons name: those of the table, and those of authors."""
    asked = (question for asked in handbook.questions.values() for question in asked)
    named = {name for question in asked for choice in question.options for name in choice.sources}
    return named | handbook.table.cited()


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
