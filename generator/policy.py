"""A page's HTML comes in, the same page with a strict content security policy goes out.

Nothing may be loaded from elsewhere, no style stands inside a page, and of inline scripts only
those the theme wrote, each named by its hash. It is a meta element, because pages opened from a
folder have no headers; a web server may send the same as a header, see `server/`.
"""

from __future__ import annotations

import base64
import hashlib
import re

_INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>(.*?)</script>", re.DOTALL
)
_HEAD = re.compile(r"<head>\s*(<meta charset=[^>]*>)?")


def guarded(html: str) -> str:
    """The page with its policy as early in the head as can be."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return _HEAD.sub(lambda head: head[0] + meta, html, count=1)


def policy(html: str) -> str:
    """The policy of one page, or of several joined into one text."""
    hashes = " ".join(sorted({_hash(match[1]) for match in _INLINE.finditer(html)}))
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {hashes}".strip(),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'self'",
            "form-action 'none'",
        ]
    )


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"
