"""The page that says whether a card is still the one to use, and if not, what changed."""

from .files import outputs

__all__ = ["outputs"]
