"""What a list can be narrowed by comes in, what its filter shows goes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.words import Words


def facet(name: str, room: str, values: Iterable[str], words: Words) -> dict[str, Any]:
    """A choice among values, each once in the order in which they first occur; `room` of the words
    has their names. Items carry their value as `data-<name>`."""
    choices = [{"key": "", "label": words("page.filter_all")}]
    choices += [{"key": key, "label": words(f"{room}.{key}")} for key in dict.fromkeys(values)]
    return {"key": name, "label": words(f"page.filter_{name}"), "choices": choices}


def filter_view(what: str, words: Words, facets: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    """The filter above a list; `what` names the words for its text field."""
    return {
        "label": words(f"page.filter_{what}"),
        "shown": words("page.filter_shown"),
        "none": words("page.filter_none"),
        "facets": facets,
    }
