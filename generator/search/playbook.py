"""One incident comes in, everything that can be found on its page goes out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handbook.book import Handbook
from generator.handbook.model import Incident, Step
from generator.words import Words

from .entry import Entry, Page


def page(incident_id: str, incident: Incident, handbook: Handbook, words: Words) -> Page:
    """The page of an incident, found by its title, its aliases and every sentence on it.

    Not in it, to keep the index small: what stands under a step once one is there, whom to call
    (the list of contacts has them), and the sources, which the page of sources has: it names the
    incidents that rest on them.
    """
    return Page(
        url=f"incidents/{incident_id}.html",
        kind="incident",
        title=incident.title,
        names=incident.aliases,
        entries=tuple(_entries(incident, handbook, words)),
        id=incident_id,
    )


def _entries(incident: Incident, handbook: Handbook, words: Words) -> Iterator[Entry]:
    yield Entry("summary", "", incident.summary)
    for sign in incident.when:
        yield Entry("when", "when", sign)
    for step in incident.steps():
        yield _step(step, handbook, words)
    for never in incident.never:
        yield Entry("never", "never", never.text)
    for script in incident.scripts:
        to = words("page.say_to", to=script.to)
        yield Entry("script", f"say-{script.id}", script.say, head=to)
    for rise in incident.rises:
        yield Entry("rise", "rises", rise.say, head=words("grade.level", mark=rise.grade.mark))
    for case in incident.cases:
        yield Entry("case", "cases", case.title)
        yield from (
            Entry("case", "cases", line, head=case.title) for line in (*case.story, *case.lessons)
        )


def _step(step: Step, handbook: Handbook, words: Words) -> Entry:
    """A step as its page says it; those that must not be forgotten are of a kind of their own."""
    condition = words("page.if", condition=step.only_if.say) if step.only_if else ""
    kind, role = "key" if step.critical else "step", handbook.roles[step.role].label
    return Entry(kind, f"step-{step.id}", condition + step.do, head=role)
