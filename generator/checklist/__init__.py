"""BRANCH: the live checklist: facts, grade, who to tell by when, steps to tick, nothing lost."""

from .files import outputs, start_url

__all__ = ["outputs", "start_url"]
