"""The command that prints one list for one incident or several at once."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.handbook.book import Handbook
from generator.publish import write_file
from generator.words import Words
from generator.words import load as words_of

from .terminal import OutFile, Root, checked


@click.command()
@Root
@click.argument("incidents", nargs=-1, required=True, metavar="预案编号 …")
@click.option("--fact", "facts", multiple=True, metavar="事实=值", help="已知的事实，可以写多次。")
@click.option("--role", default="", metavar="ID", help="只列这个角色的步骤。")
@click.option(
    "--format", "form", type=click.Choice(["md", "pdf", "json"]), default="md", show_default=True
)
@click.option("--out", type=OutFile, help="写到文件；不写就送到屏幕（PDF 写成“清单.pdf”）。")
def checklist(
    root: Path,
    incidents: tuple[str, ...],
    facts: tuple[str, ...],
    role: str,
    form: str,
    out: Path | None,
) -> None:
    """几类事合成一份清单：handbook checklist robbery customer-injury --fact harm=caused"""
    from generator.checklist import sheet as sheets  # noqa: PLC0415  (the press is slow to import)
    from generator.grade.answer import read_facts  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    pairs = [text.partition("=") for text in facts]
    wrong = [words("cli.not_a_fact", got=name) for name, sign, _ in pairs if not sign]
    known, refusals = read_facts([(n, v) for n, s, v in pairs if s], handbook, words)
    wrong += [*refusals, *_unknown(incidents, role, handbook, words)]
    if wrong:
        click.echo("\n".join(wrong), err=True)
        sys.exit(2)
    made = sheets.FORMATS[form](sheets.sheet(incidents, known, role, handbook, words), words)
    if out is None and form != "pdf":
        click.echo(made.decode(), nl=False)
        return
    target = out or Path(f"{words('checklist.sheet_file')}.pdf")
    write_file(made, target)
    click.echo(words("cli.sheet_made", file=target), err=True)


def _unknown(incidents: tuple[str, ...], role: str, handbook: Handbook, words: Words) -> list[str]:
    """A sentence for every name the handbook does not have."""
    names = [name for name in incidents if name not in handbook.incidents]
    known, roles = ", ".join(handbook.incidents), ", ".join(handbook.roles)
    wrong = [words("cli.unknown_incident", name=name, known=known) for name in names]
    if role and role not in handbook.roles:
        wrong.append(words("cli.unknown_role", name=role, known=roles))
    return wrong
