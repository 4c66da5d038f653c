"""Run in a process of its own: print the cards of the real handbook, say the hash of each PDF."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from generator import wallcard
from generator.handbook.load import load
from generator.words import load as words_of


def main(root: Path) -> None:
    handbook, problems = load(root)
    assert handbook is not None, problems
    for output in wallcard.outputs(handbook, words_of(), lambda _: None):
        if output.path.endswith(".pdf"):
            print(output.path, hashlib.sha256(output.data).hexdigest())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
