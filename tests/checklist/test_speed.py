"""A run of a thousand events is worked out and painted before anybody notices.

`make bench` tells what it costs. Here it must be possible at all, beside everything else that a
computer under test does: the quickest of many counts.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .at_the_counter import started
from .long_run import costs, fill

LIMIT = 50


@pytest.mark.parametrize("incidents", ["robbery", "robbery,media,customer-injury"])
def test_a_thousand_events_take_less_than_50_ms(page: Page, base: str, incidents: str) -> None:
    started(page, base, f"#incident={incidents}&harm=caused")
    fill(page)

    for what in ("change", "opening"):
        found = costs(page, what, often=60, enough=LIMIT)
        assert found[0] < LIMIT, (what, found)
