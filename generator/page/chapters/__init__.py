"""The chapters around the incidents: concept and grades, mechanism, reporting."""

from .view import outputs

__all__ = ["outputs"]
