"""BRANCH: the live checklist: facts, grade, who to tell by when, steps to tick, nothing lost."""

from .files import SCRIPTS, STORE, STYLES, outputs, start_url

__all__ = ["SCRIPTS", "STORE", "STYLES", "outputs", "start_url"]
