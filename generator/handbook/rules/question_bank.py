"""The bank as a whole gives nothing away: no grade, place or length is right too often.

What is wrong with a whole bank is reported where a change helps most. Shares mean something only
from a number of questions on, so small banks are left alone. Source: rules Q07, Q08.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.handbook.draft import Draft
from generator.handbook.model import AuthoredQuestion, Grade
from generator.handbook.questions import Question
from generator.handbook.questions import asked as scenes_asked
from generator.handbook.source import Path_
from generator.problem import Problem

from . import scenes
from .item_flaws import longest_alone
from .questions import asked, one_is_right

LEAST_GRADES, LEAST_OF_TYPE, LEAST_WRITTEN = 40, 6, 12
"""From how many questions on shares are looked at: of grades, of one type, written ones."""
GRADE_SHARE, EVERYDAY_MAX, TYPE_MAX = (20, 30), 20, 50
LONGEST_MAX, PLACE_MAX = 40, 50


def grades_are_balanced(draft: Draft) -> Iterator[Problem]:
    """Each of Ⅰ to Ⅳ is the answer of 20–30 % of the scenes, 日常 of at most 20 %, and in no type
    one grade of more than half. Problem codes: grade-rare, grade-often, type-one-grade."""
    told = _graded(draft)
    counts = Counter(question.grade for question in told)
    for grade in Grade if len(told) >= LEAST_GRADES else ():
        percent = round(100 * counts[grade] / len(told))
        least, most = GRADE_SHARE if grade else (0, EVERYDAY_MAX)
        code = "grade-rare" if percent < least else "grade-often" if percent > most else None
        if code:
            place = draft.key_place(_worst(told, grade, code == "grade-often"), "scenes")
            bound = least if code == "grade-rare" else most
            yield Problem.at(place, code, grade=grade.mark, percent=percent, bound=bound)
    for incident_id in draft.incidents:
        own = Counter(question.grade for question in told if question.incident == incident_id)
        for grade, count in own.most_common(1):
            percent = round(100 * count / own.total())
            if own.total() >= LEAST_OF_TYPE and percent > TYPE_MAX:
                place = draft.key_place(incident_id, "scenes")
                words = {"grade": grade.mark, "percent": percent, "bound": TYPE_MAX}
                yield Problem.at(place, "type-one-grade", **words)


def _graded(draft: Draft) -> list[Question]:
    """All questions of the scenes, once each; none while a scene has problems of its own."""
    if draft.table is None or any(True for rule in scenes.RULES for _ in rule(draft)):
        return []
    known = draft.table.facts.keys() | draft.variety.words.keys()
    if any(scenes.names(incident) - known for incident in draft.incidents.values()):
        return []
    return [told[0] for told in scenes_asked(draft.incidents, draft.table, draft.variety)]


def _worst(told: list[Question], grade: Grade, often: bool) -> str:
    """The incident in which the grade is most too often, or most too seldom, the answer."""
    sizes = Counter(question.incident for question in told)
    hits = Counter(question.incident for question in told if question.grade == grade)
    shares = {incident: hits[incident] / size for incident, size in sizes.items()}
    return max(shares, key=lambda incident: shares[incident] * (1 if often else -1))


def right_is_not_the_longest(draft: Draft) -> Iterator[Problem]:
    """The longest option is right in at most 40 % of the questions with three. Problem code:
    right-longest, at the question whose right option sticks out most."""
    written = [one for one in _written(draft) if len(one[2].options) == 3]
    longest = [one for one in written if longest_alone(one[2])]
    percent = 100 * len(longest) / max(len(written), 1)
    if len(written) >= LEAST_WRITTEN and percent > LONGEST_MAX:
        part, path, question = max(longest, key=lambda one: _excess(one[2]))
        place = draft.place(part, *path, "options", _right(question), "says")
        yield Problem.at(place, "right-longest", percent=round(percent), bound=LONGEST_MAX)


def right_stands_everywhere(draft: Draft) -> Iterator[Problem]:
    """The right option does not stand in one place in more than half of the questions. Problem
    code: right-place, in the file where it most often does."""
    written = list(_written(draft))
    places = Counter(_right(question) for _, _, question in written)
    for place, count in places.most_common(1):
        percent = round(100 * count / len(written))
        if len(written) >= LEAST_WRITTEN and percent > PLACE_MAX:
            files = Counter(part for part, _, question in written if _right(question) == place)
            part = files.most_common(1)[0][0]
            words = {"where": place + 1, "percent": percent, "bound": PLACE_MAX}
            yield Problem.at(draft.key_place(part, "questions"), "right-place", **words)


def _written(draft: Draft) -> Iterator[tuple[str, Path_, AuthoredQuestion]]:
    """All questions authors wrote, if each has one right option."""
    if not any(True for _ in one_is_right(draft)):
        yield from asked(draft)


def _right(question: AuthoredQuestion) -> int:
    return next(i for i, choice in enumerate(question.options) if choice.right)


def _excess(question: AuthoredQuestion) -> int:
    """By how many characters the right option is longer than the next."""
    right = len(question.options[_right(question)].says)
    return right - max(len(choice.says) for choice in question.options if not choice.right)


RULES = (grades_are_balanced, right_is_not_the_longest, right_stands_everywhere)
