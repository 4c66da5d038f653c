"""A page in the browser comes in, what axe-core has against it goes out."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.conftest import ROOT

_AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Without `preload` it asks for the style sheets again, which a page from a folder may not.
_FOUND = """tags => axe.run(document, {runOnly: tags, preload: false}).then(found => found.violations.map(
  v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.target.join(" ")).join(" | ")))"""


def violations(page: Page) -> list[str]:
    """What axe has against the page as it stands: `rule: where | where`."""
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    return list(page.evaluate(_FOUND, _RULES))
