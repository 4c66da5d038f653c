"""Commands for the handbook as a whole: check, build, serve, export, schema."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click

from generator import publish
from generator.handbook.book import Handbook
from generator.problem import Problem
from generator.words import Words
from generator.words import load as words_of

from .terminal import Root, checked, problems_end, progress_shown, tell_no_address


@click.command()
@Root
def check(root: Path) -> None:
    """检查所有 YAML，一次列出全部问题。"""
    words = words_of()
    handbook = checked(root, words)
    counts = {
        "incidents": len(handbook.incidents),
        "steps": sum(len(incident.steps()) for incident in handbook.incidents.values()),
        "facts": len(handbook.table.facts),
        "rows": len(handbook.table.rows),
        "sources": len(handbook.sources),
    }
    click.echo(words("cli.checked", **counts))
    notices = [*handbook.notices, *_since_issued(handbook, words)]
    if notices:
        click.echo(words("cli.notices", count=len(notices)))
    for notice in notices:
        click.echo(words.notice(notice))


def _since_issued(handbook: Handbook, words: Words) -> Iterator[Problem]:
    """What the cards have to say about issued editions, if there are any."""
    if handbook.issues:
        from generator import wallcard  # noqa: PLC0415  (slow to import)

        yield from wallcard.changed_since_issue(handbook, words)


@click.command()
@Root
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), default=None)
def build(root: Path, into: Path | None) -> None:
    """生成整套：网站、墙卡、测验、清单、离线包。"""
    from generator import mkdocs_plugin  # noqa: PLC0415  (slow to import, not needed to check)

    words, started = words_of(), time.monotonic()
    handbook = checked(root, words)
    site = into or root / "site"
    with progress_shown(words) as progress:
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
    tell_no_address(handbook, words)


@click.command()
@Root
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="主机:端口")
def serve(root: Path, address: str) -> None:
    """本机预览，改了 YAML、模板、样式、脚本自动刷新。"""
    from generator import mkdocs_plugin  # noqa: PLC0415

    checked(root, words_of())
    mkdocs_plugin.serve_site(root, address)


@click.command()
@Root
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def export(root: Path, folder: Path) -> None:
    """把同样的 Markdown 和素材写成普通文件，供别的网站引擎使用。"""
    from generator import build as handbook_build  # noqa: PLC0415

    words = words_of()
    handbook = checked(root, words)
    if folder.exists() and any(folder.iterdir()):
        click.echo(words("cli.folder_taken", folder=folder), err=True)
        sys.exit(2)
    with progress_shown(words) as progress, problems_end(words):
        count = publish.write(handbook_build.outputs(handbook, words, progress), folder)
    click.echo(words("cli.exported", count=count, folder=folder))


@click.command()
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    help="生成好的网站。",
)
@click.option("--root", default="/srv/handbook", show_default=True, help="网站在服务器上的文件夹。")
@click.option("--listen", default="80", show_default=True, help="端口，或 地址:端口。")
def nginx(site: Path, root: str, listen: str) -> None:
    """写出 nginx 的样板配置：handbook nginx > handbook.conf"""
    from generator.server import configuration  # noqa: PLC0415

    words = words_of()
    if not (site / "index.html").is_file():
        click.echo(words("server.no_site", folder=site), err=True)
        sys.exit(2)
    click.echo(configuration(site, root, listen, words), nl=False)


@click.command()
@Root
def schema(root: Path) -> None:
    """按模型重写 playbooks/_schema 里给编辑器用的 JSON Schema。"""
    from generator.handbook.schema import written  # noqa: PLC0415

    for path in written(root / "playbooks"):
        click.echo(path)
