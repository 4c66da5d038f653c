"""The group commands hang in: usage in our words, each line whole, no traceback for a file."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import click

from generator.words import load as words_of

_REASONS = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "is_folder",
    errno.EEXIST: "is_taken",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.ENAMETOOLONG: "long_name",
}
"""Keys of `cli.why`, by the number the operating system gives."""

_FULL = (errno.ENOSPC, errno.EDQUOT)
"""What goes wrong while something is written, also to the screen; no name comes with it."""

_WHOLE = 1000
"""Characters: no line of help is as long."""


class Commands(click.Group):
    """Commands of which none ends in a traceback because of a file that cannot be used."""

    def __init__(self, *given: Any, **named: Any) -> None:
        said = words_of().room("click_usage")
        named |= {"options_metavar": said["options"], "subcommand_metavar": said["command"]}
        super().__init__(*given, **named)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """The command with `[OPTIONS]` of its usage in our words."""
        cmd.options_metavar = words_of()("click_usage.options")
        super().add_command(cmd, name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with its line of help, which click would cut at the width of the screen."""
        listed = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, one.get_short_help_str(_WHOLE)) for name, one in listed if one]
        with formatter.section(words_of().room("click")["Commands"]):
            formatter.write_dl(rows)

    def main(self, *given: Any, **named: Any) -> Any:
        """What the command gives; a file that cannot be used ends it with a sentence and 1."""
        try:
            return super().main(*given, **named)
        except OSError as error:
            if error.filename is None and error.errno not in _FULL:  # a taken port
                raise
            _give_up_unsaid()
            click.echo(_said(error), err=True)
            sys.exit(1)


def _give_up_unsaid() -> None:
    """Drop what could not be printed: Python tries again at its end, and complains in English."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _said(error: OSError) -> str:
    """Which file, by the name somebody gave it, and why not; a full disk does not name the file."""
    words, reason = words_of(), _REASONS.get(error.errno or 0)
    if error.filename is None:
        return words("cli.not_written", why=words(f"cli.why.{reason}"))
    file = os.fsdecode(str(error.filename)).removesuffix(".part")
    why = words(f"cli.why.{reason}") if reason else error.strerror
    return words("cli.file_refused", file=file, why=why)
