"""BRANCH: the handbook's own search: spoken phrases, pinyin and typos lead to the right step."""

from .files import INDEX, SCRIPTS, STYLES, box, outputs

__all__ = ["INDEX", "SCRIPTS", "STYLES", "box", "outputs"]
