"""What all commands share: where the handbook lies, checked before use, progress on the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
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


@contextmanager
def counted_progress(words: Words, total: int) -> Iterator[Callable[[str], None]]:
    """The same for work of a known length: a bar with `n/total` and the time left on a terminal,
    a line with `n/total` each elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        done = 0

        def line(what: str) -> None:
            nonlocal done
            done += 1
            click.echo(f"  {words('cli.making')} {done}/{total} {what}", err=True)

        yield line
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as shown:
        task = shown.add_task(words("cli.making"), total=total)

        def step(what: str) -> None:
            started = shown.tasks[task].fields.get("started", False)
            shown.update(task, description=f"{words('cli.making')} {what}", started=True)
            shown.advance(task, 1 if started else 0)

        yield step
        shown.update(task, completed=total)
