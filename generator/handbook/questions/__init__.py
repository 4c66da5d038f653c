"""The quiz's questions before any wording: scenes come in, cases with the table's grade go out."""

from .fill import BLANK, TELLINGS
from .scenes import Question, Tellings, asked, tellings
from .values import boundaries

__all__ = ["BLANK", "TELLINGS", "Question", "Tellings", "asked", "boundaries", "tellings"]
