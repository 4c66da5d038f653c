"""A folder of playbooks comes in, a checked Handbook or the list of all its problems goes out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from generator.problem import Place, Problem, in_order

from .book import Handbook
from .draft import Draft, Part
from .grading.proof import proof_problems
from .grading.table import Table, compiled
from .issued import read_issues
from .model import (
    Drill,
    Glossary,
    Grading,
    Incident,
    QuestionList,
    Reporting,
    Revisions,
    Together,
    Variety,
)
from .model.setting import Roles, Setting, SourceList, Style
from .rules import NOTICES, RULES
from .shape import shaped
from .source import Source, read

Model = TypeVar("Model", bound=BaseModel)

PARTS: dict[Part, type[BaseModel]] = {
    "handbook": Setting,
    "grading": Grading,
    "reporting": Reporting,
    "roles": Roles,
    "sources": SourceList,
    "style": Style,
    "glossary": Glossary,
    "changes": Revisions,
}


VARIETY = "_variety.yaml"
"""Lies beside the questions; the underscore keeps it apart from the ids of incidents."""
_FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yaml\Z")


def load(root: Path, folder: str = "playbooks") -> tuple[Handbook | None, list[Problem]]:
    """The handbook under `root/folder`, or None and everything that is wrong with it, in order.

    Never raises for what an author wrote. Files in problems are named relative to `root`.
    Problem codes: missing-file, no-incidents, file-name, and those of source, shape, grading and
    rules.
    """
    draft, problems = Draft(), []
    for part, model in PARTS.items():
        file = f"{folder}/{part}.yaml"
        if not (root / file).is_file():
            problems.append(Problem.at(Place(file), "missing-file"))
            continue
        record, found = _record(root, file, part, model, draft)
        problems += found
        if record is not None:
            _keep(draft, part, record)
    problems += _incidents(root, folder, draft)
    problems += _questions(root, folder, draft)
    problems += _variety(root, folder, draft)
    problems += _together(root, folder, draft)
    problems += _drills(root, folder, draft)
    draft.issues, found = read_issues(root, folder)
    problems += found
    problems += _graded(draft)
    problems += [problem for rule in RULES for problem in rule(draft)]
    return (None, in_order(problems)) if problems else (_handbook(draft, root), [])


def _record(
    root: Path, file: str, name: str, model: type[Model], draft: Draft
) -> tuple[Model | None, list[Problem]]:
    source, problems = read(root, file)
    if source is None or problems:
        return None, problems
    draft.files[name] = source
    return shaped(source, model)


def _keep(draft: Draft, part: Part, record: BaseModel) -> None:
    match record:
        case Setting():
            draft.setting = record
        case Grading():
            draft.grading = record
        case Reporting():
            draft.reporting = record
        case Roles():
            draft.roles = {role.id: role for role in record.roles}
        case SourceList():
            draft.sources = {source.id: source for source in record.sources}
        case Style():
            draft.style = record
        case Glossary():
            draft.glossary = record
        case Revisions():
            draft.changes = record


def _incidents(root: Path, folder: str, draft: Draft) -> list[Problem]:
    names, problems = _files(root, f"{folder}/incidents")
    if not names:
        problems.append(Problem.at(Place(f"{folder}/incidents"), "no-incidents"))
    for name in names:
        file, incident_id = f"{folder}/incidents/{name}", Path(name).stem
        record, found = _record(root, file, incident_id, Incident, draft)
        problems += found
        if record is None:
            draft.spoilt.add(incident_id)
        else:
            draft.incidents[incident_id] = record
    return problems


def _questions(root: Path, folder: str, draft: Draft) -> list[Problem]:
    """Questions are optional: without the folder there are only those the scenes make."""
    names, problems = _files(root, f"{folder}/questions")
    for name in names:
        if name == VARIETY:
            continue
        file, incident_id = f"{folder}/questions/{name}", Path(name).stem
        record, found = _record(root, file, f"questions/{incident_id}", QuestionList, draft)
        problems += found
        if record is not None:
            draft.questions[incident_id] = record.questions
    return problems


def _variety(root: Path, folder: str, draft: Draft) -> list[Problem]:
    """What may change in scenes; optional, too."""
    file = f"{folder}/questions/{VARIETY}"
    if not (root / file).is_file():
        return []
    record, problems = _record(root, file, "questions/_variety", Variety, draft)
    draft.variety = record or draft.variety
    return problems


def _together(root: Path, folder: str, draft: Draft) -> list[Problem]:
    """The file is optional: without it, playbooks share only what they say in the same words."""
    file = f"{folder}/together.yaml"
    if not (root / file).is_file():
        return []
    draft.together, problems = _record(root, file, "together", Together, draft)
    return problems


def _drills(root: Path, folder: str, draft: Draft) -> list[Problem]:
    """Drills are optional, one for each incident."""
    names, problems = _files(root, f"{folder}/drills")
    for name in names:
        file, incident_id = f"{folder}/drills/{name}", Path(name).stem
        record, found = _record(root, file, f"drills/{incident_id}", Drill, draft)
        problems += found
        if record is not None:
            draft.drills[incident_id] = record
    return problems


def _files(root: Path, folder: str) -> tuple[list[str], list[Problem]]:
    """The names of all YAML files in a folder, in order; a name that is no id is a problem."""
    found = (root / folder).glob("[!.]*")
    names = sorted(path.name for path in found if path.suffix.lower() in {".yaml", ".yml"})
    wrong = [name for name in names if name != VARIETY and not _FILE_NAME.match(name)]
    return names, [Problem.at(Place(f"{folder}/{n}"), "file-name", name=n) for n in wrong]


def _graded(draft: Draft) -> list[Problem]:
    if draft.grading is None:
        return []
    source: Source = draft.files["grading"]
    draft.table, problems = compiled(draft.grading, source)
    problems = problems or proof_problems(draft.grading, _table(draft), source)
    if problems:
        draft.table = None  # the rules grade with it, and it may have holes
    return problems


def _table(draft: Draft) -> Table:
    assert draft.table is not None
    return draft.table


def _handbook(draft: Draft, root: Path) -> Handbook:
    assert draft.setting and draft.grading and draft.reporting
    assert draft.roles and draft.sources and draft.style and draft.glossary and draft.changes
    in_number_order = sorted(draft.incidents.items(), key=lambda item: item[1].number)
    return Handbook(
        setting=draft.setting,
        incidents=dict(in_number_order),
        grading=draft.grading,
        table=_table(draft),
        reporting=draft.reporting,
        roles=draft.roles,
        sources=draft.sources,
        style=draft.style,
        questions={id_: draft.questions.get(id_, ()) for id_, _ in in_number_order},
        glossary=draft.glossary.terms,
        changes=draft.changes.changes,
        notices=tuple(in_order(notice for rule in NOTICES for notice in rule(draft))),
        variety=draft.variety,
        together=draft.together or Together(),
        drills={id_: draft.drills[id_] for id_, _ in in_number_order if id_ in draft.drills},
        issues=draft.issues,
        files=draft.files,
        root=root,
    )
