"""Editions of the cards: what is issued now, what changed since an earlier one, what to swap."""

from .manifest import MANIFEST, issue_of, manifest, manifest_text
from .reprint import Swap, changed_since_issue, swaps
from .saying import ZoneSays, said
from .swap_list import swap_list

__all__ = [
    "MANIFEST",
    "Swap",
    "ZoneSays",
    "changed_since_issue",
    "issue_of",
    "manifest",
    "manifest_text",
    "said",
    "swap_list",
    "swaps",
]
