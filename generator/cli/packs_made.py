"""What somebody wants of packs comes in, packs in a folder go out, and how it went is said."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import click

from generator.packs import Outlet, crews
from generator.packs.cards import Order
from generator.packs.folder import Folder, OtherIndexError
from generator.packs.preparation import Prepared, prepared
from generator.packs.run import proven
from generator.packs.tiers import Fast
from generator.words import Words

from .packs import Wanted
from .terminal import (
    checked,
    counted_progress,
    paced_progress,
    problems_end,
    stopped,
    tell_no_address,
)


def make(wanted: Wanted, words: Words) -> None:
    """All packs that are asked for and not there yet; nothing when the table has a problem."""
    folder, ready, cards = _folder(wanted, words), *_ready(wanted, words)
    unknown = sorted(set(wanted.only) - {outlet.id for outlet in ready.outlets})
    if unknown:
        stopped(words("packs.unknown_outlet", names=", ".join(unknown)))
    plan = ready.run.plan(ready.outlets, wanted.only, folder)
    if plan.there:
        click.echo(words("packs.there", count=plan.there))
    try:
        if plan.wanted:
            _make(wanted, ready, plan.wanted, folder, words)
    finally:
        folder.sort([outlet.id for outlet in ready.outlets])
    if plan.gone:
        click.echo(words("packs.gone", outlets=", ".join(plan.gone)))
    said = words("packs.made", count=len(plan.wanted), cards=cards, folder=wanted.out)
    click.echo(said if plan.wanted else words("packs.nothing", folder=wanted.out))
    tell_no_address(ready.full.handbook, words)


def _ready(wanted: Wanted, words: Words) -> tuple[Prepared, int]:
    """What is prepared, and how many cards a pack has; or the end, with every problem."""
    handbook = checked(wanted.root, words)
    order, count = Order(wanted.paper, backs=wanted.back), len(handbook.incidents)
    with counted_progress(words, count) as progress, problems_end(words):
        ready, problems = prepared(handbook, words, wanted.table, order, progress)
    if ready is None:
        click.echo(words.problems(problems), err=True)
        sys.exit(1)
    return ready, count


def _make(
    wanted: Wanted, ready: Prepared, outlets: Sequence[Outlet], folder: Folder, words: Words
) -> None:
    fast = wanted.fast(len(outlets))
    click.echo(words("packs.fast" if fast else "packs.full", count=len(outlets)))
    work = _proven(ready, outlets, wanted.prove, words) if fast else ready.full
    hands = min(wanted.jobs or os.cpu_count() or 1, -(-len(outlets) // work.batch))
    cards, done = len(ready.full.handbook.incidents), 0
    try:
        with (
            _crew(wanted.scheduler, hands, words) as crew,
            paced_progress(words, "packs.rate", len(outlets), cards) as progress,
        ):
            for _ in ready.run.made(work, outlets, crew, folder):
                done += 1
                progress()
    except crews.CrewLostError as lost:
        said = words("packs.lost", said=str(lost).strip(), done=done, left=len(outlets) - done)
        click.echo(said, err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo(words("packs.stopped", done=done, left=len(outlets) - done), err=True)
        sys.exit(130)


def _proven(ready: Prepared, outlets: Sequence[Outlet], count: int, words: Words) -> Fast:
    """The fast way, after the outlets with the longest texts came out as if laid out."""
    fast = ready.fast()
    longest = sorted(outlets, key=lambda outlet: -sum(map(len, outlet.cells.values())))[:count]
    for outlet in longest:
        pack = ready.run.pack(outlet)
        unlike = proven(pack, fast, lambda pack: ready.packer.pdf(pack.values, pack.title))
        if unlike:
            said = words("packs.unlike", name=outlet.name, differences=", ".join(unlike[:5]))
            click.echo(said, err=True)
            sys.exit(1)
    if longest:
        click.echo(words("packs.proven", count=len(longest)))
    return fast


@contextmanager
def _crew(scheduler: str | None, hands: int, words: Words) -> Iterator[crews.Crew]:
    with ExitStack() as opened:
        try:
            crew = crews.cluster(scheduler) if scheduler else crews.local(hands)
            entered = opened.enter_context(crew)
        except ImportError:
            stopped(words("packs.no_cluster"))
        except (OSError, ValueError) as error:
            stopped(words("packs.no_scheduler", address=scheduler or "", said=error))
        yield entered


def _folder(wanted: Wanted, words: Words) -> Folder:
    try:
        return Folder(wanted.out, words)
    except OtherIndexError:
        stopped(words("packs.other_index", folder=wanted.out))
