"""What a tick and the opening of a run cost with a thousand events, beside a run just begun."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.checklist.at_the_counter import started  # noqa: E402
from tests.checklist.long_run import costs, fill  # noqa: E402

RUNS = ("robbery", "robbery,media,customer-injury")
OFTEN = 25


def long_runs(chromium: Browser) -> None:
    """Milliseconds of the page's main thread, the median of 25, for one incident and for three."""
    for incidents in RUNS:
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        started(page, (ROOT / "site").as_uri(), f"#incident={incidents}&harm=caused")
        begun = {what: costs(page, what, OFTEN) for what in ("change", "opening", "rest")}
        fill(page)
        for what, few in begun.items():
            many = costs(page, what, OFTEN)
            middle, before = statistics.median(many), statistics.median(few)
            print(
                f"1,000 events, {incidents.count(',') + 1} incidents, {what:<8}"
                f"{middle:>6.1f} ms ({many[0]:.1f} to {many[-1]:.1f}), "
                f"{middle / before:.1f} times a run just begun"
            )
        page.close()
