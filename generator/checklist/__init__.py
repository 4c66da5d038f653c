"""BRANCH: the live checklist: facts, grade, who to tell by when, steps to tick, nothing lost."""

from .files import RUN_SCRIPTS, STORE, outputs, start_url

__all__ = ["RUN_SCRIPTS", "STORE", "outputs", "start_url"]
