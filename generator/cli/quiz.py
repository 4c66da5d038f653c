"""The commands about the quiz outside the browser: files for platforms, paper, results."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator import publish
from generator.handbook.book import Handbook
from generator.handbook.nearest import nearest
from generator.words import Words
from generator.words import load as words_of

from .commands import Commands
from .terminal import OutFile, Root, checked, problems_end, progress_shown

KIND_NAMES = ("scorm12", "scorm2004", "gift", "qti", "anki")
_SAID = words_of()

Types = click.option("--types", default="", metavar="ID,ID", help=_SAID("quiz_help.types"))
Seed = click.option(
    "--seed",
    type=click.IntRange(1, 999_999),
    default=1,
    show_default=True,
    help=_SAID("quiz_help.seed"),
)


@click.group(cls=Commands, help=_SAID("quiz_help.quiz"))
def quiz() -> None:
    """The group; its commands follow."""


@quiz.command(help=_SAID("quiz_help.export"))
@Root
@click.argument("kind", type=click.Choice(KIND_NAMES))
@click.option("--out", type=OutFile, required=True, help=_SAID("quiz_help.out"))
@Types
@Seed
@click.option("--exam", is_flag=True, help=_SAID("quiz_help.exam"))
def export(root: Path, kind: str, out: Path, types: str, seed: int, exam: bool) -> None:
    """One file with questions, for a learning platform or for Anki."""
    from generator.quiz import export as room  # noqa: PLC0415  (slow, not needed to check)

    words = words_of()
    handbook = checked(root, words)
    wish = room.Wish(types=_known(types, handbook, words), seed=seed, exam=exam)
    questions = room.question_set(handbook, words, wish)
    if not questions.questions:
        _wrong_use(words("quiz_export.no_questions"))
    data = room.KINDS[kind](questions, words)
    _written(out, data, words)
    values = {"count": len(questions.questions), "code": questions.code}
    click.echo(words("quiz_export.made", path=out, size=_size(data), **values))


@quiz.command(help=_SAID("quiz_help.paper"))
@Root
@click.option("--out", type=OutFile, required=True, help=_SAID("quiz_help.out"))
@Types
@Seed
@click.option("--count", type=click.IntRange(1, 500), help=_SAID("quiz_help.count"))
def paper(root: Path, out: Path, types: str, seed: int, count: int | None) -> None:
    """A paper to print, with its key."""
    from generator.quiz import export as room  # noqa: PLC0415
    from generator.quiz.paper import printed  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    known = _known(types, handbook, words)
    wish = room.Wish(types=known, seed=seed, exam=count is None, count=count)
    questions = room.question_set(handbook, words, wish)
    if not questions.questions:
        _wrong_use(words("quiz_export.no_questions"))
    with progress_shown(words) as progress, problems_end(words):
        progress(words("quiz_paper.title"))
        data = printed(questions, handbook, words)
    _written(out, data, words)
    values = {"count": len(questions.questions), "code": questions.code}
    click.echo(words("quiz_paper.made", path=out, size=_size(data), **values))


@quiz.command(help=_SAID("quiz_help.report"))
@Root
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--csv", "out", type=OutFile, help=_SAID("quiz_help.csv"))
@click.option("--names", is_flag=True, help=_SAID("quiz_help.names"))
def report(root: Path, folder: Path, out: Path | None, names: bool) -> None:
    """What many learners missed. Files that are no results are problems; the rest is counted."""
    from generator.quiz import report as room  # noqa: PLC0415

    from .quiz_tables import show  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    results, problems = room.read(room.found(folder))
    if not results and not problems:
        _wrong_use(words("quiz_report.nothing", folder=folder))
    if results:
        picture = room.picture(results, handbook, words)
        show(picture, words)
        if out:
            rows = room.table(picture, words, names=names)
            _tried(out, lambda: publish.write_table(rows, out), words)
            click.echo(words("quiz_report.written", path=out, count=len(rows) - 1))
    if problems:
        said = [words.problem(problem) for problem in problems]
        said.append(words("quiz_report.skipped", count=len(problems)))
        click.echo("\n".join(said), err=True)
        sys.exit(1)


def _known(types: str, handbook: Handbook, words: Words) -> tuple[str, ...]:
    """The ids in `types`; an unknown one ends the command, with the one that was probably meant."""
    wanted = tuple(dict.fromkeys(filter(None, (name.strip() for name in types.split(",")))))
    unknown = [name for name in wanted if name not in handbook.incidents]
    if unknown:
        known = list(handbook.incidents)
        for name in unknown:
            near = nearest(name, known)
            key = "unknown_type_near" if near else "unknown_type"
            click.echo(words(f"quiz_export.{key}", name=name, near=near), err=True)
        _wrong_use(words("quiz_export.known_types", known=", ".join(known)))
    return wanted


def _written(path: Path, data: bytes, words: Words) -> None:
    _tried(path, lambda: publish.write_file(data, path), words)


def _tried(path: Path, write: Callable[[], None], words: Words) -> None:
    """The file as a whole; one that cannot be written ends the command and changes nothing."""
    try:
        write()
    except OSError as error:
        reason = error.strerror or error
        click.echo(words("quiz_export.cannot_write", path=path, reason=reason), err=True)
        sys.exit(1)


def _wrong_use(message: str) -> None:
    click.echo(message, err=True)
    sys.exit(2)


def _size(data: bytes) -> str:
    return f"{len(data) / 1000:.0f} KB"
