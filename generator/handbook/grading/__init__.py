"""The grading table: proven at check time, evaluated exactly, with three truth values."""

from .evaluate import Result, evaluated, grade_of
from .table import Table

__all__ = ["Result", "Table", "evaluated", "grade_of"]
