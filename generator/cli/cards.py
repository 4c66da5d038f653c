"""The command that prints wall cards."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import publish
from generator.words import load as words_of

from .terminal import Root, checked, counted_progress, problems_end

FORMATS = ("a4", "saver", "a3", "pocket", "booklet", "press")
"""Named here, so that `--help` does not load the printing press; a test holds them against it."""


@click.command()
@Root
@click.option(
    "--format",
    "paper",
    type=click.Choice(FORMATS),
    default="a4",
    show_default=True,
    help="a4 彩色；saver 省墨黑白；a3 放大；pocket 口袋卡；booklet 整本；press 印厂用。",
)
@click.option("--only", multiple=True, metavar="ID", help="只做这一类，可以写多次。")
@click.option("--back/--no-back", default=True, help="要不要背面（记录表、报告稿、级别表）。")
@click.option("--archive", is_flag=True, help="存档用 PDF/A-3，里面带预案的数据。")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=Path("cards"))
def cards(
    root: Path, paper: str, only: tuple[str, ...], back: bool, archive: bool, into: Path
) -> None:
    """只生成墙卡 PDF。"""
    from generator import wallcard  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    unknown = [name for name in only if name not in handbook.incidents]
    if unknown:
        known = ", ".join(handbook.incidents)
        click.echo(words("cli.unknown_incident", name=", ".join(unknown), known=known), err=True)
        sys.exit(2)
    order = wallcard.Order(paper, backs=back, archive=archive, only=only)
    total = len(only or handbook.incidents)
    with counted_progress(words, total) as progress, problems_end(words):
        made = wallcard.ordered(handbook, order, words, progress)
        count = publish.write(made, into)
    click.echo(words("cli.made_only_cards", count=count, folder=into))
