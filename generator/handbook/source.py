"""An author's YAML text comes in, plain data that remembers line and column goes out.

The only module that imports yaml. Scalars follow the YAML 1.2 core schema, so that `yes`, `no`,
`on` and `12:30` stay words, as an author would expect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from generator.problem import Place, Problem

Key = str | int
Path_ = tuple[Key, ...]

_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\Z")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}\Z")
_FORBIDDEN = yaml.reader.Reader.NON_PRINTABLE
_DEEPEST = 20
_ALIAS = "alias"
_REASONS = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "no-colon",
    "cannot start any token": "start",
    "expected <block end>": "indent",
    "end of stream": "open-quote",
    "but got": "open-bracket",
    "expected the node content": "open-bracket",
    "another document": "documents",
    "levels deep": "deep",
}


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


class _Loader(yaml.SafeLoader):
    """Keeps an alias as a node of its own, at its own place, and refuses bottomless nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        if self.check_event(yaml.AliasEvent):
            self.get_event()  # type: ignore[no-untyped-call]
            return yaml.ScalarNode(_ALIAS, event.anchor, event.start_mark, event.end_mark)
        if self.depth == _DEEPEST:
            reason = f"more than {_DEEPEST} levels deep"
            raise yaml.composer.ComposerError(None, None, reason, event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def read(root: Path, file: str) -> tuple[Source | None, list[Problem]]:
    """The parsed file `root/file`, or the reason why there is none.

    Problem codes: not-utf8, yaml-syntax, yaml-character, duplicate-key, yaml-alias, empty-file.
    """
    data = (root / file).read_bytes()
    try:
        return parse(_text(data), file)
    except UnicodeDecodeError as error:
        place = _end_of(_text(data[: error.start]), file)
        return None, [Problem.at(place, "not-utf8", byte=error.start + 1)]


def _text(data: bytes) -> str:
    return data.decode().removeprefix("\ufeff")


def parse(text: str, file: str) -> tuple[Source | None, list[Problem]]:
    """The parsed text, or the reason why there is none; `file` is only for messages."""
    try:
        node = _composed(text)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_problem(error, text, file)]
    except yaml.reader.ReaderError as error:
        return None, [_character_problem(text, _end_of(text[: error.position], file))]
    if node is None:
        return None, [Problem.at(Place(file), "empty-file")]
    source, problems = Source(file), list[Problem]()
    source.data = _build(node, (), source, problems)
    return source, problems


@lru_cache(maxsize=256)
def _composed(text: str) -> yaml.Node | None:
    """The nodes of a text, which nobody may change: `serve` reads every file again after each save,
    and all but one are as they were."""
    node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return node


def _end_of(text: str, file: str) -> Place:
    """The place right after `text`."""
    return Place(file, text.count("\n") + 1, len(text) - text.rfind("\n"))


def _character_problem(text: str, place: Place) -> Problem:
    found = _FORBIDDEN.search(text)
    return Problem.at(place, "yaml-character", character=f"U+{ord(found[0]) if found else 0:04X}")


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """At the place where it goes wrong; when that is the end of the file, where it began."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and mark and mark.index >= len(text.rstrip()):
        mark = error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    said = ", ".join(str(part) for part in (error.context, error.problem) if part)
    reason = next((key for words, key in _REASONS.items() if words in said), "other")
    return Problem.at(place, "yaml-syntax", reason=reason, said=said)


def _place(node: yaml.Node, file: str) -> Place:
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _build(node: yaml.Node, path: Path_, source: Source, problems: list[Problem]) -> Any:
    place = _place(node, source.file)
    source.values[path] = place
    if isinstance(node, yaml.MappingNode):
        return _build_mapping(node, path, source, problems)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*path, i), source, problems) for i, item in enumerate(node.value)]
    if node.tag == _ALIAS:
        problems.append(Problem.at(place, "yaml-alias", name=node.value))
    elif _FORBIDDEN.search(node.value):
        problems.append(_character_problem(node.value, place))
    return _scalar(node)


def _build_mapping(
    node: yaml.MappingNode, path: Path_, source: Source, problems: list[Problem]
) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        place = _place(key_node, source.file)
        if not isinstance(key_node, yaml.ScalarNode) or _FORBIDDEN.search(key_node.value):
            said = "a key must be one plain word"
            problems.append(Problem.at(place, "yaml-syntax", reason="key", said=said))
            continue
        key = str(key_node.value)
        if key in data:
            first = source.keys[(*path, key)]
            problems.append(Problem.at(place, "duplicate-key", key=key, first=first.line))
            continue
        source.keys[(*path, key)] = place
        data[key] = _build(value_node, (*path, key), source, problems)
    return data


def _scalar(node: yaml.Node) -> Any:
    text = str(node.value)
    if not isinstance(node, yaml.ScalarNode) or node.style is not None:
        return text
    if text in {"", "null", "~"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if _INT.match(text):
        return int(text)
    return float(text) if _FLOAT.match(text) else text
