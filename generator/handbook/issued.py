"""Files of issued editions come in, what stood on their cards or all problems go out.

The files are JSON and made by the program, so they are read quickly first; only when something is
wrong they are read once more as YAML, which JSON is as well, to know where everything stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.problem import Problem

from .model.issue import Issue, digest_of
from .shape import shaped
from .source import Source, read

FOLDER = "issued"


def read_issues(root: Path, folder: str) -> tuple[tuple[Issue, ...], list[Problem]]:
    """All editions under `root/folder/issued`, oldest first, and what is wrong with the files.

    There may be none. Problem codes: issue-twice, and those of `read_issue`.
    """
    issues, problems = list[Issue](), list[Problem]()
    seen: dict[str, str] = {}
    for name in sorted(path.name for path in (root / folder / FOLDER).glob("[!.]*.json")):
        file = f"{folder}/{FOLDER}/{name}"
        issue, found = read_issue(root, file)
        problems += found
        if issue is None:
            continue
        issues.append(issue)
        first = seen.setdefault(issue.edition, name)
        if first != name:
            place = _places(root, file).place("edition")
            problems.append(Problem.at(place, "issue-twice", edition=issue.edition, first=first))
    return tuple(sorted(issues, key=lambda issue: (issue.issued, issue.edition))), problems


def read_issue(root: Path, file: str) -> tuple[Issue | None, list[Problem]]:
    """The edition in `root/file`, or None and all that is wrong with the file.

    Problem codes: issue-digest, duplicate-id, no-such-day, and those of source and shape.
    """
    try:
        issue = Issue.model_validate_json((root / file).read_bytes())
    except ValueError:
        source, problems = read(root, file)
        if source is None or problems:
            return None, problems
        found, problems = shaped(source, Issue)
        if found is None:
            return None, problems
        issue = found
    if any(_unsound(issue, Source(file))):
        return None, list(_unsound(issue, _places(root, file)))
    return issue, []


def file_name(issue: Issue) -> str:
    """How the file of an edition is called in `issued`: by its edition, as far as a name may."""
    return re.sub(r"[^\w.-]+", "-", issue.edition).strip(".-") + ".json"


def _places(root: Path, file: str) -> Source:
    """Where everything stands in a file that has the right shape."""
    source, _ = read(root, file)
    return source or Source(file)


def _unsound(issue: Issue, source: Source) -> Iterator[Problem]:
    for key, day in (("issued", issue.issued), ("review_by", issue.review_by)):
        try:
            date.fromisoformat(day)
        except ValueError:
            yield Problem.at(source.place(key), "no-such-day", got=day)
    first: dict[str, int] = {}
    for i, card in enumerate(issue.cards):
        place = source.place("cards", i, "id")
        if card.id in first:
            yield Problem.at(place, "duplicate-id", id=card.id, first=first[card.id])
        first.setdefault(card.id, place.line)
        if digest_of(card.tells) != card.digest:
            place = source.place("cards", i, "digest")
            yield Problem.at(place, "issue-digest", title=card.title, got=card.digest)
