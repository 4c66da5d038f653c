"""A card's code: what its edge and its QR say about which card it is, of which edition.

The address it leads to is the site's page for checking a card:
`<site>check.html#card=<id>&edition=<edition>&hash=<8 hex digits>`. What people type there is
`PB-<number>-<8 hex digits>`, such as `PB-07-3F2A91C4`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

PAGE = "check.html"
"""The page of the site that says whether a card is still the one to use."""

_TYPED = re.compile(r"PB-?([0-9]{2})-?([0-9A-F]{8})\Z")
_DASHES = re.compile(r"[\s\u2010-\u2015\u2212_-]+")


@dataclass(frozen=True)
class CardCode:
    """Which card, of which edition; `digest` names what the card tells, in 8 hex digits."""

    id: str
    number: str
    edition: str
    digest: str

    @property
    def typed(self) -> str:
        """As it is printed on the card and typed by people."""
        return typed(self.number, self.digest)

    def held(self, site_url: str | None) -> str:
        """What the QR holds: the address on the site, or without a site just the words."""
        if site_url is None:
            return f"{self.id} {self.edition} {self.digest}"
        edition = quote(self.edition, safe="")
        return f"{site_url}{PAGE}#card={self.id}&edition={edition}&hash={self.digest}"


def typed(number: str, digest: str) -> str:
    """The code of the card with this number and digest."""
    return f"PB-{number}-{digest}"


def parsed(text: str) -> tuple[str, str] | None:
    """Number and digest of a code as somebody typed it, or None for what is no code.

    Small letters, full-width letters, blanks and other dashes are forgiven. The twin of `typed` in
    check/code.js.
    """
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text).strip()).upper()
    match = _TYPED.match(plain)
    return (match[1], match[2]) if match else None
