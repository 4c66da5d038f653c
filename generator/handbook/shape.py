"""Data that remembers its places comes in, a typed record or problems with positions go out."""

from __future__ import annotations

import json
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from generator.problem import Place, Problem

from .nearest import nearest
from .source import Path_, Source

Model = TypeVar("Model", bound=BaseModel)

_TYPES = {
    "string_type": "text",
    "int_type": "whole",
    "int_from_float": "whole",
    "bool_type": "bool",
    "float_type": "number",
    "tuple_type": "list",
    "dict_type": "block",
    "model_type": "block",
}
_SIZES = {
    "string_too_short": ("too-short", "min_length"),
    "too_short": ("too-short", "min_length"),
    "string_too_long": ("too-long", "max_length"),
    "too_long": ("too-long", "max_length"),
}
_BOUNDS = {"greater_than_equal": ("too-small", "ge"), "less_than_equal": ("too-big", "le")}


def shaped(source: Source, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """`source.data` as a `model`, or every place where it does not have that shape.

    Problem codes: missing-key, unknown-key, empty-value, wrong-type, wrong-value, wrong-form,
    too-short, too-long, too-small, too-big.
    """
    try:
        return model.model_validate_json(json.dumps(source.data)), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, _problems(details, source, model)


def _problems(details: list[Any], source: Source, model: type[BaseModel]) -> list[Problem]:
    """One problem for each mistake: a misspelt key is not missing as well, and a value that fits
    no member of a union is wrong once."""
    missing: dict[Path_, Problem] = {}
    values: dict[Path_, Problem] = {}
    unknown = []
    for detail in details:
        path, name = _known(detail["loc"], source), str((source.file, *detail["loc"])[-1])
        if detail["type"] == "missing":
            missing[(*path, name)] = Problem.at(source.place(*path), "missing-key", key=name)
        elif detail["type"] == "extra_forbidden":
            near = nearest(name, _siblings(source, path[:-1], model))
            place = source.key_place(*path)
            unknown.append(Problem.at(place, "unknown-key", key=name, near=near))
            missing.pop((*path[:-1], near), None)
        elif path not in values and (problem := _value_problem(detail, source, path)):
            values[path] = problem
    return [*missing.values(), *unknown, *values.values()]


def _value_problem(detail: Any, source: Source, path: Path_) -> Problem | None:
    """What is wrong with a value; None when pydantic only follows up on another problem."""
    kind, given, context = str(detail["type"]), detail["input"], detail.get("ctx", {})
    place, got = source.place(*path), _shown(given)
    if given is None:
        return Problem.at(place, "empty-value")
    if kind in _TYPES:
        expected = _TYPES[kind]
        return Problem.at(place, "wrong-type", got=got, type=expected, cure=expected)
    if kind == "literal_error":
        expected = str(context["expected"]).replace(" or ", ", ").replace("'", "")
        near = nearest(str(given), expected.split(", "))
        return Problem.at(place, "wrong-value", got=got, expected=expected, near=near)
    if kind == "string_pattern_mismatch":
        at = source.key_place(*path) if detail["loc"][-1] == "[key]" else place
        return Problem.at(at, "wrong-form", got=got, form=context["pattern"])
    if kind in _BOUNDS:
        code, bound = _BOUNDS[kind]
        return Problem.at(place, code, got=got, bound=context[bound])
    if kind in _SIZES:
        code, bound = _SIZES[kind]
        return _size_problem(place, code, given, context[bound])
    if kind == "needs_python_object":
        return None  # one half of what pydantic says about a wrong grade
    raise LookupError(f"no problem code for pydantic's {kind}")


def _size_problem(place: Place, code: str, given: Any, bound: int) -> Problem | None:
    """None when only the parts that have a shape are too few; their own problems are enough."""
    items = "text" if isinstance(given, str) else "list"
    fits = len(given) >= bound if code == "too-short" else len(given) <= bound
    return None if fits else Problem.at(place, code, length=len(given), bound=bound, items=items)


def _known(loc: tuple[Any, ...], source: Source) -> Path_:
    """The part of pydantic's location that is a path of the file (union members are not)."""
    path: Path_ = ()
    for part in loc:
        if (*path, part) in source.values:
            path = (*path, part)
    return path


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = text.replace("\n", "\\n")
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
