"""A text comes in, its QR code goes out as SVG. The only module that imports segno."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

QUIET = 2
"""Empty modules around the code inside its picture; the white of the sheet around it does the
rest of the four that readers ask for."""


@lru_cache(maxsize=64)
def svg(text: str) -> str:
    """The code at error level M: a scratch or a spot of glare over 15 % of it does no harm."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False, boost_error=False).save(
        out, kind="svg", border=QUIET, omitsize=True, xmldecl=False, nl=False
    )
    return out.getvalue().decode()
