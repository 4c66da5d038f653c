"""What is left out of the single file's scripts and styles is nothing that counts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checklist.squeeze import squeezed
from tests.conftest import ROOT

SOURCES = sorted(path for end in ("js", "css") for path in (ROOT / "generator").rglob(f"*.{end}"))
STRING = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""")


def test_comments_and_indentation_go_and_every_line_of_code_stays_a_line() -> None:
    whole = '/** What\n * it does */\nvar a = 1;  // one\n\n  // alone\n  a += "//"; /* two */\n/* x */\n'

    assert 'var a = 1;  // one\na += "//"; /* two */\n' == squeezed(whole)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_line_means_more_than_it_says(path: Path) -> None:
    """What `squeezed` relies on: neither strings nor comments behind code go over a line's end."""
    text = path.read_text(encoding="utf-8")

    for line in squeezed(text).splitlines():
        bare = STRING.sub("", line)
        code = re.sub(r"/\*.*?\*/", "", bare).split("//")[0]
        assert "`" not in code and not code.endswith("\\"), line
        assert "/*" not in code and "*/" not in code, line


def test_what_is_left_out_is_only_comments() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        lines = [line.strip() for line in bare.splitlines()]
        code = [line for line in lines if line and not line.startswith("//")]
        again = re.sub(r"/\*.*?\*/", "", squeezed(text), flags=re.DOTALL).splitlines()
        assert code == [line.strip() for line in again if line.strip()], path
