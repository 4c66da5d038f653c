"""A card that cannot hold its text, or print it, is a problem of its author, never a clipped card."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator import wallcard
from generator.handbook.book import Handbook
from generator.handbook.model import Incident
from generator.problem import Place, Problem, ProblemsFoundError
from generator.words import Words
from tests.conftest import ROOT

FILE = "playbooks/incidents/robbery.yaml"
SOURCE = (ROOT / FILE).read_text(encoding="utf-8").splitlines()
LONG = "请把这一步里写不下的许多话全都写在这里一直写到放不下为止"


def place_of(text: str) -> Place:
    """Where the value of `key: value` stands in the playbook."""
    (line,) = (number for number, said in enumerate(SOURCE, start=1) if said.strip().endswith(text))
    key, _, value = text.partition(": ")
    return Place(FILE, line, SOURCE[line - 1].index(value, len(key)) + 1)


def changed(handbook: Handbook, **parts: Any) -> Handbook:
    """A handbook of one card, robbery, with some of its parts changed."""
    return replace(
        handbook, incidents={"robbery": handbook.incidents["robbery"].model_copy(update=parts)}
    )


def respond_with(incident: Incident, **step_parts: Any) -> Any:
    """The phases with every step of 处置 changed."""
    steps = tuple(step.model_copy(update=step_parts) for step in incident.phases.respond.steps)
    respond = incident.phases.respond.model_copy(update={"steps": steps})
    return incident.phases.model_copy(update={"respond": respond})


def problems_of(handbook: Handbook, words: Words) -> list[Problem]:
    with pytest.raises(ProblemsFoundError) as caught:
        list(wallcard.outputs(handbook, words, lambda _: None))
    return caught.value.problems


def test_steps_that_are_far_too_long_are_reported_at_the_playbook(
    handbook: Handbook, words: Words
) -> None:
    incident = handbook.incidents["robbery"]
    long = incident.phases.respond.steps[3].model_copy(update={"do": LONG * 12})
    steps = (*incident.phases.respond.steps[:3], long, *incident.phases.respond.steps[4:])
    respond = incident.phases.respond.model_copy(update={"steps": steps})
    phases = incident.phases.model_copy(update={"respond": respond})

    (problem,) = problems_of(changed(handbook, phases=phases), words)

    assert ("card-overflow", place_of("do: 锁上大门，不追赶")) == (problem.code, problem.place)
    values = dict(problem.values)
    assert ("抢劫", "步骤") == (values["title"], values["zone"])
    assert float(values["over"]) > 30


def test_a_word_without_any_pause_does_not_run_out_of_the_card(
    handbook: Handbook, words: Words
) -> None:
    phases = respond_with(handbook.incidents["robbery"], do="A" * 600)

    assert ["card-overflow"] == [
        p.code for p in problems_of(changed(handbook, phases=phases), words)
    ]


@pytest.mark.parametrize(
    ("part", "zone"),
    [
        ({"title": "一二三四五六七八九十一二"}, "标题"),
        ({"when": (LONG,) * 6}, "何时用"),
    ],
)
def test_every_zone_is_watched(
    handbook: Handbook, words: Words, part: dict[str, Any], zone: str
) -> None:
    (problem,) = problems_of(changed(handbook, **part), words)

    assert zone == dict(problem.values)["zone"]


def test_prohibitions_that_fill_the_rail_are_reported(handbook: Handbook, words: Words) -> None:
    first = handbook.incidents["robbery"].never[0]
    never = (first.model_copy(update={"text": LONG * 8, "card": True}),)

    (problem,) = problems_of(changed(handbook, never=never), words)

    assert "严禁" == dict(problem.values)["zone"]
    assert place_of("text: " + handbook.incidents["robbery"].never[0].text) == problem.place


def test_a_character_without_a_glyph_is_reported(handbook: Handbook, words: Words) -> None:
    found = problems_of(changed(handbook, title="抢劫😀"), words)

    place = Place(FILE, 2, 1)  # the file itself holds no such character: where its text begins
    assert [Problem.at(place, "card-glyph", title="抢劫😀", characters="😀")] == found


def test_all_cards_are_tried_before_any_problem_is_raised(handbook: Handbook, words: Words) -> None:
    wrong = {
        name: handbook.incidents[name].model_copy(update={"title": "一二三四五六七八九十一二"})
        for name in ("robbery", "media")
    }

    found = problems_of(replace(handbook, incidents=wrong), words)

    assert ["media.yaml", "robbery.yaml"] == [p.place.file.split("/")[-1] for p in found]


def test_the_problems_have_words(words: Words) -> None:
    problem = Problem.at(Place(FILE), "card-overflow", title="抢劫", zone="步骤", over="3.2")

    assert (
        "playbooks/incidents/robbery.yaml:1:1: “抢劫”的墙卡放不下：步骤超出 3.2 毫米（字号已是最小） [card-overflow]"
        == words.problem(problem).splitlines()[0]
    )
