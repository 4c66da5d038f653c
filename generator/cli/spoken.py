"""Help and errors that click words itself come in, in English; they go out in our words.

click asks gettext for each of its sentences, and gettext wants binary catalogues and a locale that
is set. Here the table `[click]` of the words answers instead; a sentence it lacks stays English.
"""

from __future__ import annotations

from click import core, decorators, exceptions, formatting, parser, types

from generator.words import load as words_of


def speak() -> None:
    """Let click speak our words; before the first `click.Path` is made, which keeps its name."""
    for module in (core, decorators, exceptions, formatting, parser, types):
        vars(module)["_"] = _said
        if "ngettext" in vars(module):
            vars(module)["ngettext"] = _counted


def _said(message: str) -> str:
    return words_of().room("click").get(message, message)


def _counted(one: str, many: str, count: int) -> str:
    """Chinese mostly says one and many alike: the words may lack the English sentence for one."""
    table = words_of().room("click")
    return table.get(one, table.get(many, one)) if count == 1 else table.get(many, many)
