"""The built site comes in, how quick and how clean its home page is goes out; fails nothing.

Run by `make audit`. nginx serves the site on the sample configuration, as in production.
Lighthouse comes by npm for the occasion (phone, slow network, slow processor).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.conftest import CHROMIUM, FLAGS  # noqa: E402
from tests.server.running import nginx  # noqa: E402

LIGHTHOUSE = "lighthouse@12"
RUNS = 5
USABLE = """() => {
  const [visit] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return [paint.startTime, visit.domInteractive, visit.loadEventEnd];
}"""


def main() -> None:
    """Lighthouse's four marks, then what a slow computer of a counter needs."""
    with nginx(ROOT / "site") as port:
        home = f"http://127.0.0.1:{port}/index.html"
        for name, score in marks(home).items():
            print(f"{name:16} {score:4.0f}")
        paint, usable, loaded = slow_computer(home)
        print(f"processor 4x slower, median of {RUNS}: first paint {paint:.0f} ms,")
        print(f"  usable {usable:.0f} ms, all loaded {loaded:.0f} ms")


def marks(address: str) -> dict[str, float]:
    """Lighthouse's marks from 0 to 100 by category."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        flags = "--headless --no-sandbox --disable-gpu --disable-background-networking"
        command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json"]
        command += [f"--output-path={report}", f"--chrome-flags={flags}"]
        environment = {"CHROME_PATH": CHROMIUM}
        subprocess.run(["env", *(f"{k}={v}" for k, v in environment.items()), *command], check=True)
        found = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: category["score"] * 100 for name, category in found.items()}


def slow_computer(address: str) -> tuple[float, ...]:
    """First paint, usable and loaded in ms after the click, with a processor 4 times slower."""
    visits = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for _ in range(RUNS):
            page = browser.new_page()
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            page.goto(address, wait_until="load")
            page.wait_for_timeout(300)
            visits.append(page.evaluate(USABLE))
            page.close()
        browser.close()
    return tuple(sorted(times)[RUNS // 2] for times in zip(*visits, strict=True))


if __name__ == "__main__":
    main()
