"""What is dear to make is made once for all processes of a run of the tests."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """No other process is between these lines with the same path; it waits until this one is."""
    with path.with_name(f"{path.name}.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def made_once(path: Path, make: Callable[[Path], None]) -> Path:
    """`path`, a folder that the first process to ask for it has filled; nobody may change it.

    What was begun and not finished is never taken for the whole: `make` gets another path.
    """
    with alone(path):
        if not path.exists():
            partial = path.with_name(f"{path.name}.part")
            make(partial)
            partial.rename(path)
    return path
