"""A code is read in the browser exactly as the program reads it."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

from generator.wallcard import parsed

HERE = Path(__file__).parent
CODE = "PB-07-3F2A91C4"
STRAY = " -_\t\u3000\u2010\u2014\u2212\uff0d\u00a0\uff10\u0663OoIl8Bｂ７Ｆ/.#\u200b\ufb00ß"


def garbled(dice: random.Random) -> str:
    """A code with up to three characters put in, left out or replaced."""
    letters = list(
        dice.choice([CODE, CODE.lower(), CODE.replace("-", " "), "ＰＢ－０７－３Ｆ２Ａ９１Ｃ４"])
    )
    for _ in range(dice.randrange(4)):
        place = dice.randrange(len(letters) + 1)
        letters[place : place + dice.randrange(2)] = dice.choice(STRAY)
    return "".join(letters)


def test_script_and_program_read_the_same_codes() -> None:
    dice = random.Random(9)
    texts = ["", "PB", CODE, "PB - 07 - 3f2a91c4", *(garbled(dice) for _ in range(3000))]
    done = subprocess.run(
        ["node", str(HERE / "typed.js")],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    in_browser = [
        (found["number"], found["digest"]) if found else None for found in json.loads(done.stdout)
    ]
    here = [parsed(text) for text in texts]

    assert dict(zip(texts, here, strict=True)) == dict(zip(texts, in_browser, strict=True))
    assert 500 < sum(found is None for found in here) < 2500, "both kinds are tried"
