"""A built site comes in, proof that it is whole and the archive for a USB stick go out."""

from __future__ import annotations

import csv
import shutil
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from generator.output import Output

ARCHIVE = "handbook-offline.zip"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_KEPT_SECONDS = 7 * 24 * 3600
"""How long the scripts and styles of older builds stay: longer than any page stays open."""


def missing(outputs: Iterable[Output], site: Path) -> list[str]:
    """The files the handbook promised that the site does not have; a page counts as `.html`."""
    promised = [
        str(PurePosixPath(output.path).with_suffix(".html"))
        if output.path.endswith(".md")
        else output.path
        for output in outputs
    ]
    return [path for path in promised if not (site / path).is_file()]


def archive(site: Path) -> Path:
    """The whole site in one file, in a folder of its own; the same bytes for the same site."""
    target = site / ARCHIVE
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(site.rglob("*")):
            if path.is_file() and path not in (target, partial):
                name = PurePosixPath("handbook", *path.relative_to(site).parts)
                entry = zipfile.ZipInfo(str(name), date_time=_EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                packed.writestr(entry, path.read_bytes())
    partial.replace(target)
    return target


def write(outputs: Iterable[Output], folder: Path) -> int:
    """All outputs as files below `folder`, written only when every one could be made; how many."""
    finished = list(outputs)
    for output in finished:
        path = folder / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(path.name + ".part")
        partial.write_bytes(output.data)
        partial.replace(path)
    return len(finished)


def write_file(data: bytes, path: Path) -> None:
    """One file, whole or not at all; what was there before stays until then.

    A pipe or a device is written to, never replaced.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_bytes(data)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def write_table(rows: list[list[str]], path: Path) -> None:
    """A CSV that Excel opens as Chinese (UTF-8 with a mark), whole or not at all."""
    partial = path.with_name(path.name + ".part")
    with partial.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    partial.replace(path)


def swapped_in(site: Path, make: Callable[[Path], list[str]]) -> list[str]:
    """Let `make` build a new site beside the old one and change them over only if all went well.

    `make` gets the new folder and returns what went wrong, as lines; these are returned. The old
    site stays as it is until the new one, with its archive, is complete.
    """
    new, old = site.with_name(site.name + ".new"), site.with_name(site.name + ".old")
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        wrong = make(new)
        if not wrong:
            archive(new)
            if site.exists():
                _keep_older_assets(site / "assets", new / "assets")
                site.rename(old)
            new.rename(site)
        return wrong
    finally:
        shutil.rmtree(new, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _keep_older_assets(old: Path, new: Path) -> None:
    """Only files of our own, whose names change with their content."""
    for path in old.glob("*-????????.*"):
        fresh = time.time() - path.stat().st_mtime < _KEPT_SECONDS
        if fresh and not (new / path.name).exists():
            shutil.copy2(path, new / path.name)
