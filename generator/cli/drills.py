"""The command that lists the drills: which there are, and when each was held last."""

from __future__ import annotations

from pathlib import Path

import click

from generator.words import load as words_of

from .terminal import Root, checked


@click.command()
@Root
def drills(root: Path) -> None:
    """列出每类事件的演练脚本和上次演练日期。"""
    words = words_of()
    handbook = checked(root, words)
    for incident_id, incident in handbook.incidents.items():
        drill = handbook.drills.get(incident_id)
        if drill is None:
            said = words("cli.drill_none")
        elif drill.last_drilled:
            said = words("checklist.drill_last", day=drill.last_drilled)
        else:
            said = words("checklist.drill_never")
        title = drill.title if drill else ""
        click.echo(f"{incident_id:<18} {incident.title} {title} {said}")
