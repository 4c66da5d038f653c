"""A handbook comes in, what every page has to know of its edition goes out."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.words import Words


def edition_data(handbook: Handbook, words: Words) -> dict[str, str]:
    """`{review_by, expired, left, paper}`: a day as YYYY-MM-DD, what to say after it and shortly
    before it (with a blank for the days), and what stands at the foot of every sheet (with a blank
    for the page). The script tells it on every page, also on those of docs/."""
    setting = handbook.setting
    said = {"review": setting.review_by, "owner": setting.owner}
    return {
        "review_by": setting.review_by,
        "expired": words("page.expired", **said),
        "left": words("page.review_left"),
        "paper": words("page.paper_foot", title=setting.title, edition=setting.edition),
    }
