"""BRANCH: the live checklist: facts, grade, who to tell by when, steps to tick, nothing lost."""

from .files import SCRIPTS, STYLES, outputs, start_url

__all__ = ["SCRIPTS", "STYLES", "outputs", "start_url"]
