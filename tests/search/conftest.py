"""What the tests of the search share: the index, and its script asked in node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import search
from generator.handbook.book import Handbook
from generator.output import Output
from generator.search.view import index as index_of
from generator.words import Words

Asked = Callable[[list[str]], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def index(handbook: Handbook, words: Words) -> dict[str, Any]:
    return index_of(handbook, words)


@pytest.fixture(scope="session")
def shipped(handbook: Handbook, words: Words) -> Output:
    """The one script that is loaded when somebody searches."""
    (output,) = search.outputs(handbook, words, lambda _: None)
    return output


@pytest.fixture(scope="session")
def asked(shipped: Output, tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """What the shipped script answers to each query: `{level, pages, lines}`."""
    script = tmp_path_factory.mktemp("search") / "search.js"
    # In a browser the page's own object is called self; node has no such name.
    script.write_bytes(b"var self = globalThis;\n" + shipped.data)

    def ask(queries: list[str]) -> list[dict[str, Any]]:
        command = ["node", str(Path(__file__).parent / "ask.js"), str(script)]
        typed = json.dumps(queries)
        done = subprocess.run(command, input=typed, capture_output=True, text=True, check=True)
        found: list[dict[str, Any]] = json.loads(done.stdout)
        return found

    return ask
