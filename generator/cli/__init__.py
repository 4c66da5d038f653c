"""DOOR: the `handbook` command; its exit code is 0 fine, 1 problems, 2 wrong use.

The only room that imports click and rich.
"""

from __future__ import annotations

import click

from . import cards, checklist, drills, grading, outlets, packs, quiz, site
from .commands import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """柜面突发事件处理手册：检查、生成、预览。"""


for _command in (
    site.check,
    site.build,
    site.serve,
    cards.cards,
    cards.issue,
    outlets.outlets,
    packs.packs,
    checklist.checklist,
    drills.drills,
    grading.grade,
    quiz.quiz,
    site.export,
    site.nginx,
    site.schema,
):
    main.add_command(_command)
