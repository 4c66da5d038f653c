"""Run in a process of its own: print some cards of the real handbook, say the hash of each PDF."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from generator import wallcard
from generator.handbook.load import load
from generator.words import load as words_of


def main(root: Path, *names: str) -> None:
    handbook, problems = load(root)
    assert handbook is not None, problems
    some = replace(handbook, incidents={name: handbook.incidents[name] for name in names})
    for output in wallcard.outputs(some, words_of(), lambda _: None):
        if output.path.endswith(".pdf"):
            print(output.path, hashlib.sha256(output.data).hexdigest())


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
