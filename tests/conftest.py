"""What all tests share: the real handbook, its words, the built site, a server, a browser."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from generator.cli import main, terminal
from generator.handbook.book import Handbook
from generator.handbook.load import load
from generator.press import store
from generator.problem import Problem
from generator.words import Words
from generator.words import load as words_of

from .once import made_once

expect.set_options(
    timeout=30_000
)  # a slow computer is no fault; what is true at once costs nothing

Scheme = Literal["light", "dark"]
ByScheme = Callable[[Sequence[str]], list[tuple[str, Scheme]]]

ROOT = Path(__file__).parent.parent
CHROMIUM = "/usr/bin/chromium"
WITHOUT_WINDOWS = Path("/usr/bin/chromium-headless-shell")
HEADLESS = str(WITHOUT_WINDOWS) if WITHOUT_WINDOWS.exists() else CHROMIUM
"""Chromium without its windows: the same pages for a third of the time; if it is there."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def words() -> Words:
    return words_of()


@pytest.fixture(scope="session")
def handbook(words: Words) -> Handbook:
    found, problems = load(ROOT)
    assert found is not None, words.problems(problems)
    return found


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """Every command reads and checks the handbook; that of this repository stays the same."""
    read = functools.cache(load)

    def once(root: Path) -> tuple[Handbook | None, list[Problem]]:
        return read(ROOT) if root.resolve() == ROOT else load(root)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(terminal, "load", once)
        yield


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session", autouse=True)
def own_store(run_folder: Path) -> Iterator[None]:
    """Nothing printed before this run may pass for printed now; within it, once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(store.FOLDER, str(run_folder / "store"))
        yield


@pytest.fixture(scope="session")
def site(own_store: None, run_folder: Path) -> Path:
    """The whole product, built as an editor builds it; nobody may change it."""
    return made_once(run_folder / "site", _build)


def _build(target: Path) -> None:
    result = CliRunner().invoke(main, ["build", "--root", str(ROOT), "--into", str(target)])
    assert result.exit_code == 0, result.output


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the site on plain http, as on an intranet."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://handbook.intranet.test:{server.server_port}"
    server.shutdown()
    server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # The made-up host makes http an insecure context, as it is for a plain intranet name.
    hosts = "--host-resolver-rules=MAP handbook.intranet.test 127.0.0.1"
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=HEADLESS, args=[*FLAGS, hosts])
        yield found
        found.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    said = (
        "all of what is tried by halves: http and file://, light and dark, every card printed anew"
    )
    parser.addoption("--both", action="store_true", help=said)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each browser test runs on one of http and file://, half of them on each, unless `--both`.
    What needs the site comes first, so that a second worker has other things to do meanwhile."""
    if config.getoption("--both"):
        return
    items.sort(key=lambda item: "site" not in getattr(item, "fixturenames", ()))
    turn = {name: i % 2 for i, name in enumerate(sorted({_without_base(i.nodeid) for i in items}))}
    left_out = [i for i in items if _base(i) not in ("", BASES[turn[_without_base(i.nodeid)]])]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


BASES = ("http", "file")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.fixture
def by_scheme(request: pytest.FixtureRequest) -> ByScheme:
    """Every page with the one of light and dark it is looked at in, by turns; with both, if asked."""
    both = request.config.getoption("--both")

    def paired(names: Sequence[str]) -> list[tuple[str, Scheme]]:
        return [
            (name, scheme)
            for place, name in enumerate(sorted(names))
            for turn, scheme in enumerate(SCHEMES)
            if both or turn == place % 2
        ]

    return paired


def _base(item: pytest.Item) -> str:
    call = getattr(item, "callspec", None)
    return str(call.params.get("base", "")) if call else ""


def _without_base(nodeid: str) -> str:
    return (
        nodeid.replace("[http", "[").replace("[file", "[").replace("-http", "").replace("-file", "")
    )


@pytest.fixture(params=BASES)
def base(request: pytest.FixtureRequest, served: str, site: Path) -> str:
    """The site's address, once on plain http and once from a folder."""
    return served if request.param == "http" else site.as_uri()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    # Whoever asks for less motion is shown the same, a tenth of the work sooner.
    found = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext, base: str) -> Iterator[Page]:
    """A page that must stay silent: no message on the console, nothing asked from elsewhere."""
    heard: list[str] = []
    found = context.new_page()
    listen(found, base, heard.append)
    yield found
    assert heard == []


def listen(page: Page, base: str, hear: Callable[[str], None]) -> None:
    """Tell `hear` of every console message, error, and request that leaves the site."""
    page.on("console", lambda message: hear(f"console {message.type}: {message.text}"))
    page.on("pageerror", lambda error: hear(f"error: {error}"))
    allowed = (base, "data:", "blob:")
    page.on(
        "request",
        lambda request: None if request.url.startswith(allowed) else hear(f"asked {request.url}"),
    )
