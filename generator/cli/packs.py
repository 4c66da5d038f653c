"""The command that makes a pack of wall cards for each outlet of a table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from generator.publish import ARCHIVE
from generator.words import Words
from generator.words import load as words_of

from .terminal import InFile, Root, stopped

FULL_UP_TO = 5
"""Outlets: so few are laid out in full when nothing else is said."""


@dataclass(frozen=True)
class Wanted:
    """What somebody asked for, as the options say it."""

    root: Path
    table: Path
    out: Path
    tier: str | None
    only: tuple[str, ...]
    back: bool
    paper: str
    jobs: int | None
    scheduler: str | None
    prove: int

    def fast(self, outlets: int) -> bool:
        """Whether so many outlets are made by filling a plate."""
        return self.tier == "fast" or (self.tier is None and outlets > FULL_UP_TO)


@click.command()
@Root
@click.argument("table", type=InFile, metavar="网点表")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="卡包放进哪个文件夹：要在手册和网站外面，没有就新建。",
)
@click.option(
    "--tier",
    type=click.Choice(["fast", "full"]),
    help=f"full 逐个排版；fast 只排一次版，逐个填写。不写：{FULL_UP_TO} 个网点以内用 full。",
)
@click.option("--only", multiple=True, metavar="ID", help="只做这个网点，可以写多次。")
@click.option("--back", is_flag=True, help="要背面。")
@click.option(
    "--format", "paper", type=click.Choice(["a4", "saver", "a3"]), default="a4", show_default=True
)
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="用几个核；不写就用全部。")
@click.option("--scheduler", metavar="ADDR", help="用一组机器：dask 调度程序的地址。")
@click.option(
    "--prove",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    metavar="N",
    help="抽几个网点两种做法对照。",
)
def packs(**options: object) -> None:
    """每个网点一份卡包 PDF：handbook packs outlets.csv --out ../packs"""
    wanted, words = Wanted(**options), words_of()  # type: ignore[arg-type]  # click made them so
    _keep_outside(wanted.out, wanted.root, words)
    from .packs_made import make  # noqa: PLC0415 - with it comes the printing press

    make(wanted, words)


def _keep_outside(out: Path, root: Path, words: Words) -> None:
    """Packs name people's telephones: never in the handbook's folder, which becomes the site and is
    kept with its history, and never in a site that was built somewhere else."""
    home, place = root.resolve(), out.resolve()
    around = (place, *place.parents)
    if home in around or any((folder / ARCHIVE).exists() for folder in around):
        stopped(words("packs.inside", folder=out, near=home.parent / "packs"))
