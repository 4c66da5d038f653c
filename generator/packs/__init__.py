"""A handbook and a table of outlets come in, one printed pack per outlet goes out."""

from .columns import Column, columns
from .outlets import Outlet, read

__all__ = ["Column", "Outlet", "columns", "read"]
