"""A drill's file and the day it was held come in, the same file with that day goes out."""

from __future__ import annotations

import re

_KEY = re.compile(r"^last_drilled:.*$", re.MULTILINE)
_FIRST = re.compile(r"^opening:", re.MULTILINE)


def held(text: str, day: str) -> str:
    """The YAML of a drill with `last_drilled: "2026-11-22"`: where it stood, or before `opening`.

    Everything else stays as its author wrote it, comments and all.
    """
    line = f'last_drilled: "{day}"'
    if _KEY.search(text):
        return _KEY.sub(line, text, count=1)
    return _FIRST.sub(f"{line}\nopening:", text, count=1)
