"""The outlets whose names and numbers stand on the cards: their table comes in, checked."""

from .columns import Column, columns
from .outlets import Outlet, read

__all__ = ["Column", "Outlet", "columns", "read"]
