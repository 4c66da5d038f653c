"""The built site comes in, the pictures of the README go out (docs/pictures/*.png).

With `--all FOLDER` it takes every page at three widths, light and dark, to be looked at.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
SITE, PICTURES = ROOT / "site", ROOT / "docs" / "pictures"
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
SIZE = {"width": 1000, "height": 1414}
"""The shape of an A4 sheet, so that the three pictures stand well beside each other."""


def main() -> None:
    """Take the README's pictures, or with `--all` those of every page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        if sys.argv[1:2] == ["--all"]:
            every_page(browser, Path(sys.argv[2]))
        else:
            readme(browser)
        browser.close()


def readme(browser: Browser) -> None:
    """A page, a card, a running checklist."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport=SIZE)
    page.goto((SITE / "incidents" / "robbery.html").as_uri())
    page.screenshot(path=PICTURES / "page.png")
    page.goto((SITE / "checklist.html").as_uri() + "#incident=robbery&robbery=yes&harm=caused")
    page.get_by_role("button", name="开始清单").click()
    for box in page.get_by_role("checkbox").all()[:3]:
        box.check()
    page.wait_for_timeout(500)
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=PICTURES / "checklist.png")
    card(SITE / "cards" / "robbery.pdf", PICTURES / "card.png")


def card(pdf: Path, picture: Path) -> None:
    """The first page of a PDF as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "card"
        command = ["pdftoppm", "-r", "90", "-png", "-singlefile", str(pdf), str(target)]
        subprocess.run(command, check=True)
        picture.write_bytes(target.with_suffix(".png").read_bytes())


def every_page(browser: Browser, folder: Path) -> None:
    """Every page of the site, whole, at 360, 768 and 1440 px, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        for width in (360, 768, 1440):
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            for path in sorted(SITE.rglob("*.html")):
                page.goto(path.as_uri())
                name = "-".join(path.relative_to(SITE).with_suffix("").parts)
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
            page.close()


if __name__ == "__main__":
    main()
