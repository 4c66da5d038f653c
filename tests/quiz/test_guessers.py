"""Who does not know the rules cannot guess: no cue in the words pays. Design rules Q08, Q09."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.handbook.book import Handbook
from generator.quiz.items import Item, Option, items
from generator.words import Words
from tests.quiz.guess import Bayes, Cue, OneWord, echoing, longest, share, shortest, typical


@pytest.fixture(scope="module")
def asked(handbook: Handbook, words: Words) -> tuple[Item, ...]:
    return items(handbook, words)


@pytest.fixture(scope="module")
def graded(asked: tuple[Item, ...]) -> list[Item]:
    return [item for item in asked if item.kind == "grade"]


@pytest.fixture(scope="module")
def written(asked: tuple[Item, ...]) -> list[Item]:
    return [item for item in asked if item.kind != "grade"]


def types(asked: list[Item]) -> list[str]:
    return list(dict.fromkeys(item.type for item in asked))


def chance(asked: list[Item]) -> float:
    return sum(1 / len(item.variants[0].options) for item in asked) / len(asked)


def test_to_say_always_the_same_grade_is_right_in_a_third_at_most(graded: list[Item]) -> None:
    counts = Counter(item.variants[0].rank for item in graded)

    assert max(counts.values()) <= 0.35 * len(graded)


@pytest.mark.parametrize("guesser", [Bayes, OneWord])
def test_the_words_of_scenes_do_not_tell_the_grades_of_another_type(
    guesser: type[Bayes] | type[OneWord], graded: list[Item]
) -> None:
    """Trained on the stems and keys of 13 types, tried on the 14th."""
    right = 0
    for left_out in types(graded):
        known = guesser(
            (told.text, item.variants[0].rank)
            for item in graded
            if item.type != left_out
            for told in item.variants
        )
        tried = [item.variants[0] for item in graded if item.type == left_out]
        right += sum(known.best(told.text) == told.rank for told in tried)

    assert right <= 0.5 * len(graded), f"{right / len(graded):.0%}"


def test_every_scene_that_varies_needs_more_than_its_sentence(graded: list[Item]) -> None:
    """To remember one grade for each scene, whatever its number, is right in a third at most."""
    scenes: dict[str, Counter[int | None]] = {}
    for item in graded:
        if item.id.count("/") == 2:
            scene = item.id.rpartition("/")[0]
            scenes.setdefault(scene, Counter())[item.variants[0].rank] += 1
    remembered = sum(max(counts.values()) for counts in scenes.values())

    assert remembered <= 0.45 * sum(counts.total() for counts in scenes.values())


@pytest.mark.parametrize("cue", [longest, shortest, typical, echoing])
def test_a_cue_in_the_options_is_worth_ten_points_at_most(cue: Cue, written: list[Item]) -> None:
    assert share(written, cue) <= chance(written) + 0.10


@pytest.mark.parametrize("guesser", [Bayes, OneWord])
def test_right_options_of_other_types_do_not_tell_this_one(
    guesser: type[Bayes] | type[OneWord], written: list[Item]
) -> None:
    """Stem-blind: trained on the options of 13 types alone, tried on the 14th."""
    right = 0
    for left_out in types(written):
        others = [item for item in written if item.type != left_out]
        known = guesser(
            (str(option.says), option.right)
            for item in others
            for option in item.variants[0].options
        )

        def rightness(option: Option, known: Bayes | OneWord = known) -> float:
            said = str(option.says)
            if isinstance(known, Bayes):
                return known.odds(said, True) - known.odds(said, False)
            return float(known.best(said) is True)

        for item in (item for item in written if item.type == left_out):
            right += max(item.variants[0].options, key=rightness).right

    assert right / len(written) <= chance(written) + 0.10, f"{right / len(written):.0%}"


def test_the_right_option_stands_nowhere_in_particular(written: list[Item]) -> None:
    places = Counter(
        next(i for i, option in enumerate(item.variants[0].options) if option.right)
        for item in written
    )

    assert max(places.values()) <= 0.45 * len(written)
