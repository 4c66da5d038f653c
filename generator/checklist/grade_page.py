"""The handbook comes in, the grading page goes out: the checklist's questions without a run."""

from __future__ import annotations

import json

from generator.handbook.book import Handbook
from generator.look.repealed import repealed
from generator.output import Output
from generator.template import filled
from generator.words import Words


def output(handbook: Handbook, words: Words, paths: dict[str, str]) -> Output:
    """`grade.md`; `paths` are the checklist's data, script and style in the site."""
    title = json.dumps(words("grade.title"), ensure_ascii=False)
    about = json.dumps(words("grade.intro"), ensure_ascii=False)
    head = f"---\ntitle: {title}\ndescription: {about}\nhide: [navigation, toc]\n---\n"
    view = {
        "paths": paths,
        "facts": handbook.table.facts,
        "setting": handbook.setting,
        "repealed": repealed(handbook.table.cited(), handbook, words),
    }
    return Output("grade.md", head + filled("checklist", "grade.md.j2", view, words))
