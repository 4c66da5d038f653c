"""The command that grades: one set of facts, or a log of past incidents."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator import publish
from generator.handbook.book import Handbook
from generator.words import Words
from generator.words import load as words_of

from .terminal import InFile, OutFile, Root, checked, progress_shown


@click.command()
@Root
@click.argument("facts", nargs=-1, metavar="事实=值 …")
@click.option("--incident", metavar="ID", help="只问这一类事件的事实。")
@click.option("--json", "as_json", is_flag=True, help="给程序用的 JSON。")
@click.option("--csv", "log", type=InFile, help="给历史事件台账逐行判级（CSV，列名是事实）。")
@click.option("--out", type=OutFile, default=Path("graded.csv"), help="判级后的台账。")
def grade(
    root: Path,
    facts: tuple[str, ...],
    incident: str | None,
    as_json: bool,
    log: Path | None,
    out: Path,
) -> None:
    """判级：handbook grade surrender_people=12 surrender_amount=6000"""
    from generator.grade import answer as grading  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    if log:
        _grade_log(log, out, handbook, words)
        return
    pairs = [text.partition("=") for text in facts]
    wrong = [words("grade.not_a_pair", got=name) for name, sign, _ in pairs if not sign]
    given, refusals = grading.read_facts([(n, v) for n, s, v in pairs if s], handbook, words)
    if incident and incident not in handbook.incidents:
        known = ", ".join(handbook.incidents)
        wrong.append(words("cli.unknown_incident", name=incident, known=known))
    if wrong or refusals:
        click.echo("\n".join([*wrong, *refusals]), err=True)
        sys.exit(2)
    answered = grading.answer(given, handbook, incident)
    if as_json:
        click.echo(json.dumps(grading.data(answered, handbook), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(grading.lines(answered, handbook, words)))


def _grade_log(log: Path, out: Path, handbook: Handbook, words: Words) -> None:
    """Grade every row of a CSV; nothing is written unless every cell could be read."""
    from generator.grade import batch  # noqa: PLC0415

    cells = batch.rows(log)
    if not any(name.strip() in handbook.table.facts for name in (cells or [[]])[0]):
        known = ", ".join(handbook.table.facts)
        click.echo(words("cli.no_fact_column", file=log, known=known), err=True)
        sys.exit(2)
    graded: list[list[str]] = []
    refused: list[batch.Refused] = []
    with progress_shown(words) as progress:
        for row in batch.graded_rows(cells, handbook.table):
            if isinstance(row, batch.Refused):
                refused.append(row)
            else:
                graded.append(row)
            if len(graded) % 10_000 == 0:
                progress(words("cli.graded_so_far", done=len(graded), all=len(cells)))
    if refused:
        for cell in refused:
            reason = words(f"refused.{cell.code}")
            place = f"{log}:{cell.line}:{cell.column}"
            click.echo(f"{place}: {cell.fact}={cell.text} {reason} [{cell.code}]", err=True)
        sys.exit(1)
    publish.write_table(graded, out)
    click.echo(words("cli.graded", count=len(graded) - 1, file=out))
