"""axe-core finds nothing on any page, light or dark, wide or narrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT

AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {"light": 1280, "dark": 390}
FOUND = """tags => axe.run(document, {runOnly: tags}).then(found => found.violations.map(
  v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.target.join(" ")).join(" | ")))"""


def violations(page: Page) -> list[str]:
    """What axe has against the page as it stands: `rule: where | where`."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return list(page.evaluate(FOUND, RULES))


@pytest.mark.parametrize("scheme", WIDTHS)
def test_no_page_keeps_anybody_out(browser: Browser, site: Path, scheme: str) -> None:
    size = {"width": WIDTHS[scheme], "height": 900}
    page = browser.new_page(viewport=size, color_scheme=scheme)
    against = {}
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        if found := violations(page):
            against[path.relative_to(site).as_posix()] = found
    page.close()

    assert {} == against
