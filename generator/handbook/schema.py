"""The model comes in, JSON Schemas for the authors' editors go out; they are kept in the repo."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel

from .load import PARTS
from .model import Drill, Incident, QuestionList, Together, Variety

MODELS: dict[str, type[BaseModel]] = {
    "incident": Incident,
    "questions": QuestionList,
    "variety": Variety,
    "together": Together,
    "drill": Drill,
    **{str(part): model for part, model in PARTS.items()},
}
FOLDER = "_schema"


def schemas() -> dict[str, str]:
    """File name to text, for every kind of file an author writes."""
    return {
        f"{name}.schema.json": _text(model.model_json_schema()) for name, model in MODELS.items()
    }


def _text(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def written(folder: Path) -> list[Path]:
    """The schemas below `folder/_schema`, rewritten; the paths of those that changed."""
    changed = []
    target = folder / FOLDER
    target.mkdir(exist_ok=True)
    for name, text in schemas().items():
        path = target / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed
