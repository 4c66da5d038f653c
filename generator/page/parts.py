"""Parts that several pages show: front matter, grade badges, the foot of a page."""

from __future__ import annotations

import json
from typing import Any

from generator import icons
from generator.handbook.book import Handbook
from generator.handbook.model import Contact, Grade, Incident
from generator.look.badge import badge, grade_label
from generator.template import Markup, filled
from generator.words import Words


def front_matter(title: str, description: str, *hidden: str) -> str:
    """The head of a Markdown page; `hidden` names parts of the theme to leave out.

    Values are written as JSON, which is YAML that cannot be broken out of.
    """
    lines = [f"title: {json.dumps(title, ensure_ascii=False)}"]
    lines.append(f"description: {json.dumps(description, ensure_ascii=False)}")
    if hidden:
        lines.append(f"hide: {json.dumps(hidden)}")
    return "\n".join(["---", *lines, "---", ""])


def foot(handbook: Handbook, words: Words, source: str | None) -> Markup:
    """Edition, review and the author's file (path from the handbook's root) a page is made from."""
    view = {"setting": handbook.setting, "source": source}
    return Markup(filled("page", "foot.html.j2", view, words))


def grade_view(grade: Grade, handbook: Handbook, words: Words) -> dict[str, Any]:
    """A grade with its mark, its meaning and who answers: `{key, label, badge, means, answer}`."""
    name = handbook.grade_name(grade)
    return {
        "key": grade.key,
        "label": grade_label(grade, words),
        "badge": badge(name, words),
        "word": name.word,
        "means": name.means,
        "answer": name.answer,
    }


def contact_view(contact: Contact, words: Words) -> dict[str, Any]:
    """Somebody to call: `{id, label, number, tel, stand_in, stand_in_label, for_what}`.

    `tel` is '' without a number, for a number that each outlet writes on its own card.
    """
    return {
        "id": contact.id,
        "label": contact.label,
        "number": contact.number or words("page.on_card"),
        "tel": f"tel:{contact.number}" if contact.number else "",
        "stand_in": words("page.stand_in", who=contact.stand_in) if contact.stand_in else "",
        "stand_in_label": contact.stand_in,
        "for_what": contact.for_what,
    }


def pictogram(incident: Incident, css_class: str) -> Markup:
    """The incident's icon, as SVG in the text's colour."""
    return Markup(icons.svg(incident.icon, css_class))
