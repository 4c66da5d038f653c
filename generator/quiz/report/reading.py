"""A folder comes in, the results in it go out, and for every file that is none what is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.handbook.shape import shaped
from generator.handbook.source import Source, parse
from generator.problem import Place, Problem

from .result import KIND, Result, ResultFile

_GRADES = "0, 1, 2, 3, 4"


def found(folder: Path) -> list[Path]:
    """The files that may be results, also in folders below, in order of their names."""
    return sorted(path for path in folder.rglob("*.json") if path.is_file())


def read(paths: list[Path]) -> tuple[list[Result], list[Problem]]:
    """The results, and the problems of the other files; a bad file does not stop the rest.

    Problem codes: not-utf8, result-syntax, result-kind, and those of shape.
    """
    results, problems = [], []
    for path in paths:
        content, wrong = _content(path)
        problems += wrong
        if content is not None:
            results.append(Result(str(path), content))
    return results, problems


def _content(path: Path) -> tuple[ResultFile | None, list[Problem]]:
    file = str(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
        data = json.loads(text)
    except UnicodeDecodeError as error:
        return None, [Problem.at(Place(file), "not-utf8", byte=error.start + 1)]
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        return None, [Problem.at(place, "result-syntax", said=error.msg)]
    except (OSError, RecursionError) as error:
        return None, [Problem.at(Place(file), "result-syntax", said=error)]
    if not isinstance(data, dict) or data.get("kind") != KIND:
        return None, [Problem.at(Place(file), "result-kind", kind=KIND)]
    return _shaped(text, file)


def _shaped(text: str, file: str) -> tuple[ResultFile | None, list[Problem]]:
    """Places are only looked for when something is wrong: that takes a hundred times as long."""
    try:
        content = ResultFile.model_validate_json(text)
    except ValueError:
        return _placed(text, file)
    wrong = [
        (i, key)
        for i, answer in enumerate(content.answers)
        for key in ("given", "right")
        if answer.graded and getattr(answer, key) > 4
    ]
    if not wrong:
        return content, []
    source, problems = parse(text, file)
    return None, problems if source is None else list(_no_grades(wrong, source))


def _placed(text: str, file: str) -> tuple[ResultFile | None, list[Problem]]:
    """JSON is read once more as YAML, which it is as well, to know where everything stands."""
    source, problems = parse(text, file)
    if source is None or problems:
        return None, problems
    return shaped(source, ResultFile)


def _no_grades(wrong: list[tuple[int, str]], source: Source) -> Iterator[Problem]:
    for i, key in wrong:
        got: Any = source.data["answers"][i][key]
        place = source.place("answers", i, key)
        yield Problem.at(place, "wrong-value", got=got, expected=_GRADES, near="")
