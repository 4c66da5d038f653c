"""The real cards, printed once for all tests into a store of their own; and a way to read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import wallcard
from generator.handbook.book import Handbook
from generator.press import store
from generator.words import Words

from .paper import Printed


@pytest.fixture(scope="session", autouse=True)
def own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing printed before may pass for printed now."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(store.FOLDER, str(tmp_path_factory.mktemp("store")))
        yield


@pytest.fixture(scope="session")
def pdfs(
    handbook: Handbook, words: Words, own_store: None, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The path of every PDF by the path it has on the site."""
    folder = tmp_path_factory.mktemp("cards")
    found = {}
    for output in wallcard.outputs(handbook, words, lambda _: None):
        if output.path.endswith(".pdf"):
            found[output.path] = folder / Path(output.path).name
            found[output.path].write_bytes(output.data)
    return found


@pytest.fixture(scope="session")
def cards(handbook: Handbook, pdfs: dict[str, Path]) -> dict[str, Printed]:
    """Every card, ready to be read, by the id of its incident."""
    return {name: Printed(pdfs[f"cards/{name}.pdf"]) for name in handbook.incidents}
