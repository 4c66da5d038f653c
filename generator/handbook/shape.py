"""Data that remembers its places comes in, a typed record or problems with positions go out."""

from __future__ import annotations

import difflib
import json
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from generator.problem import Problem

from .source import Path_, Source

Model = TypeVar("Model", bound=BaseModel)

_TYPES = {
    "string_type": "text",
    "int_type": "whole",
    "int_from_float": "whole",
    "bool_type": "bool",
    "float_type": "number",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "block",
    "model_type": "block",
    "model_attributes_type": "block",
}


def shaped(source: Source, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """`source.data` as a `model`, or every place where it does not have that shape.

    Problem codes: missing-key, unknown-key, wrong-type, wrong-value, wrong-form, wrong-length,
    out-of-range.
    """
    try:
        return model.model_validate_json(json.dumps(source.data)), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, [_problem(detail, source, model) for detail in details]


def _problem(detail: Any, source: Source, model: type[BaseModel]) -> Problem:
    kind, path = str(detail["type"]), _known(detail["loc"], source)
    name = str(detail["loc"][-1]) if detail["loc"] else source.file
    if kind == "missing":
        return Problem.at(source.place(*path), "missing-key", key=name)
    if kind == "extra_forbidden":
        near = _near(name, _siblings(source, path[:-1], model))
        return Problem.at(source.key_place(*path), "unknown-key", key=name, near=near)
    return _value_problem(kind, detail, source, path)


def _value_problem(kind: str, detail: Any, source: Source, path: Path_) -> Problem:
    place, got, context = source.place(*path), _shown(detail["input"]), detail.get("ctx", {})
    if kind in _TYPES:
        return Problem.at(place, "wrong-type", got=got, type=_TYPES[kind])
    if kind in {"literal_error", "union_error", "enum"}:
        expected = str(context.get("expected", "")).replace(" or ", ", ").replace("'", "")
        near = _near(str(detail["input"]), expected.split(", "))
        return Problem.at(place, "wrong-value", got=got, expected=expected, near=near)
    if kind in {"string_too_short", "string_too_long", "too_short", "too_long"}:
        least, most = context.get("min_length", "0"), context.get("max_length", "∞")
        length = context.get("actual_length", len(str(detail["input"])))
        return Problem.at(place, "wrong-length", length=length, least=least, most=most)
    if kind == "string_pattern_mismatch":
        return Problem.at(place, "wrong-form", got=got, pattern=context["pattern"])
    least, most = context.get("ge", "…"), context.get("le", "…")
    return Problem.at(place, "out-of-range", got=got, least=least, most=most)


def _known(loc: tuple[Any, ...], source: Source) -> Path_:
    """The part of pydantic's location that is a path of the file (union members are not)."""
    path: Path_ = ()
    for part in loc:
        if (*path, part) in source.values:
            path = (*path, part)
    return path


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 30 else text[:29] + "…"


def _siblings(source: Source, path: Path_, model: type[BaseModel]) -> list[str]:
    """The keys still free in the block at `path`, found by walking the model beside the path."""
    annotation: Any = model
    for part in path:
        annotation = _inside(_bare(annotation), part)
    fields = getattr(_bare(annotation), "model_fields", {})
    return [name for name in fields if (*path, name) not in source.values]


def _inside(annotation: Any, part: str | int) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = annotation.model_fields.get(str(part))
        return field.annotation if field else None
    arguments = get_args(annotation)
    return arguments[-1 if get_origin(annotation) is dict else 0] if arguments else None


def _bare(annotation: Any) -> Any:
    """The annotation without `Annotated[...]` and `... | None`."""
    while get_origin(annotation) in {Annotated, Union, UnionType}:
        annotation = get_args(annotation)[0]
    return annotation


def _near(word: str, words: list[str]) -> str:
    return next(iter(difflib.get_close_matches(word, words, n=1, cutoff=0.6)), "")
