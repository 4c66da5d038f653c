"""Runs the checklist in the old browsers that counters still have, and prints a table of what held.

    .venv/bin/python tools/old_chromium.py [--site site] [--keep FOLDER] [86] [109]

Real builds come from npm packages made for servers (a brotli-packed headless Chromium each, 45 to
58 MB), into a folder that goes away afterwards unless `--keep` names one. Each browser starts a
list of every type, ticks all its steps, has one read, reads its report, loads the page again, and
is then killed with -9 the moment a run is shown as saved: on plain http, and from a folder. Exit
code 1 when anything did not hold. Not part of the tests: it needs the network and some minutes.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import signal
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
from pathlib import Path

from playwright.sync_api import BrowserType, Page, sync_playwright

PACKAGES = {"86": "chrome-aws-lambda@5.3.1", "109": "@sparticuz/chromium@109.0.6"}
UNPACK = """const fs = require("fs"), zlib = require("zlib"), [from, to] = process.argv.slice(1);
fs.writeFileSync(to, zlib.brotliDecompressSync(fs.readFileSync(from)), { mode: 0o755 });"""
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--host-resolver-rules=MAP handbook.intranet.test 127.0.0.1"]  # fmt: skip

# Playwright's locators need Chromium 105; what runs inside the page does not.
HELP = """
const all = (what) => Array.from(document.querySelectorAll(what));
const boxes = () => all(".checklist-step .checklist-tick input");
const until = async (holds, what) => {
  for (let i = 0; i < 800; i += 1) {
    if (holds()) { return; }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(what);
};
"""
TICK = """async () => {%s
  await until(() => all(".checklist-run").length, "the run does not start");
  boxes().forEach((box) => { if (!box.checked) { box.click(); } });
  await until(() => boxes().length > 5
    && all('.checklist-step[data-state="kept"]').length === boxes().length
    && all('.checklist-saved[data-state="kept"]').length, "not everything is kept");
  return boxes().length;
}"""
READ = """async () => {%s
  all(".checklist-tools button")[0].click();
  await until(() => all(".checklist-reader:not([hidden]) h2")[0].textContent, "nothing is read");
  document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  all('.checklist-tools a[href*="view=report"]')[0].click();
  await until(() => all(".checklist-report textarea").length > 5, "there is no report");
  history.back();
  await until(() => all(".checklist-run").length, "there is no way back");
}"""
COUNT = """async (wanted) => {%s
  await until(() => boxes().filter((box) => box.checked).length === wanted,
    "ticks are lost: " + boxes().filter((box) => box.checked).length + " of " + wanted);
}"""


def fetched(version: str, folder: Path) -> Path:
    """The browser of this version, from npm; what is there already is taken."""
    browser = folder / f"chromium{version}"
    if browser.exists():
        return browser
    print(f"fetching {PACKAGES[version]} ...", flush=True)
    packed = subprocess.run(
        ["npm", "pack", "--silent", PACKAGES[version]],
        cwd=folder, check=True, capture_output=True, text=True,
    )  # fmt: skip
    archive = folder / packed.stdout.split()[-1]
    with tarfile.open(archive) as tar:
        tar.extract("package/bin/chromium.br", folder, filter="data")
    raw = folder / "package/bin/chromium.br"
    subprocess.run(["node", "-e", UNPACK, str(raw), str(browser)], check=True)
    raw.unlink()
    archive.unlink()
    return browser


class Running:
    """A whole browser of its own, always with the same profile."""

    def __init__(self, engine: BrowserType, browser: Path, profile: Path) -> None:
        port = profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [browser, *FLAGS, "--remote-debugging-port=0", f"--user-data-dir={profile}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        deadline = time.monotonic() + 30
        while not (port.exists() and "\n" in port.read_text()):
            if time.monotonic() > deadline:
                raise TimeoutError("the browser does not start")
            time.sleep(0.05)
        address = f"http://127.0.0.1:{port.read_text().split()[0]}"
        connected = engine.connect_over_cdp(address)
        self.page = connected.contexts[0].new_page()
        self.version = connected.version
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def kill(self) -> None:
        """As a power cut would: nothing is told to anybody."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def every_type(page: Page, base: str) -> list[str]:
    """Run through every type once; what did not hold, by type."""
    page.goto(f"{base}/checklist.html")
    wrong = []
    for incident in page.evaluate("() => Object.keys(Handbook.checklistData.incidents)"):
        try:
            page.goto("about:blank")
            page.goto(f"{base}/checklist.html#incident={incident}&start=1")
            steps = page.evaluate(TICK % HELP)
            page.evaluate(READ % HELP)
            page.reload()
            page.evaluate(COUNT % HELP, steps)
        except Exception as error:  # one type that fails must not hide the others
            wrong.append(f"{incident}: {str(error).splitlines()[0]}")
    return wrong


def tried(engine: BrowserType, browser: Path, base: str) -> tuple[str, list[str]]:
    """All of it on one browser from one place: its version, and what did not hold."""
    with tempfile.TemporaryDirectory() as folder:
        running = Running(engine, browser, Path(folder))
        try:
            wrong = every_type(running.page, base)
            running.page.goto("about:blank")
            running.page.goto(f"{base}/checklist.html#incident=robbery,media&start=1")
            steps = running.page.evaluate(TICK % HELP)
            run = running.page.evaluate("() => location.hash")
        finally:
            running.kill()
        errors = running.errors
        running = Running(engine, browser, Path(folder))
        try:
            running.page.goto(f"{base}/checklist.html{run}")
            running.page.evaluate(COUNT % HELP, steps)
        except Exception as error:
            wrong.append(f"after kill -9: {str(error).splitlines()[0]}")
        finally:
            running.kill()
        return running.version, wrong + [f"error: {one}" for one in errors + running.errors]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main() -> int:
    """Fetch, try, tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("versions", nargs="*", metavar="86|109")
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    if set(asked.versions) - set(PACKAGES):
        parser.error(f"versions: {', '.join(PACKAGES)}")
    site = asked.site.resolve()
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    bases = {"http": f"http://handbook.intranet.test:{server.server_port}", "file": site.as_uri()}
    held = True
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = asked.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for version in asked.versions or PACKAGES:
            browser = fetched(version, folder)
            for name, base in bases.items():
                began = time.monotonic()
                found, wrong = tried(playwright.chromium, browser, base)
                took = time.monotonic() - began
                print(f"{found:16} {name:5} {'held' if not wrong else 'FAILED':7} {took:4.0f} s")
                for line in wrong:
                    print(f"    {line}")
                held = held and not wrong
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
