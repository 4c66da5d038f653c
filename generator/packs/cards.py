"""The only module of packs that knows the wall cards: their blanks, their packs, their codes."""

from __future__ import annotations

from generator.wallcard import Order, Packer, codes, likeness
from generator.wallcard.fields import EMPTY, FEATURES, WEIGHT, Filling, Value, manner

__all__ = [
    "EMPTY",
    "FEATURES",
    "WEIGHT",
    "Filling",
    "Order",
    "Packer",
    "Value",
    "codes",
    "likeness",
    "manner",
]
