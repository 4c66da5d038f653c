"""The words of all problems come in, the authors' list of problem codes goes out."""

from __future__ import annotations

from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..parts import front_matter


def output(words: Words) -> Output:
    """`authors/problems.md`: every code with its sentence and its cure."""
    view = {"problems": [(code, *words.said(code)) for code in sorted(words.codes())]}
    head = front_matter(words("page.problems"), words("page.problems_intro"))
    return Output("authors/problems.md", head + filled("page", "lists/problems.md.j2", view, words))
