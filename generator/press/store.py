"""What a build made comes in under the hash of what it was made from, and is found again later."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

FOLDER = "HANDBOOK_CACHE"
"""The environment variable that moves the store elsewhere."""


def key(*parts: str | bytes) -> str:
    """The hash of all parts; two lists of parts that differ anywhere never share one."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.hexdigest()


def found(name: str) -> bytes | None:
    """What is stored under `name`, if anything is."""
    try:
        return (_folder() / name).read_bytes()
    except OSError:
        return None


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes stored under `name`, made and stored now if they are not there yet."""
    stored = found(name)
    if stored is not None:
        return stored
    made = make()
    keep(name, made)
    return made


def keep(name: str, data: bytes) -> None:
    """Store `data` under `name`; a store that cannot be written only costs time."""
    with suppress(OSError):
        _write(_folder() / name, data)


def _write(path: Path, data: bytes) -> None:
    """All or nothing, so that a build that is broken off leaves no half file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as partial:
        partial.write(data)
    Path(partial.name).replace(path)


def _folder() -> Path:
    chosen = os.environ.get(FOLDER)
    if chosen:
        return Path(chosen)
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(caches) / "counter-handbook"
