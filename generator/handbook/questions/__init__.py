"""The quiz's questions before any wording: scenes come in, cases with the table's grade go out."""

from .scenes import Question, boundaries, questions

__all__ = ["Question", "boundaries", "questions"]
