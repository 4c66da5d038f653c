"""The checklist alone on a page made by hand: what its room gives out, without the site's theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import checklist
from generator.handbook.book import Handbook
from generator.words import Words
from tests.conftest import ROOT

_CLIENT = ("client/dom.js", "client/grade.js")
_LOOK = ("look/tokens.css", "look/base.css")
_PAGE = """<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>checklist</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/all.css"><script defer src="assets/all.js"></script></head>
<body dir="ltr" data-md-color-scheme="default"><main class="md-typeset">{body}</main></body></html>
"""


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, handbook: Handbook, words: Words
) -> Path:
    folder = tmp_path_factory.mktemp("checklist")
    (folder / "assets").mkdir()
    for output in checklist.outputs(handbook, words, lambda _: None):
        (folder / output.path).write_bytes(output.data)
    page = folder / "checklist.md"
    body = page.read_text(encoding="utf-8").split("---\n", 2)[2]
    (folder / "checklist.html").write_text(_PAGE.format(body=body), encoding="utf-8")
    for name, common, own in (
        ("all.js", _CLIENT, checklist.SCRIPTS),
        ("all.css", _LOOK, checklist.STYLES),
    ):
        paths = [*common, *(f"checklist/{path}" for path in own)]
        texts = [(ROOT / "generator" / path).read_text(encoding="utf-8") for path in paths]
        (folder / "assets" / name).write_text("\n".join(texts), encoding="utf-8")
    return folder
