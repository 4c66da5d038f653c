"""Results that learners exported come in, what a trainer has to teach next goes out."""

from .picture import Picture, Row, picture
from .reading import found, read
from .table import table

__all__ = ["Picture", "Row", "found", "picture", "read", "table"]
