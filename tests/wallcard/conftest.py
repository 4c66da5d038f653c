"""The real cards, printed once for all tests; and a way to read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import wallcard
from generator.handbook.book import Handbook
from generator.words import Words
from tests.once import alone

from .paper import Printed


@pytest.fixture(scope="session")
def pdfs(
    handbook: Handbook,
    words: Words,
    own_store: None,
    run_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """The path of every PDF by the path it has on the site."""
    folder = tmp_path_factory.mktemp("cards")
    found = {}
    with alone(run_folder / "cards"):  # the second process finds what the first has printed
        outputs = list(wallcard.outputs(handbook, words, lambda _: None))
    for output in outputs:
        if output.path.endswith(".pdf"):
            found[output.path] = folder / Path(output.path).name
            found[output.path].write_bytes(output.data)
    return found


@pytest.fixture(scope="session")
def cards(handbook: Handbook, pdfs: dict[str, Path]) -> dict[str, Printed]:
    """Every card, ready to be read, by the id of its incident."""
    return {name: Printed(pdfs[f"cards/{name}.pdf"]) for name in handbook.incidents}
