"""What is written as GIFT is what an independent parser reads."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.quiz.export import QuestionSet
from generator.quiz.export.asked import Choice
from generator.quiz.export.gift import gift
from generator.words import Words

HERE = Path(__file__).parent
ODD = "~ = # { } : \\ \\n -> %50% //x ::y:: <b>&amp;</b> $CATEGORY"


def parsed(data: bytes) -> list[dict[str, Any]]:
    command = ["node", str(HERE / "gift.js")]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    return list(json.loads(done.stdout))


def read(one: dict[str, Any]) -> dict[str, Any]:
    """A question as the parser has it, in the words of `Asked`."""
    return {
        "id": one["title"],
        "stem": one["stem"]["text"],
        "format": one["stem"]["format"],
        "more": one["globalFeedback"] and one["globalFeedback"]["text"],
        "choices": [
            (choice["text"]["text"], choice["isCorrect"], choice["feedback"]["text"])
            for choice in one["choices"]
        ],
    }


def written(questions: QuestionSet) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "stem": one.stem,
            "format": "plain",
            "more": " ".join(one.more) or None,
            "choices": [(c.says, c.right, " ".join(c.why)) for c in one.choices],
        }
        for asked in questions.by_heading().values()
        for one in asked
    ]


def test_every_question_comes_back_as_it_was(everything: QuestionSet, words: Words) -> None:
    found = parsed(gift(everything, words))

    kinds = {one["type"] for one in found}
    assert {"Category", "MC"} == kinds
    assert written(everything) == [read(one) for one in found if one["type"] == "MC"]


def test_the_categories_are_the_types(everything: QuestionSet, words: Words) -> None:
    found = [one["title"] for one in parsed(gift(everything, words)) if one["type"] == "Category"]

    assert 14 == len(found)
    assert "柜面突发事件处理·题库/09 抢劫" in found


def test_signs_that_mean_something_in_gift_stay_text(everything: QuestionSet, words: Words) -> None:
    first = everything.questions[0]
    choices = tuple(Choice(f"{ODD}{i}", i == 1, None, (ODD,)) for i in range(3))
    odd = replace(first, id="odd/id:1", text=ODD, choices=choices, more=(ODD,))
    questions = replace(everything, questions=(odd,))

    assert written(questions) == [
        read(one) for one in parsed(gift(questions, words)) if one["type"] == "MC"
    ]


def test_moodle_keeps_the_ids_and_tags(everything: QuestionSet, words: Words) -> None:
    """Moodle reads them from the comment before a question, so that a new import can be compared."""
    (one, *_) = [one for one in parsed(gift(everything, words)) if one["type"] == "MC"]

    assert (one["id"], one["tags"]) == (one["title"], [one["title"].split("/")[0], "grade"])
