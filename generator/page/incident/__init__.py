"""The pages of the incidents: what to do, by time, and all that belongs to it."""

from .view import outputs

__all__ = ["outputs"]
