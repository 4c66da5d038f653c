"""The bank comes in, the same bank in a quarter of its size goes out; unpack.js is the way back.

Reasons are said hundreds of times, and again in every telling, so each is kept once and named by
its place: `lines` of reasons, `misses`, `options`, and the `rules` and `edges` of tellings. What
is null or false is left out of options and lines.
"""

from __future__ import annotations

import json
from typing import Any

Record = dict[str, Any]


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


def packed(bank: Record) -> Record:
    """The bank with places instead of what repeats: `{…, lines, misses, options, rules, edges,
    questions}`."""
    pools = {name: _Pool() for name in ("lines", "misses", "options", "rules", "edges")}

    def option(one: Record) -> int:
        short = _without_nothing(one)
        short["lines"] = [pools["lines"].place(_without_nothing(line)) for line in one["lines"]]
        if one["miss"] is not None:
            short["miss"] = pools["misses"].place(one["miss"])
        return pools["options"].place(short)

    def variant(told: Record) -> Record:
        return {
            **told,
            "options": [option(one) for one in told["options"]],
            "rules": pools["rules"].place(told["rules"]),
            "edges": pools["edges"].place(told["edges"]),
        }

    questions = [
        {**question, "variants": [variant(told) for told in question["variants"]]}
        for question in bank["questions"]
    ]
    return {**bank, "questions": questions, **{name: pool.kept for name, pool in pools.items()}}


def _without_nothing(record: Record) -> Record:
    return {key: value for key, value in record.items() if value is not None and value is not False}
