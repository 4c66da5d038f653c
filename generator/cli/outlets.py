"""The command that looks after the table of outlets, whose numbers stand on the cards."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import click

from generator.packs import columns, read
from generator.words import load as words_of

from .terminal import InFile, Root, checked


@click.command()
@Root
@click.argument("table", type=InFile, required=False, metavar="网点表")
@click.option("--template", is_flag=True, help="写出一张只有列名的空表。")
def outlets(root: Path, table: Path | None, template: bool) -> None:
    """检查网点表：handbook outlets outlets.csv；空表：handbook outlets --template > outlets.csv"""
    words = words_of()
    wanted = columns(checked(root, words), words)
    if template:
        click.echo("\N{ZERO WIDTH NO-BREAK SPACE}", nl=False)  # so that Excel reads it as Chinese
        csv.writer(sys.stdout).writerow(column.title for column in wanted)
        return
    if table is None:
        click.echo(words("packs.no_table"), err=True)
        sys.exit(2)
    found, problems = read(table, wanted)
    if problems:
        click.echo(words.problems(problems), err=True)
        sys.exit(1)
    click.echo(words("packs.checked", count=len(found), file=table))
