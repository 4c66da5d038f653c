"""What all commands share: where the handbook lies, checked before use, progress on the screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import NoReturn

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.status import Status

from generator.handbook.book import Handbook
from generator.handbook.load import load
from generator.problem import ProblemsFoundError
from generator.words import Words

from .spoken import speak

speak()  # every command imports this module before it makes options of its own

Root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="手册所在的文件夹（有 mkdocs.yml 和 playbooks）。",
)


_PAUSE_SECONDS = {True: 0.2, False: 5.0}
"""Between two words about the same work, on a terminal and elsewhere."""

_TELLING = 2
"""So many things done tell how fast it goes: the time from one to the next."""

InFile = click.Path(path_type=Path, dir_okay=False, exists=True)
OutFile = click.Path(path_type=Path, dir_okay=False)


def checked(root: Path, words: Words) -> Handbook:
    """The handbook, or the end of the command with all its problems on the screen."""
    handbook, problems = load(root)
    if handbook is None:
        click.echo(words.problems(problems), err=True)
        sys.exit(1)
    return handbook


def tell_no_address(handbook: Handbook, words: Words) -> None:
    """After cards were printed: their QR opens no page while nobody said where the site is."""
    if handbook.setting.site_url is None:
        click.echo(words("cli.no_site_url"), err=True)


def stopped(said: str) -> NoReturn:
    """The end of a command that was used in a way it cannot be."""
    click.echo(said, err=True)
    sys.exit(2)


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


def _short(rate: float) -> str:
    """With one decimal where whole numbers would say too little: `0.4`, `9.9`, `10`."""
    return f"{rate:.1f}" if rate < 9.95 else f"{rate:.0f}"  # 9.95 is said as 10


@contextmanager
def paced_progress(
    words: Words, sentence: str, total: int, each: int
) -> Iterator[Callable[[], None]]:
    """For work of hours: how much is done, `each` things at a time, how many a second, how long it
    takes still. On a terminal a bar, elsewhere a line every few seconds.

    Time runs from the first that is done, so that what is loaded before it does not count; until a
    second has passed nobody knows how fast it goes."""
    console, first, said, done = Console(stderr=True), 0.0, 0.0, 0

    def state() -> str:
        spent = monotonic() - first
        if done < _TELLING or spent < 1:
            return words(sentence, done=done, total=total, rate="…", left="…")
        rate = (done - 1) / spent
        left = timedelta(seconds=round((total - done) / rate))
        return words(sentence, done=done, total=total, rate=_short(rate * each), left=left)

    columns, quiet = (TextColumn("{task.description}"), BarColumn()), not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=quiet) as bar:
        task = bar.add_task(state(), total=total)

        def step() -> None:
            nonlocal done, first, said
            done += 1
            first = first or monotonic()
            if monotonic() - said < _PAUSE_SECONDS[console.is_terminal] and done < total:
                return
            said = monotonic()
            bar.update(task, description=state(), completed=done)
            if not console.is_terminal:
                click.echo(f"  {state()}", err=True)

        yield step
