"""An author's YAML text comes in, plain data that remembers line and column goes out.

The only module that imports yaml. Scalars follow the YAML 1.2 core schema, so that `yes`, `no`,
`on` and `12:30` stay words, as an author would expect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from generator.problem import Place, Problem

Key = str | int
Path_ = tuple[Key, ...]

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+\Z")


@dataclass
class Source:
    """One YAML file: its data, and the place of every key and value in it.

    `data` is made of dict, list, str, int, float, bool and None. `values` and `keys` map a path
    such as `("phases", "respond", "steps", 0, "do")` to the place of that value or key.
    """

    file: str
    data: Any = None
    values: dict[Path_, Place] = field(default_factory=dict)
    keys: dict[Path_, Place] = field(default_factory=dict)

    def place(self, *path: Key) -> Place:
        """The place of the value at `path`, or of the nearest thing above it."""
        return self._nearest(path, self.values)

    def key_place(self, *path: Key) -> Place:
        """The place of the key that leads to `path`, or of the value when it stands in a list."""
        return self.keys.get(path) or self.place(*path)

    def _nearest(self, path: Path_, places: dict[Path_, Place]) -> Place:
        while path and path not in places:
            path = path[:-1]
        return places.get(path, Place(self.file))


def read(root: Path, file: str) -> tuple[Source | None, list[Problem]]:
    """The parsed file `root/file`, or the reason why there is none.

    Problem codes: not-utf8, yaml-syntax, yaml-character, duplicate-key, yaml-alias, empty-file.
    """
    try:
        text = (root / file).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [Problem.at(Place(file), "not-utf8", byte=error.start + 1)]
    return parse(text, file)


def parse(text: str, file: str) -> tuple[Source | None, list[Problem]]:
    """The parsed text, or the reason why there is none; `file` is only for messages."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, file)]
    except yaml.reader.ReaderError as error:
        return None, [_character_problem(error, text, file)]
    if node is None:
        return None, [Problem.at(Place(file), "empty-file")]
    source, problems = Source(file), []
    source.data = _build(node, (), source, problems, set())
    return source, problems


def _character_problem(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    before = text[: error.position]
    column = error.position - (before.rfind("\n") + 1) + 1
    place = Place(file, before.count("\n") + 1, column)
    code = ord(error.character) if isinstance(error.character, str) else error.character
    return Problem.at(place, "yaml-character", character=f"U+{code:04X}")


def _syntax_problem(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    reason = ", ".join(str(part) for part in (error.context, error.problem) if part)
    return Problem.at(place, "yaml-syntax", reason=reason)


def _place(node: yaml.Node, file: str) -> Place:
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _build(
    node: yaml.Node, path: Path_, source: Source, problems: list[Problem], seen: set[int]
) -> Any:
    place = _place(node, source.file)
    source.values[path] = place
    if id(node) in seen:
        problems.append(Problem.at(place, "yaml-alias"))
        return None
    if not isinstance(node, yaml.ScalarNode):
        seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, path, source, problems, seen)
    if isinstance(node, yaml.SequenceNode):
        items = enumerate(node.value)
        return [_build(item, (*path, i), source, problems, seen) for i, item in items]
    return _scalar(node)


def _build_mapping(
    node: yaml.MappingNode, path: Path_, source: Source, problems: list[Problem], seen: set[int]
) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, place = str(key_node.value), _place(key_node, source.file)
        if key in data:
            first = source.keys[(*path, key)]
            problems.append(Problem.at(place, "duplicate-key", key=key, first=first.line))
            continue
        source.keys[(*path, key)] = place
        data[key] = _build(value_node, (*path, key), source, problems, seen)
    return data


def _scalar(node: yaml.ScalarNode) -> Any:
    text = str(node.value)
    if node.style is not None:
        return text
    if text in {"", "null", "~"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text
