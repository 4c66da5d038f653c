"""The bank comes in, the same bank in a fifth of its size goes out; unpack.js is the way back.

A line of a reason is said hundreds of times and an option's reasons in every telling, so both are
kept once, in `lines` and `options`, and named by their places.
"""

from __future__ import annotations

import json
from typing import Any


class _Pool:
    """Equal things get the same place."""

    def __init__(self) -> None:
        self.kept: list[Any] = []
        self._places: dict[str, int] = {}

    def place(self, thing: Any) -> int:
        key = json.dumps(thing, ensure_ascii=False, sort_keys=True)
        if key not in self._places:
            self._places[key] = len(self.kept)
            self.kept.append(thing)
        return self._places[key]


def packed(bank: dict[str, Any]) -> dict[str, Any]:
    """The bank with places instead of options: `{…, lines, options, questions}`."""
    lines, options = _Pool(), _Pool()

    def option(one: dict[str, Any]) -> int:
        return options.place({**one, "lines": [lines.place(line) for line in one["lines"]]})

    questions = [
        {
            **question,
            "variants": [
                {**told, "options": [option(one) for one in told["options"]]}
                for told in question["variants"]
            ],
        }
        for question in bank["questions"]
    ]
    return {**bank, "questions": questions, "lines": lines.kept, "options": options.kept}
