"""Where things are, seen from a page: the only place where `page` knows the other branches."""

from __future__ import annotations

from dataclasses import dataclass

from generator import checklist, wallcard
from generator.handbook.model.setting import source_anchor

RUN_SCRIPTS = checklist.RUN_SCRIPTS
RUN_STORE = checklist.STORE
"""Where this browser keeps the runs of the checklist; the home page looks for open ones."""

CHECKLIST = "checklist.html"
DRILLS = f"{CHECKLIST}#drill=1"
ONE_FILE = checklist.ONE_FILE
"""The checklist as one file, to be kept on the desktop."""


@dataclass(frozen=True)
class Links:
    """Addresses relative to a page that lies `depth` folders below the site's root."""

    depth: int = 0

    def to(self, path: str) -> str:
        """The address of a file of the site, given by its path from the root."""
        return "../" * self.depth + path

    def incident(self, incident_id: str, part: str = "") -> str:
        """The page of an incident, or a part of it by its anchor."""
        return self.to(f"incidents/{incident_id}.html") + (f"#{part}" if part else "")

    def card(self, incident_id: str) -> str:
        """The wall card of an incident."""
        return self.to(wallcard.card_path(incident_id))

    def check(self) -> str:
        """The page that says whether a card is still the one to use."""
        return self.to(wallcard.CHECK_PAGE)

    def all_cards(self) -> str:
        """All wall cards in one file."""
        return self.to(wallcard.BOOKLET)

    def start(self, *incident_ids: str) -> str:
        """The checklist, opened for an incident, or for several that happen at once."""
        return self.to(checklist.start_url(*incident_ids))

    def grade(self, incident_id: str) -> str:
        """The grading page, opened for an incident."""
        return self.to(f"grade.html#incident={incident_id}")

    def practise(self, incident_id: str) -> str:
        """The quiz, opened for a round about one type of incident."""
        return self.to(f"quiz.html#types={incident_id}&count=10")

    def source(self, source_id: str) -> str:
        """The entry of a source in the list of sources."""
        return self.to(f"sources.html#{source_anchor(source_id)}")
