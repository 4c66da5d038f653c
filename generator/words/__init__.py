"""The words of the interface, one TOML file per language; what authors write is not in here."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from generator.problem import Problem

LANGUAGE = "zh"
_NAMED = {"type", "cure", "items", "form", "reason"}  # values of problems that need words too


class Words:
    """Every word a reader sees that no author wrote, looked up by a dotted key."""

    def __init__(self, language: str, tree: dict[str, Any]) -> None:
        self.language = language
        self._tree = tree

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence at `key` with its blanks filled; KeyError when a language lacks it."""
        found: Any = self._tree
        for part in key.split("."):
            found = found[part]
        if not isinstance(found, str):
            raise KeyError(f"{key} is a group of words, not a sentence")
        return found.format(**values) if values else found

    def room(self, name: str) -> dict[str, str]:
        """All sentences of one room, for a script that speaks in the browser."""
        return {str(key): str(text) for key, text in self._tree[name].items()}

    def problem(self, problem: Problem) -> str:
        """`file:line:column: what [code]`, and the hint on a second line."""
        said, values = self._tree["problem"][problem.code], dict(problem.values)
        for name in _NAMED & values.keys():
            values[name] = self._tree[f"problem_{name}"][values[name]]
        hint = said["near"] if values.get("near") else said["hint"]
        return self._two_lines(problem, said["what"].format(**values), hint.format(**values))

    def _two_lines(self, problem: Problem, what: str, hint: str) -> str:
        return f"{problem.place}: {what} [{problem.code}]\n  {self('cli.hint')}{hint}"

    def notice(self, notice: Problem) -> str:
        """A notice as two lines; it is no problem, the handbook is built all the same."""
        said, values = self._tree["notice"][notice.code], dict(notice.values)
        return self._two_lines(notice, said["what"].format(**values), said["hint"].format(**values))

    def problems(self, problems: Sequence[Problem]) -> str:
        """All problems, a few lines each, and how many there are."""
        listed = "\n".join(self.problem(problem) for problem in problems)
        return f"{listed}\n{self('cli.failed', count=len(problems))}"

    def duration(self, minutes: int) -> str:
        """A time limit as people say it: `5 分钟`, `2 小时`, `30 日`."""
        for key, size in (("days", 24 * 60), ("hours", 60)):
            if minutes >= size and minutes % size == 0:
                return self(f"time.{key}", count=minutes // size)
        return self("time.minutes", count=minutes)

    def said(self, code: str) -> tuple[str, str]:
        """What a problem says and its hint, with their blanks as `…`."""
        said = self._tree["problem"][code]
        return _blanked(said["what"]), _blanked(said["hint"])

    def codes(self) -> tuple[str, ...]:
        """Every problem code there is."""
        return tuple(self._tree["problem"])


def _blanked(sentence: str) -> str:
    fields = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
    return sentence.format(**dict.fromkeys(fields, "…"))


def forget() -> None:
    """Read the words anew: for a preview in which they are being edited."""
    load.cache_clear()


@cache
def load(language: str = LANGUAGE) -> Words:
    """The words of one language."""
    text = files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return Words(language, tomllib.loads(text))
