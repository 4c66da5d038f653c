"""What a page draws comes in, the same drawing in fewer words goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from .tags import Owners

_DECIMAL = re.compile(rb"-?\d+\.\d+")
_FINE = (b" cm", b" rg", b" RG")
"""How lines with scales and colours end."""

_NO_KERN = re.compile(rb">0<|(?<=>)0(?=\])")
_CLIPPED = re.compile(rb"(\S+ \S+ \S+ \S+ re\n)W\nn\n\1f\nQ\n")
_PATH = rb"^((?:[-\d. ]++(?:m|l|c|re)\n)++)"
_FILLED_CLIP = re.compile(
    _PATH + rb"W(\*?)\nn\n(/Artifact\nBMC\nq\n[^\n]* rg\n)"
    rb"(\S+) (\S+) (\S+) (\S+) re\nf\nQ\nEMC\nQ\n",
    re.MULTILINE,
)
_SHAPE = re.compile(
    rb"(/Artifact\nBMC\nq\n)([^\n]* rg\n)" + _PATH + rb"(f\*?\nQ\nEMC\n)", re.MULTILINE
)
_LINE = re.compile(rb"([-\d. ]++)(m|l|c|re)\n")
_NAMED = re.compile(rb"^/(\S+) (gs|Do)\n", re.MULTILINE)
_TEXT = re.compile(rb"(EMC\n)?/(?:Artifact\nBMC|(?:\S+)\n<</MCID (\d+)>>\nBDC)\n")
_CORNERS = rb"(\S+) (\S+) m\n" + rb"(\S+) (\S+) l\n" * 3
_BORDER = re.compile(
    _CORNERS + rb"W\*\nn\n(\S+ \S+ \S+ rg\n)" + rb"(\S+) (\S+) (\S+) (\S+) re\n" * 2 + rb"f\*\n"
)
_NEAR = 0.02
"""Of a pixel, in comparing lengths."""


def shortened(drawn: bytes, pictures: Mapping[bytes, bytes], *, idle_states: bool) -> bytes:
    """The drawing with short numbers, without kerning by nothing, clips to what is filled anyway,
    and, if all are idle, graphics states; `pictures` says by their names what draws them."""

    def named(found: re.Match[bytes]) -> bytes:
        name, verb = found.groups()
        if verb == b"Do":
            return pictures.get(name, found[0])
        return b"" if idle_states else found[0]

    drawn = b"\n".join(map(_rounded, _NAMED.sub(named, drawn).split(b"\n")))
    drawn = _NO_KERN.sub(b"", drawn).replace(b"<>", b" ")
    drawn = _CLIPPED.sub(rb"\1f\nQ\n", drawn)
    drawn = _BORDER.sub(_one_side, drawn)
    return _SHAPE.sub(_from_its_corner, _FILLED_CLIP.sub(_filled, drawn))


def short(length: float, digits: int = 2) -> bytes:
    """A length as it stands in a drawing, rounded to so many digits."""
    text = (b"%.*f" % (digits, length)).rstrip(b"0").rstrip(b".")
    return b"0" if text in (b"-0", b"") else text


def merged(drawn: bytes, page: bytes, owners: Owners) -> bytes:
    """The drawing with neighbouring texts of one element as one text; the others lose their owner.

    `page` is the page's reference.
    """
    last: int | None = None

    def joined(found: re.Match[bytes]) -> bytes:
        nonlocal last
        ends, number = found.groups()
        if number is None:  # decoration, which has no owner
            last = None
            return found[0]
        text = int(number)
        owner = owners[page, text]
        if ends and last is not None and owners[page, last] is owner:
            owner["K"].remove(text)
            del owners[page, text]
            return b""
        last = text
        return found[0]

    drawn = _TEXT.sub(joined, drawn)
    return drawn.replace(b"\nBT\nET\n", b"\n").replace(b"\nET\nBT\n", b"\n")


@lru_cache(maxsize=100_000)
def _rounded(line: bytes) -> bytes:
    """Sheets of other outlets have nearly all their lines in common, so each is rounded once."""
    digits = 4 if line.endswith(_FINE) else 2
    return _DECIMAL.sub(lambda number: short(float(number[0]), digits), line)


def _filled(found: re.Match[bytes]) -> bytes:
    """A shape cut out of a larger area of colour, drawn as the shape itself."""
    path, odd, begins = found.groups()[:3]
    left, top, width, height = map(float, found.groups()[3:])
    for x, y in _corners(path):
        inside_x = left - _NEAR <= x <= left + width + _NEAR
        if not (inside_x and top - _NEAR <= y <= top + height + _NEAR):
            return found[0]
    return begins + path + b"f" + odd + b"\nQ\nEMC\nQ\n"


def _corners(path: bytes) -> Iterator[tuple[float, float]]:
    """Every point that a path names; it lies within them."""
    for numbers, verb in _LINE.findall(path):
        each = list(map(float, numbers.split()))
        if verb == b"re":
            yield each[0], each[1]
            yield each[0] + each[2], each[1] + each[3]
        else:
            yield from zip(each[::2], each[1::2], strict=True)


def _from_its_corner(found: re.Match[bytes]) -> bytes:
    """A shape measured from its first point: every tick box is then written with the same words."""
    begins, colour, path, ends = found.groups()
    lines = _LINE.findall(path)
    x, y = map(float, lines[0][0].split()[:2])
    moved = []
    for numbers, verb in lines:
        each = list(map(float, numbers.split()))
        steps = (x, y, 0.0, 0.0) if verb == b"re" else (x, y) * 3
        near = (short(number - step) for number, step in zip(each, steps, strict=False))
        moved.append(b" ".join(near) + b" %s\n" % verb)
    place = b"1 0 0 1 %s %s cm\n" % (short(x), short(y))
    return begins + colour + place + b"".join(moved) + ends


def _one_side(found: re.Match[bytes]) -> bytes:
    """One side of a border, drawn as its own area and not as what is left of two by a clip."""
    *corners, colour = found.groups()[:9]
    x, y = [float(n) for n in corners[::2]], [float(n) for n in corners[1::2]]
    inner, outer = ([float(n) for n in found.groups()[first : first + 4]] for first in (9, 13))
    left, right, top, bottom = min(x), max(x), min(y), max(y)
    square = sorted(zip(x, y, strict=True)) == sorted(
        (a, b) for a in (left, right) for b in (top, bottom)
    )
    inside = (
        outer[0] <= left + _NEAR
        and outer[1] <= top + _NEAR
        and right <= outer[0] + outer[2] + _NEAR
        and bottom <= outer[1] + outer[3] + _NEAR
    )
    apart = (
        right <= inner[0] + _NEAR
        or inner[0] + inner[2] <= left + _NEAR
        or bottom <= inner[1] + _NEAR
        or inner[1] + inner[3] <= top + _NEAR
    )
    if not (square and inside and apart):
        return found[0]
    side = (left, top, right - left, bottom - top)
    return colour + b" ".join(map(short, side)) + b" re\nf\n"
