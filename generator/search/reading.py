"""Chinese text comes in, how it is read in pinyin goes out. Only importer of pypinyin.

Readings are without tones; ü is v, as people type it.
"""

from __future__ import annotations

from collections.abc import Iterable

from pypinyin import lazy_pinyin


def characters_by_reading(texts: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """`{"ting": "停听…"}` for the characters of `texts`, and for what may be typed instead of them.

    A typo in the name of an incident is as a rule another common character of the same sound,
    which need not occur in the handbook: of the 3,755 most common ones those are added that sound
    like a character of `names`.
    """
    heard = {lazy_pinyin(character)[0] for character in _characters(names)}
    alike = {character for character in _common() if lazy_pinyin(character)[0] in heard}
    found: dict[str, str] = {}
    for character in sorted(alike | _characters(texts)):
        reading = lazy_pinyin(character)[0]
        found[reading] = found.get(reading, "") + character
    return found


def read_otherwise(names: Iterable[str]) -> dict[str, str]:
    """The names that are not read as their characters are one by one, with their reading:
    `{"查银行": "cha yin hang"}`."""
    return {
        name: " ".join(together)
        for name in names
        if (together := lazy_pinyin(name)) != [lazy_pinyin(c)[0] for c in name if _chinese(c)]
        and all(map(_chinese, name))
    }


def _common() -> str:
    """The first level of GB 2312: its rows 16 to 55, the last of which is not full."""
    codes = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 56) for cell in range(1, 95))
    return b"".join(code for code in codes if code < b"\xd7\xfa").decode("gb2312")


def _characters(texts: Iterable[str]) -> set[str]:
    return {character for text in texts for character in text if _chinese(character)}


def _chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
