"""The commands about wall cards: print them, or only those that changed; record an edition."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from generator import publish
from generator.handbook.book import Handbook
from generator.handbook.issued import FOLDER, file_name, read_issue
from generator.handbook.model import Issue
from generator.words import Words
from generator.words import load as words_of

from .terminal import InFile, Root, checked, counted_progress, problems_end, tell_no_address

if TYPE_CHECKING:
    from generator.wallcard import Swap

FORMATS = ("a4", "saver", "a3", "pocket", "booklet", "press")
"""Named here, so that `--help` does not load the printing press; a test holds them against it."""


class _Form(TypedDict):
    """How the cards are printed."""

    paper: str
    back: bool
    archive: bool


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
@click.option(
    "--changed-since",
    "since",
    type=InFile,
    metavar="MANIFEST",
    help="只做和那一版不同的，附换卡单；写那一版的 manifest.json 或 playbooks/issued 里的文件。",
)
@click.option("--back/--no-back", default=True, help="要不要背面（记录表、报告稿、级别表）。")
@click.option("--archive", is_flag=True, help="存档用 PDF/A-3，里面带预案的数据。")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=Path("cards"))
def cards(
    root: Path, only: tuple[str, ...], since: Path | None, into: Path, **form: Unpack[_Form]
) -> None:
    """只生成墙卡 PDF，附发行记录 manifest.json。"""
    from generator import wallcard  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    _stop_at_wrong(only, since, handbook, words)
    before = _earlier(since, words) if since else None
    found = wallcard.swaps(handbook, before, words) if before else ()
    wanted = [swap.id for swap in found if swap.printed] if before else only or handbook.incidents
    order = wallcard.Order(form["paper"], form["back"], form["archive"], only=tuple(wanted))
    with counted_progress(words, len(wanted)) as progress, problems_end(words):
        made = [wallcard.manifest(handbook, words)]
        made += wallcard.ordered(handbook, order, words, progress) if wanted else []
        made += wallcard.swap_list(found, before, handbook, words) if before else []
        count = publish.write(made, into)
    _tell(found, words)
    click.echo(words("cli.made_only_cards", count=count, folder=into))
    if wanted:
        tell_no_address(handbook, words)


def _stop_at_wrong(
    only: tuple[str, ...], since: Path | None, handbook: Handbook, words: Words
) -> None:
    unknown = [name for name in only if name not in handbook.incidents]
    if unknown:
        known = ", ".join(handbook.incidents)
        click.echo(words("cli.unknown_incident", name=", ".join(unknown), known=known), err=True)
        sys.exit(2)
    if only and since:
        click.echo(words("cli.only_or_since"), err=True)
        sys.exit(2)


def _earlier(manifest: Path, words: Words) -> Issue:
    """The edition in the file, or the end of the command with all that is wrong with it."""
    issue, problems = read_issue(Path(), str(manifest))
    if issue is None:
        click.echo(words.problems(problems), err=True)
        sys.exit(1)
    return issue


def _tell(found: Iterable[Swap], words: Words) -> None:
    """What to do with each card, and what changed on it."""
    for swap in found:
        if swap.kind != "same":
            said = words(f"swap_list.do_{swap.kind}")
            click.echo(f"{said} {swap.number} {swap.title} {swap.old} → {swap.now}".rstrip(" →"))
        for zone in swap.says:
            for says in zone.says:
                click.echo(f"    {words('swap_list.cell', zone=zone.zone, says=says)}")


@click.command()
@Root
def issue(root: Path) -> None:
    """登记这一版墙卡：写进 playbooks/issued，以后核对旧卡、列换卡单都靠它。"""
    from generator import wallcard  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    now = wallcard.issue_of(handbook, words)
    earlier = next((one for one in handbook.issues if one.edition == now.edition), None)
    if earlier == now:
        click.echo(words("cli.issue_same", edition=now.edition))
        return
    if earlier is not None:
        _tell(wallcard.swaps(handbook, earlier, words), words)
        click.echo(words("cli.issue_taken", edition=now.edition), err=True)
        sys.exit(1)
    path = root / "playbooks" / FOLDER / file_name(now)
    path.parent.mkdir(exist_ok=True)
    publish.write_file(wallcard.manifest(handbook, words).data, path)
    click.echo(words("cli.issue_made", edition=now.edition, count=len(now.cards), file=path))
    _tell_reprint(root, handbook, words)


def _tell_reprint(root: Path, handbook: Handbook, words: Words) -> None:
    """After the edition before this one: what changed, and the command that prints it."""
    from generator import wallcard  # noqa: PLC0415

    if handbook.issues:
        before = handbook.issues[-1]
        _tell(wallcard.swaps(handbook, before, words), words)
        file = Path("playbooks") / FOLDER / file_name(before)
        if (root / file).is_file():  # whoever saved a manifest may have given it another name
            click.echo(words("cli.issue_next", file=file))
