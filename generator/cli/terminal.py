"""What all commands share: where the handbook lies, checked before use, progress on the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.status import Status

from generator.handbook.book import Handbook
from generator.handbook.load import load
from generator.problem import ProblemsFoundError
from generator.words import Words

Root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="手册所在的文件夹（有 mkdocs.yml 和 playbooks）。",
)


InFile = click.Path(path_type=Path, dir_okay=False, exists=True)
OutFile = click.Path(path_type=Path, dir_okay=False)


def checked(root: Path, words: Words) -> Handbook:
    """The handbook, or the end of the command with all its problems on the screen."""
    handbook, problems = load(root)
    if handbook is None:
        click.echo(words.problems(problems), err=True)
        sys.exit(1)
    return handbook


@contextmanager
def problems_end(words: Words) -> Iterator[None]:
    """Problems that only show when a file is made (a card that overflows) end the command."""
    try:
        yield
    except ProblemsFoundError as found:
        click.echo(words.problems(found.problems), err=True)
        sys.exit(1)


@contextmanager
def progress_shown(words: Words) -> Iterator[Callable[[str], None]]:
    """A line that says what is being made: moving on a terminal, one line each elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda what: click.echo(f"  {words('cli.making')} {what}", err=True)
        return
    with Status(words("cli.making"), console=console) as status:
        yield lambda what: status.update(f"{words('cli.making')} {what}")
