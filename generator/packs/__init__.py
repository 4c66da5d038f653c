"""BRANCH: packs of wall cards, one for each outlet, with its names and numbers in the blanks.

What reads tables is here; what makes packs is imported where it is used, with the printing press.
"""

from .columns import Column, columns
from .outlets import Outlet, characters, read

__all__ = ["Column", "Outlet", "characters", "columns", "read"]
