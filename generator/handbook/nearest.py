"""A word nobody knows and the known ones come in, the one that was probably meant goes out."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`, or ''; `II` looks like `Ⅱ`."""
    plain = {unicodedata.normalize("NFKC", name).lower(): name for name in known}
    found = difflib.get_close_matches(word.lower(), plain, n=1)
    return plain[found[0]] if found else ""
