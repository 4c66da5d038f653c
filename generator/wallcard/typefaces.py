"""A handbook comes in, the typeface of its cards goes out: its own, or the one that is shipped."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.press.fontpack import Typeface, shipped
from generator.problem import Problem, ProblemsFoundError


def typeface_of(handbook: Handbook) -> Typeface:
    """The font files that `card_font` names, read from the handbook's folder.

    ProblemsFoundError when one of them cannot be read or is no font. Problem code: card-font.
    """
    chosen = handbook.setting.card_font
    if chosen is None:
        return shipped()
    problems, read = [], dict[str, bytes]()
    for key, file in (("regular", chosen.regular), ("bold", chosen.bold)):
        try:
            read[key] = (handbook.root / file).read_bytes()
            Typeface(read[key], read[key])
        except (OSError, ValueError):
            place = handbook.place("handbook", "card_font", key)
            problems.append(Problem.at(place, "card-font", font=file))
    if problems:
        raise ProblemsFoundError(problems)
    return Typeface(read["regular"], read["bold"])
