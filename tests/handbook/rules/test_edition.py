"""Dates, and all problems of one run."""

from __future__ import annotations

import pytest

from .smallest import FIRE, GRADING, HANDBOOK, Said, doing


@pytest.mark.parametrize(
    ("review", "allowed"),
    [("2026-01-01", False), ("2025-12-31", False), ("2026-01-02", True), ("2027-01-01", True), ("2027-01-03", False)],
)  # fmt: skip
def test_a_review_is_due_within_a_year(review: str, allowed: bool, said: Said) -> None:
    found = said(HANDBOOK, ('review_by: "2026-12-31"', f'review_by: "{review}"'))

    assert allowed == (found == [])


def test_problems_of_all_files_come_in_one_run_in_order(said: Said) -> None:
    said(HANDBOOK, ('edition: "1"', "edition: 1"))
    said(GRADING, ("when: 20 <= n < 50", "when: 21 <= n < 50"))
    found = said(FIRE, doing("清点妥善"))

    assert ["[band-gap]", "[wrong-type]", "[vague-word]"] == [line.split()[-1] for line in found]


def test_a_change_of_the_edition_has_a_real_day(said: Said) -> None:
    assert ["没有 2026-02-30 这一天 [no-such-day]"] == said(
        "changes.yaml", ("2026-01-01", "2026-02-30")
    )
