"""The Chromium of the counters: 86, 109 and the current one lose nothing and show every list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.checklist import ONE_FILE
from generator.handbook.book import Handbook
from tests.axe import violations
from tests.conftest import ByScheme

from .chromes import EVERY, OLD, Chrome, OneVersion
from .in_page import (
    all_kept,
    opened,
    read_aloud,
    report,
    shown,
    started,
    tick,
    tick_all,
    tick_much,
    ticked,
    turned,
)

# Where a page is opened often it is the single file: the same scripts and the same store as the
# checklist's page, opened for less than half the work.
KILLS = 20
TABS = 4
TICKS = 250


@pytest.fixture
def one(chrome: Chrome, version: str, base: str) -> Iterator[OneVersion]:
    """One version of Chromium whose pages must stay silent."""
    found = OneVersion(chrome, version, base)
    yield found
    assert [] == found.heard


@pytest.mark.parametrize("version", OLD)
def test_every_list_is_ticked_read_reported_and_there_after_a_reload(
    one: OneVersion, base: str, handbook: Handbook
) -> None:
    page = one.start()
    opened(page, base)
    steps = {}
    for incident in handbook.incidents:
        run = started(page, incident)
        steps[run] = tick_all(page)
        assert read_aloud(page)
        assert report(page) > 5
    assert len(handbook.incidents) == len(steps)

    page.reload()
    shown(page)

    for run, numbers in steps.items():
        turned(page, run)
        assert numbers == ticked(page) != []


@pytest.mark.parametrize("version", EVERY)
def test_killed_right_after_a_tick_every_time_nothing_is_lost(one: OneVersion, base: str) -> None:
    page = one.start()
    opened(page, base, file=ONE_FILE)
    run = started(page, "robbery&harm=caused")
    for number in range(1, KILLS + 1):
        tick(page, (number - 1) % 17 + 1)
        one.kill()
        page = one.start()
        opened(page, base, run, file=ONE_FILE)
        assert list(range(1, (number - 1) % 17 + 2)) == ticked(page)
        if number % 17 == 0:  # all steps of the list are ticked
            run = started(page, "media")


@pytest.mark.parametrize("version", EVERY)
def test_many_ticks_from_many_tabs_at_once_all_count(one: OneVersion, base: str) -> None:
    page = one.start()
    opened(page, base, file=ONE_FILE)
    run = started(page, "robbery")
    pages = [page, *(page.context.new_page() for _ in range(TABS - 1))]
    for other in pages[1:]:
        one.listen(other)
        opened(other, base, run, file=ONE_FILE)

    for name, tab in zip("abcd", pages, strict=True):
        tick_much(tab, name, TICKS)

    for tab in pages:
        all_kept(tab, TABS * TICKS)
    page.reload()
    shown(page)
    all_kept(page, TABS * TICKS)


@pytest.mark.parametrize("version", OLD)
def test_axe_has_nothing_against_any_screen(
    one: OneVersion, base: str, by_scheme: ByScheme
) -> None:
    page = one.start()
    for scheme in (scheme for name, scheme in by_scheme(OLD) if name == one.version):
        page.emulate_media(color_scheme=scheme)
        found = {}
        opened(page, base)
        found["choose"] = violations(page)
        turned(page, "#incident=sit-in&protest_people=7")
        found["facts"] = violations(page)
        run = started(page, "robbery&harm=none")
        found["run"] = violations(page)
        turned(page, f"{run}&view=report")
        found["report"] = violations(page)
        assert {name: [] for name in found} == found
