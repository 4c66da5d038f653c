"""A run of a thousand events is worked out and painted before anybody notices.

`make bench` tells what it costs. Here it must be possible at all, beside everything else that a
computer under test does: the quickest of many counts.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .at_the_counter import started
from .long_run import costs, fill

LIMITS = {
    "robbery": {"change": 50, "opening": 50},
    "robbery,media,customer-injury": {"change": 50, "opening": 75},
}
"""Milliseconds of the page's main thread. What three incidents say in sight takes longer to draw."""


@pytest.mark.parametrize("incidents", LIMITS)
def test_a_thousand_events_are_folded_and_painted_in_less_than_50_ms(
    page: Page, base: str, incidents: str
) -> None:
    started(page, base, f"#incident={incidents}&harm=caused")
    fill(page)

    for what, limit in LIMITS[incidents].items():
        found = costs(page, what, often=60, enough=limit)
        assert found[0] < limit, (what, found)
