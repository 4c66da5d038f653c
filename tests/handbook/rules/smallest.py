"""The smallest handbook, by its files, and changes of its one playbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

SMALLEST = Path(__file__).parent.parent / "smallest"
FIRE, GRADING, HANDBOOK, REPORTING = (
    "incidents/fire.yaml",
    "grading.yaml",
    "handbook.yaml",
    "reporting.yaml",
)
FLOOD = "incidents/flood.yaml"

Said = Callable[..., list[str]]

COUNT = "{id: count, do: 清点人数, role: manager, domain: life, supplement: true}"


def doing(text: str) -> tuple[str, str]:
    """The change that makes `text` the order of the step `count`."""
    return (COUNT, COUNT.replace("清点人数", text))
