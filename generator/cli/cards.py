"""The command that prints wall cards."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import publish
from generator.words import load as words_of

from .terminal import Root, checked, problems_end, progress_shown


@click.command()
@Root
@click.option("--only", multiple=True, metavar="ID", help="只做这一类，可以写多次。")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=Path("cards"))
def cards(root: Path, only: tuple[str, ...], into: Path) -> None:
    """只生成墙卡 PDF。"""
    from generator import wallcard  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    unknown = [name for name in only if name not in handbook.incidents]
    if unknown:
        known = ", ".join(handbook.incidents)
        click.echo(words("cli.unknown_incident", name=", ".join(unknown), known=known), err=True)
        sys.exit(2)
    wanted = {wallcard.card_path(name) for name in only}
    with progress_shown(words) as progress, problems_end(words):
        made = wallcard.outputs(handbook, words, progress)
        count = publish.write((o for o in made if not only or o.path in wanted), into)
    click.echo(words("cli.made_only_cards", count=count, folder=into))
