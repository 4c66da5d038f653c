"""A set of questions comes in, a trainer's sheet to print goes out: the paper, then its key."""

from .sheet import printed

__all__ = ["printed"]
