"""The glossary comes in, its page goes out: each term in plain words, with what it is tied to."""

from __future__ import annotations

from generator.handbook.book import Handbook
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words

from ..links import Links
from ..parts import foot, front_matter
from ..provenance import notes
from .tools import filter_view

LINKS = Links()
SOURCE = "playbooks/glossary.yaml"


def output(handbook: Handbook, words: Words) -> Output:
    """`glossary.md`: terms in the author's order, each with its relations as links."""
    names = {term.id: term.term for term in handbook.glossary}
    cited = [name for term in handbook.glossary for name in term.sources]
    view = {
        "terms": [
            {
                "it": term,
                "related": [{"id": other, "term": names[other]} for other in term.related],
                "notes": notes(term, handbook, words, LINKS),
            }
            for term in handbook.glossary
        ],
        "filter": filter_view("terms", words),
        "repealed": repealed(cited, handbook, words),
        "foot": foot(handbook, words, SOURCE),
    }
    head = front_matter(words("page.glossary_title"), words("page.glossary_about"), "toc")
    body = filled("page", "lists/glossary.md.j2", view, words)
    return Output("glossary.md", head + body, source=SOURCE)
