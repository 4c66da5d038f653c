"""The only module of the packs that knows the wall cards: their blanks, their packs, their codes."""

from __future__ import annotations

from generator.wallcard import Order, Packer, codes, likeness
from generator.wallcard.fields import EMPTY, FEATURES, Value, manner

__all__ = ["EMPTY", "FEATURES", "Order", "Packer", "Value", "codes", "likeness", "manner"]
