"""The words the whole model is spelled in: strict frozen records, ids, texts, grades."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import core_schema


class Record(BaseModel):
    """A frozen part of the handbook; a key that is not declared is a problem."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True
    )


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
FactId = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
SourceId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9.\-]*$", max_length=40)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=600, pattern=r"^\S(.*\S)?$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Many = Annotated[tuple[Text, ...], Field(min_length=1)]


class Grade(IntEnum):
    """How grave an incident is, 日常 (0) to Ⅰ (4), so that `max` is the graver one.

    Authors write the Roman numeral (U+2160 to U+2163) or 日常; programs see the numeral too.
    """

    NONE = 0
    IV = 1
    III = 2
    II = 3
    I = 4  # noqa: E741

    @property
    def mark(self) -> str:
        """`日常`, `Ⅳ`, `Ⅲ`, `Ⅱ` or `Ⅰ`."""
        return _MARKS[self]

    @property
    def key(self) -> str:
        """ASCII name for style classes and file names: `none`, `iv`, `iii`, `ii`, `i`."""
        return self.name.lower()

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        marks = core_schema.literal_schema(list(_MARKS.values()))
        return core_schema.no_info_after_validator_function(
            lambda mark: mark if isinstance(mark, Grade) else _GRADES[mark],
            core_schema.union_schema([core_schema.is_instance_schema(cls), marks]),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda g: g.mark),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"enum": list(_MARKS.values())}


_MARKS = {Grade.NONE: "日常", Grade.IV: "Ⅳ", Grade.III: "Ⅲ", Grade.II: "Ⅱ", Grade.I: "Ⅰ"}
_GRADES = {mark: grade for grade, mark in _MARKS.items()}
