"""A PDF and objects that replace some of its own come in, the PDF with them at its end goes out.

This is what the PDF format has for changes: everything before stays as it is, a second table of
contents says what is new and leads to the first. Source: ISO 32000-1, 7.5.6 and 7.5.8.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from .embedded import stream


@dataclass(frozen=True)
class Trailer:
    """What the end of a PDF says: how many objects there are, the numbers of its catalogue and its
    document information, where in the file its table of contents is."""

    size: int
    root: int
    info: int
    table: int


def updated(base: bytes, new: Mapping[int, bytes], trailer: Trailer) -> bytes:
    """The PDF with the bodies of the `new` objects; its ID is the hash of its content."""
    parts, places, position = [], dict[int, int](), len(base)
    for number, body in sorted(new.items()):
        places[number] = position
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        position += len(parts[-1])
    places[trailer.size] = position
    whole = hashlib.sha256(base)
    for part in parts:
        whole.update(part)
    name = whole.hexdigest()[:32].encode()
    rows = b"".join(b"\1%s\0\0" % place.to_bytes(4, "big") for place in places.values())
    head = (
        b"/Type /XRef/W [1 4 2]/Index [%s]/Size %d/Root %d 0 R/Info %d 0 R/Prev %d/ID [<%s> <%s>]"
    )
    index = b" ".join(b"%d 1" % number for number in places)
    says = (index, trailer.size + 1, trailer.root, trailer.info, trailer.table, name, name)
    table = b"%d 0 obj\n%s\nendobj\n" % (trailer.size, stream(rows, head % says))
    return b"".join((base, *parts, table, b"startxref\n%d\n%%%%EOF\n" % position))
