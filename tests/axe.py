"""A page in the browser comes in, what axe-core has against it goes out."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.conftest import ROOT

_AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Chromium 86 does not know where a Chinese word ends: a whole sentence would pass for one word.
_WORDS = """Intl.Segmenter = Intl.Segmenter || class {
  segment(text) { return Array.from(text, (one) => ({ segment: one })); } };"""
# Without `preload` it asks for the style sheets again, which a page from a folder may not.
# What is not on the screen costs as much time as what is.
_APART = """selector => { const away = document.querySelector(selector);
  if (away.getClientRects().length) { throw new Error(selector + " is on the screen"); }
  self.axeAway = [away, document.createComment("away")]; away.replaceWith(self.axeAway[1]); }"""
_BACK = "() => self.axeAway[1].replaceWith(self.axeAway[0])"
_FOUND = """tags => axe.run(document, {runOnly: tags, preload: false}).then(found => found.violations.map(
  v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.target.join(" ")).join(" | ")))"""
# A colour on its way to another is nobody's contrast. What is taken away on its way never arrives.
_AT_REST = """() => Promise.all(document.getAnimations().filter(one => one instanceof CSSTransition)
  .map(one => one.finished.catch(() => null))).then(() => null)"""

# What is out of sight and not laid out yet is looked at as it will stand when somebody gets there;
# from the top, where nothing lies under the bar that stays in sight.
_ALL = """() => { scrollTo(0, 0); const all = new CSSStyleSheet();
  all.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [all]; }"""


def violations(page: Page, *, unseen: str | None = None) -> list[str]:
    """What axe has against the page as it stands: `rule: where | where`.

    A large part that is not on the screen, and is looked at elsewhere, may be taken out meanwhile.
    """
    page.evaluate(_WORDS + _AXE.read_text(encoding="utf-8"))
    page.evaluate(_ALL)
    page.evaluate(_AT_REST)
    if unseen:
        page.evaluate(_APART, unseen)
    found = list(page.evaluate(_FOUND, _RULES))
    if unseen:
        page.evaluate(_BACK)
    return found
