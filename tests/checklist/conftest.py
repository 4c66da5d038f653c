"""What the checklist's tests share: a browser that can be killed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .chromes import Chrome


@pytest.fixture
def chrome(tmp_path: Path, browser: Browser) -> Iterator[Chrome]:
    """Starts a whole browser of its own, always with the same profile."""
    found = Chrome(browser.browser_type, tmp_path / "profile")
    yield found
    found.kill()
