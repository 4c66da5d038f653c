"""BRANCH: the severity quiz: scenes of the playbooks, graded by the one table, in the browser."""

from .files import outputs

__all__ = ["outputs"]
