"""DOOR: the `handbook` command; its exit code is 0 fine, 1 problems, 2 wrong use.

The only module that imports click and rich.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.status import Status

from generator import publish
from generator.handbook.book import Handbook
from generator.handbook.load import load
from generator.problem import ProblemsFoundError
from generator.words import Words
from generator.words import load as words_of

Root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="手册所在的文件夹（有 mkdocs.yml 和 playbooks）。",
)


InFile = click.Path(path_type=Path, dir_okay=False, exists=True)
OutFile = click.Path(path_type=Path, dir_okay=False)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """柜面突发事件处理手册：检查、生成、预览。"""


def _checked(root: Path, words: Words) -> Handbook:
    """The handbook, or the end of the command with all its problems on the screen."""
    handbook, problems = load(root)
    if handbook is None:
        click.echo(words.problems(problems), err=True)
        sys.exit(1)
    return handbook


@main.command()
@Root
def check(root: Path) -> None:
    """检查所有 YAML，一次列出全部问题。"""
    words = words_of()
    handbook = _checked(root, words)
    counts = {
        "incidents": len(handbook.incidents),
        "steps": sum(len(incident.steps()) for incident in handbook.incidents.values()),
        "facts": len(handbook.table.facts),
        "rows": len(handbook.table.rows),
        "sources": len(handbook.sources),
    }
    click.echo(words("cli.checked", **counts))
    if handbook.notices:
        click.echo(words("cli.notices", count=len(handbook.notices)))
    for notice in handbook.notices:
        click.echo(words.notice(notice))


@main.command()
@Root
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=None)
def build(root: Path, into: Path | None) -> None:
    """生成整套：网站、墙卡、测验、清单、离线包。"""
    from generator import mkdocs_plugin  # noqa: PLC0415  (slow to import, not needed to check)

    words, started = words_of(), time.monotonic()
    _checked(root, words)
    site = into or root / "site"
    with _progress(words) as progress:
        mkdocs_plugin.HandbookPlugin.progress = progress
        wrong = publish.swapped_in(site, lambda new: mkdocs_plugin.build_site(root, new))
    if wrong:
        click.echo("\n".join([words("cli.failed_site", folder=site), *wrong]), err=True)
        sys.exit(1)
    cards = sorted((site / "cards").glob("*.pdf"))
    archive = site / publish.ARCHIVE
    size = f"{archive.stat().st_size / 1e6:.1f}"
    seconds = f"{time.monotonic() - started:.0f}"
    click.echo(words("cli.made", folder=site, seconds=seconds))
    pages = len(list(site.rglob("*.html")))
    click.echo("  " + words("cli.made_pages", count=pages, folder=site))
    click.echo("  " + words("cli.made_cards", count=len(cards) - 1, folder=site))
    click.echo("  " + words("cli.made_archive", path=archive, size=size))
    click.echo("  " + words("cli.made_serve"))


@main.command()
@Root
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="主机:端口")
def serve(root: Path, address: str) -> None:
    """本机预览，改了 YAML、模板、样式、脚本自动刷新。"""
    from generator import mkdocs_plugin  # noqa: PLC0415

    _checked(root, words_of())
    mkdocs_plugin.serve_site(root, address)


@main.command()
@Root
@click.option("--only", multiple=True, metavar="ID", help="只做这一类，可以写多次。")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=Path("cards"))
def cards(root: Path, only: tuple[str, ...], into: Path) -> None:
    """只生成墙卡 PDF。"""
    from generator import wallcard  # noqa: PLC0415

    words = words_of()
    handbook = _checked(root, words)
    unknown = [name for name in only if name not in handbook.incidents]
    if unknown:
        known = ", ".join(handbook.incidents)
        click.echo(words("cli.unknown_incident", name=", ".join(unknown), known=known), err=True)
        sys.exit(2)
    wanted = {wallcard.card_path(name) for name in only}
    with _progress(words) as progress, _problems_end(words):
        made = wallcard.outputs(handbook, words, progress)
        count = publish.write((o for o in made if not only or o.path in wanted), into)
    click.echo(words("cli.made_only_cards", count=count, folder=into))


@main.command()
@Root
@click.argument("facts", nargs=-1, metavar="事实=值 …")
@click.option("--incident", metavar="ID", help="只问这一类事件的事实。")
@click.option("--json", "as_json", is_flag=True, help="给程序用的 JSON。")
@click.option("--csv", "log", type=InFile, help="给历史事件台账逐行判级（CSV，列名是事实）。")
@click.option("--out", type=OutFile, default=Path("graded.csv"), help="判级后的台账。")
def grade(
    root: Path,
    facts: tuple[str, ...],
    incident: str | None,
    as_json: bool,
    log: Path | None,
    out: Path,
) -> None:
    """判级：handbook grade surrender_people=12 surrender_amount=6000"""
    from generator.grade import answer as grading  # noqa: PLC0415

    words = words_of()
    handbook = _checked(root, words)
    if log:
        _grade_log(log, out, handbook, words)
        return
    pairs = [text.partition("=") for text in facts]
    wrong = [words("grade.not_a_pair", got=name) for name, sign, _ in pairs if not sign]
    given, refusals = grading.read_facts({n: v for n, s, v in pairs if s}, handbook, words)
    if incident and incident not in handbook.incidents:
        known = ", ".join(handbook.incidents)
        wrong.append(words("cli.unknown_incident", name=incident, known=known))
    if wrong or refusals:
        click.echo("\n".join([*wrong, *refusals]), err=True)
        sys.exit(2)
    answered = grading.answer(given, handbook, incident)
    if as_json:
        click.echo(json.dumps(grading.data(answered, handbook), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(grading.lines(answered, handbook, words)))


@main.command()
@Root
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def export(root: Path, folder: Path) -> None:
    """把同样的 Markdown 和素材写成普通文件，供别的网站引擎使用。"""
    from generator import build as handbook_build  # noqa: PLC0415

    words = words_of()
    handbook = _checked(root, words)
    if folder.exists() and any(folder.iterdir()):
        click.echo(words("cli.folder_taken", folder=folder), err=True)
        sys.exit(2)
    with _progress(words) as progress, _problems_end(words):
        count = publish.write(handbook_build.outputs(handbook, words, progress), folder)
    click.echo(words("cli.exported", count=count, folder=folder))


def _grade_log(log: Path, out: Path, handbook: Handbook, words: Words) -> None:
    """Grade every row of a CSV; nothing is written unless every cell could be read."""
    from generator.grade import batch  # noqa: PLC0415

    cells = batch.rows(log)
    if not any(name.strip() in handbook.table.facts for name in (cells or [[]])[0]):
        known = ", ".join(handbook.table.facts)
        click.echo(words("cli.no_fact_column", file=log, known=known), err=True)
        sys.exit(2)
    graded: list[list[str]] = []
    refused: list[batch.Refused] = []
    with _progress(words) as progress:
        for row in batch.graded_rows(cells, handbook.table):
            if isinstance(row, batch.Refused):
                refused.append(row)
            else:
                graded.append(row)
            if len(graded) % 10_000 == 0:
                progress(words("cli.graded_so_far", done=len(graded), all=len(cells)))
    if refused:
        for cell in refused:
            reason = words(f"refused.{cell.code}")
            place = f"{log}:{cell.line}:{cell.column}"
            click.echo(f"{place}: {cell.fact}={cell.text} {reason} [{cell.code}]", err=True)
        sys.exit(1)
    publish.write_table(graded, out)
    click.echo(words("cli.graded", count=len(graded) - 1, file=out))


@contextmanager
def _problems_end(words: Words) -> Iterator[None]:
    """Problems that only show when a file is made (a card that overflows) end the command."""
    try:
        yield
    except ProblemsFoundError as found:
        click.echo(words.problems(found.problems), err=True)
        sys.exit(1)


@contextmanager
def _progress(words: Words) -> Iterator[Callable[[str], None]]:
    """A line that says what is being made: moving on a terminal, one line each elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda what: click.echo(f"  {words('cli.making')} {what}", err=True)
        return
    with Status(words("cli.making"), console=console) as status:
        yield lambda what: status.update(f"{words('cli.making')} {what}")


@main.command()
@Root
def schema(root: Path) -> None:
    """按模型重写 playbooks/_schema 里给编辑器用的 JSON Schema。"""
    from generator.handbook.schema import written  # noqa: PLC0415

    for path in written(root / "playbooks"):
        click.echo(path)
