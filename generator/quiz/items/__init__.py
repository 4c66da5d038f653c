"""What the quiz asks: every question with its options, and a reason for each of them."""

from .bank import bank, items
from .item import Item, Line, Option, Rule, Variant

__all__ = ["Item", "Line", "Option", "Rule", "Variant", "bank", "items"]
