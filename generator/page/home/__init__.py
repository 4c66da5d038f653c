"""The pages one starts from: home, and the page that says there is no such page."""

from .view import not_found, outputs

__all__ = ["not_found", "outputs"]
