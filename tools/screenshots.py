"""The built site comes in, pictures go out: three for the README, and one of every kind of page.

The README's stand in docs/pictures/. The others stand in .cache/screenshots/, each whole, at three
widths, light and dark, with `index.html` to see them beside each other.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.conftest import CHROMIUM, FLAGS  # noqa: E402

SITE, PICTURES, SHEET = ROOT / "site", ROOT / "docs" / "pictures", ROOT / ".cache" / "screenshots"
A4 = {"width": 1000, "height": 1414}
"""The shape of an A4 sheet, so that the three pictures of the README stand well side by side."""
SCHEMES, WIDTHS = ("light", "dark"), (360, 768, 1440)


def main() -> None:
    """Take all pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        readme(browser)
        for scheme in SCHEMES:
            for width in WIDTHS:
                every_kind(browser, width, scheme)
        browser.close()
    contact_sheet()
    print(SHEET / "index.html")


def readme(browser: Browser) -> None:
    """A page, a card, a running checklist."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport=A4)
    page.goto((SITE / "incidents" / "robbery.html").as_uri())
    page.screenshot(path=PICTURES / "page.png")
    page.goto((SITE / "checklist.html").as_uri())
    running(page)
    page.screenshot(path=PICTURES / "checklist.png")
    card(SITE / "cards" / "robbery.pdf", PICTURES / "card.png")
    page.close()


def card(pdf: Path, picture: Path) -> None:
    """The first page of a PDF as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "card"
        command = ["pdftoppm", "-r", "90", "-png", "-singlefile", str(pdf), str(target)]
        subprocess.run(command, check=True)
        picture.write_bytes(target.with_suffix(".png").read_bytes())


def running(page: Page) -> None:
    """A checklist with its first steps done."""
    page.goto(f"{page.url.split('#')[0]}#incident=robbery&robbery=yes&harm=caused")
    page.get_by_role("button", name="开始清单").click()
    for box in page.get_by_role("checkbox").all()[:3]:
        box.check()
    page.wait_for_timeout(500)
    page.evaluate("scrollTo(0, 0)")


def found(page: Page) -> None:
    """The search, in use."""
    page.locator("handbook-search input:visible").first.fill("有人拿刀")
    page.wait_for_timeout(400)


def numbered(page: Page) -> None:
    """The home page of an outlet that filled its numbers in, with the form open again."""
    page.locator(".outlet-fold summary").click()
    for name, number in (("manager", "13800000000"), ("branch", "021-12345678")):
        page.locator(f'input[name="{name}"]').fill(number)
    page.locator(".outlet-form [type=submit]").click()
    page.locator(".outlet-fold summary").click()


def checked(page: Page) -> None:
    """A card that nobody issued."""
    page.locator("card-check input").first.fill("PB-09-00000000")
    page.keyboard.press("Enter")


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "search": ("index.html", found),
    "checklist-run": ("checklist.html", running),
    "index-numbers": ("index.html", numbered),
    "check-refused": ("check.html", checked),
}
"""What a page looks like when it is used: the page, and what is done on it."""


def every_kind(browser: Browser, width: int, scheme: str) -> None:
    """One page of each kind (of the incidents one), and the states."""
    SHEET.mkdir(parents=True, exist_ok=True)
    others = {p for p in SITE.glob("incidents/*.html") if p.stem != "robbery"}
    others.add(SITE / "404.html")  # only a web server shows it, from any depth
    for path in sorted(set(SITE.rglob("*.html")) - others):
        name = "-".join(path.relative_to(SITE).with_suffix("").parts)
        taken(browser, name, path, lambda _: None, width, scheme)
    for name, (path, done) in STATES.items():
        taken(browser, name, SITE / path, done, width, scheme)


def taken(
    browser: Browser, name: str, path: Path, done: Callable[[Page], None], width: int, scheme: str
) -> None:
    """The whole page as a picture, in a browser that has seen nothing yet."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(path.as_uri())
    done(page)
    page.screenshot(path=SHEET / f"{name}-{width}-{scheme}.png", full_page=True)
    page.context.close()


def contact_sheet() -> None:
    """All pictures on one page, a row for each kind of page."""
    names = sorted({path.stem.rsplit("-", 2)[0] for path in SHEET.glob("*.png")})
    rows = []
    for name in names:
        shots = [f"{name}-{width}-{scheme}.png" for scheme in SCHEMES for width in WIDTHS]
        pictures = "".join(f'<a href="{s}"><img src="{s}" height="420" alt=""></a> ' for s in shots)
        rows.append(f"<h2>{escape(name)}</h2><p>{pictures}</p>")
    head = '<!doctype html><meta charset="utf-8"><title>Screenshots</title>'
    (SHEET / "index.html").write_text(head + "\n".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
