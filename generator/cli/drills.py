"""The command about drills: which there are, when each was held last, and that one was held."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.handbook.book import Handbook
from generator.publish import write_file
from generator.words import Words
from generator.words import load as words_of

from .held import held as with_day
from .terminal import Root, checked, stopped


@click.command()
@click.option("--held", multiple=True, metavar="类型=日期", help="记下演练过的日期，可以写多次。")
@Root
def drills(held: tuple[str, ...], root: Path) -> None:
    """列出每类事件的演练脚本和上次演练日期；演练完用 --held robbery=2026-11-22 记下来。"""
    words = words_of()
    handbook = checked(root, words)
    days = _days(held, handbook, words)
    for incident_id, day in days.items():
        file = root / "playbooks" / "drills" / f"{incident_id}.yaml"
        write_file(with_day(file.read_text(encoding="utf-8"), day).encode(), file)
    for incident_id, incident in handbook.incidents.items():
        drill = handbook.drills.get(incident_id)
        last = days.get(incident_id) or (drill.last_drilled if drill else None)
        if drill is None:
            said = words("cli.drill_none")
        elif last:
            said = words("checklist.drill_last", day=last)
        else:
            said = words("checklist.drill_never")
        title = drill.title if drill else ""
        click.echo(f"{incident_id:<18} {incident.title} {title} {said}")


def _days(held: tuple[str, ...], handbook: Handbook, words: Words) -> dict[str, str]:
    """The day each drill was held, by incident; what cannot be is all said, nothing is done."""
    days = dict[str, str]()
    wrong = list[str]()
    for text in held:
        incident_id, _, day = text.partition("=")
        if incident_id not in handbook.drills:
            known = "、".join(handbook.drills)
            wrong.append(words("cli.drill_unknown", got=incident_id, known=known))
        elif not _has_been(day):
            wrong.append(words("cli.drill_day", got=text))
        days[incident_id] = day
    if wrong:
        stopped("\n".join(wrong))
    return days


def _has_been(day: str) -> bool:
    """Whether it is a day, written `2026-11-22`, and not one to come."""
    try:
        return date.fromisoformat(day) <= date.today() and len(day) == len("2026-11-22")
    except ValueError:
        return False
