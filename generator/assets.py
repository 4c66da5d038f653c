"""Files of the package come in, one script or style sheet to ship goes out, named by its content.

Classic scripts, so that they also run from `file://`. A room with a page of its own ships what only
that page needs as an asset of its own; every part a script relies on is joined into it, so that no
asset depends on another being loaded first.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from generator.output import Output, hashed

CLIENT = ("client/dom.js",)
"""What every script builds its pages with."""


def script(name: str, parts: Iterable[str], begins: str = "") -> Output:
    """`assets/<name>-<hash>.js`: the scripts `parts`, named from the package, in this order.

    `begins` is the text of a script that comes before them, such as data they need.
    """
    return hashed(f"assets/{name}.js", begins + _joined((*CLIENT, *parts)))


def style(name: str, parts: Iterable[str]) -> Output:
    """`assets/<name>-<hash>.css`: the style sheets `parts`, named from the package, in order."""
    return hashed(f"assets/{name}.css", _joined(parts))


def _joined(parts: Iterable[str]) -> str:
    package = files("generator")
    return "\n".join(package.joinpath(part).read_text(encoding="utf-8") for part in parts)
