"""A file that cannot be written or read ends every command with one sentence, no traceback."""

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


class Commands(click.Group):
    """Commands of which none ends in a traceback because of a file."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.filename is None:  # no file of anybody's: a broken pipe, a taken port
                raise
            click.echo(_said(error), err=True)
            sys.exit(1)


def _said(error: OSError) -> str:
    """Which file, by the name somebody gave it, and why not."""
    words, file = words_of(), os.fsdecode(str(error.filename)).removesuffix(".part")
    reason = _REASONS.get(error.errno or 0)
    why = words(f"cli.why.{reason}") if reason else error.strerror
    return words("cli.file_refused", file=file, why=why)
