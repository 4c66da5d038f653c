"""The severity quiz: scenes of the playbooks, graded by the one table, asked in the browser."""

from .files import SCRIPTS, STYLES, outputs

__all__ = ["SCRIPTS", "STYLES", "outputs"]
