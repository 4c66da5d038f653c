"""A handbook comes in, the home page goes out: what happened, whom to call, what is going on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import assets
from generator.handbook.book import Handbook
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import CHECKLIST, DRILLS, ONE_FILE, RUN_SCRIPTS, RUN_STORE, Links
from ..parts import contact_view, foot, front_matter, pictogram

LINKS = Links()

_SCRIPTS = ("client/outlet.js", "page/home/open-runs.js", "page/home/outlet-numbers.js")
_PUBLIC = ("police", "fire", "medical")
_ON_DUTY = ("manager", "branch", "head-office")


def outputs(handbook: Handbook, words: Words) -> Iterator[Output]:
    """`index.md`, and the script that finds open runs."""
    script = assets.script("home", (*RUN_SCRIPTS, *_SCRIPTS))
    yield script
    view = {
        "script": script.path,
        "numbers": _contacts(_PUBLIC, handbook, words),
        "on_duty": _contacts(_ON_DUTY, handbook, words),
        "local": _local(handbook, words),
        "categories": categories(handbook),
        "run_store": RUN_STORE,
        "checklist": CHECKLIST,
        "drills": DRILLS,
        "one_file": ONE_FILE,
        "setting": handbook.setting,
        "foot": foot(handbook, words, None),
    }
    head = front_matter(handbook.setting.title, words("page.home_about"), "navigation", "toc")
    yield Output("index.md", head + filled("page", "home/home.md.j2", view, words))


def categories(handbook: Handbook) -> list[dict[str, Any]]:
    """The incidents by category, each with its pictogram, its page and its card."""
    return [
        {
            "id": category.id,
            "label": category.label,
            "incidents": [
                {
                    "id": incident_id,
                    "title": incident.title,
                    "number": incident.number,
                    "when": incident.when[0],
                    "icon": pictogram(incident, "tile-icon"),
                    "url": LINKS.incident(incident_id),
                    "card": LINKS.card(incident_id),
                    "start": LINKS.start(incident_id),
                }
                for incident_id, incident in handbook.incidents.items()
                if incident.category == category.id
            ],
        }
        for category in handbook.setting.categories
    ]


def not_found(handbook: Handbook, words: Words) -> dict[str, Any]:
    """What the page for a wrong address says; its links are paths from the site's root, because it
    is shown at any depth: `{title, lead, home, pages, numbers}`."""
    pages = (("checklist.html", "page.tool_checklist"), ("cards.html", "page.tool_cards"))
    return {
        "title": words("page.not_found"),
        "lead": words("page.not_found_lead"),
        "home": words("page.not_found_home"),
        "pages": [{"path": path, "label": words(key)} for path, key in pages],
        "numbers": _contacts(_PUBLIC, handbook, words),
    }


def _local(handbook: Handbook, words: Words) -> list[dict[str, Any]]:
    """The contacts whose numbers differ from outlet to outlet."""
    return [
        contact_view(contact, words) for contact in handbook.setting.contacts if not contact.number
    ]


def _contacts(ids: tuple[str, ...], handbook: Handbook, words: Words) -> list[dict[str, Any]]:
    """The contacts of these ids that the handbook has, in this order."""
    known = {contact.id: contact for contact in handbook.setting.contacts}
    return [contact_view(known[name], words) for name in ids if name in known]
