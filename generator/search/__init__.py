"""BRANCH: the handbook's own search: staff words, spoken phrases, pinyin and typos lead to a step."""

from .files import INDEX, SCRIPTS, STYLES, outputs

__all__ = ["INDEX", "SCRIPTS", "STYLES", "outputs"]
