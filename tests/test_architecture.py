"""The shape of the code is what ARCHITECTURE.md says: doors, layers, lengths, captions."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import tree

GENERATOR = tree.ROOT / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))
CODE = [path for path in sorted(GENERATOR.rglob("*")) if path.suffix in {".py", ".js", ".css"}]
MOST_LINES = 300

DOORS = {
    "chws_tool": "generator.press",
    "click": "generator.cli",
    "distributed": "generator.packs.crews",
    "docx": "generator.checklist.report.word_template",
    "fontTools": "generator.press",
    "genanki": "generator.quiz.export.anki",
    "jinja2": "generator.template",
    "markupsafe": "generator.template",
    "mkdocs": "generator.mkdocs_plugin",
    "pydantic": "generator.handbook",
    "pydantic_core": "generator.handbook",
    "pydyf": "generator.press",
    "pypdfium2": "generator.wallcard",
    "pypinyin": "generator.search.reading",
    "rich": "generator.cli",
    "segno": "generator.wallcard.qr",
    "uharfbuzz": "generator.press",
    "weasyprint": "generator.press",
    "yaml": "generator.handbook.source",
}
"""The one module or room that may import a library."""

LAYERS = [
    {"problem", "output", "words", "template", "icons"},
    {"handbook", "look", "assets", "press"},
    {"wallcard", "quiz", "checklist", "grade", "search"},
    {"page", "packs"},
    {"build", "publish", "policy"},
    {"server"},
    {"cli", "mkdocs_plugin"},
    {"__main__"},
]
BRANCHES = LAYERS[2] | LAYERS[3]
NEIGHBOURS = {
    ("words", "problem"),
    ("template", "words"),
    ("look", "handbook"),
    ("cli", "mkdocs_plugin"),
}
"""Rooms know the layers below them; these also know one beside them."""


def dotted(path: Path) -> str:
    """`generator/quiz/view.py` as `generator.quiz.view`."""
    parts = path.relative_to(tree.ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """The full dotted name of everything a module imports, also inside its functions."""
    package = dotted(path) if path.name == "__init__.py" else dotted(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) + 1 - node.level]
            base = ".".join([*(above if node.level else []), *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def room(name: str) -> str:
    """`generator.quiz.view` is in the room `quiz`."""
    return [*name.split("."), ""][1]


def layer(room_: str) -> int:
    return next((i for i, rooms in enumerate(LAYERS) if room_ in rooms), len(LAYERS))


IMPORTS = [(dotted(path), name) for path in MODULES for name in imports(path)]
OUTSIDE = [pair for pair in IMPORTS if pair[1].split(".")[0] not in sys.stdlib_module_names]


def test_every_library_has_one_door() -> None:
    wrong = [
        f"{module} imports {name}"
        for module, name in OUTSIDE
        if (library := name.split(".")[0]) != "generator"
        and not f"{module}.".startswith(f"{DOORS.get(library, 'nowhere')}.")
    ]

    assert [] == wrong, "a library is imported through its door, see DOORS and ARCHITECTURE.md"


def test_no_door_leads_nowhere() -> None:
    assert set(DOORS) == {name.split(".")[0] for _, name in OUTSIDE} - {"generator"}


def test_every_room_has_a_layer() -> None:
    assert {room(dotted(path)) for path in MODULES} - {""} == set().union(*LAYERS)


def test_rooms_know_only_what_is_below_them() -> None:
    wrong = [
        f"{module} imports {name}"
        for module, name in OUTSIDE
        if name.startswith("generator.")
        and (here := room(module)) != (there := room(name))
        and layer(there) >= layer(here)
        and (here, there) not in NEIGHBOURS
    ]

    assert [] == wrong, "dependencies point down, see LAYERS and ARCHITECTURE.md"


def test_only_two_modules_know_other_branches() -> None:
    knowing = {
        module
        for module, name in OUTSIDE
        if room(module) in BRANCHES and room(name) in BRANCHES - {room(module)}
    }

    assert {"generator.page.links", "generator.packs.cards"} == knowing


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_no_file_is_too_long(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= MOST_LINES, "look for the second noun"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_every_module_says_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""

    assert said.split("\n")[0].endswith("."), "the first line is the caption in ARCHITECTURE.md"


def test_every_script_says_what_it_is() -> None:
    assert [] == [path.name for path in CODE if path.suffix == ".js" and not tree.caption(path)]


def test_type_on_screen_has_the_sizes_of_the_tokens_and_no_others() -> None:
    own = {"look/tokens.css", "quiz/export/anki.css"}  # Anki has no tokens
    sheets = {str(path.relative_to(GENERATOR)): path for path in GENERATOR.rglob("*.css")}
    odd = {
        name: found
        for name, path in sheets.items()
        if name not in own
        and (found := re.findall(r"font-size: ?[\d.]+px", path.read_text(encoding="utf-8")))
    }

    assert {} == odd


def test_the_tree_in_the_architecture_is_the_tree_on_disk() -> None:
    assert tree.tree() == tree.written(), "run: python -m tests.tree"
