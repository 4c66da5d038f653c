"""How many hands are wanted comes in, somebody to give work to goes out: here, or on many machines.

All are an `Executor`, so the same lines make packs on one core and on a cluster. What is made comes
back to who asked for it, who alone writes: the machines need no folder in common, and a pack is
written in one place, whole or not at all.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
)
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_AHEAD = 2
"""Batches that wait for each pair of hands: nobody is idle, and memory stays flat."""


class CrewLostError(Exception):
    """Work that was given away does not come back: a process was ended, a machine is gone or has
    another version of this program."""


@dataclass(frozen=True)
class Crew:
    """Who does the work, with how many pairs of hands."""

    executor: Executor
    hands: int

    def made(
        self, work: Callable[[list[Piece]], list[Result]], pieces: Iterable[Piece], batch: int
    ) -> Iterator[tuple[Piece, Result]]:
        """Each piece with what `work` makes of it, in order; `work` gets `batch` pieces at once."""
        left, waiting = iter(pieces), list[tuple[list[Piece], Future[list[Result]]]]()
        while True:
            while len(waiting) < self.hands * _AHEAD and (some := list(islice(left, batch))):
                waiting.append((some, self.executor.submit(work, some)))
            if not waiting:
                return
            some, future = waiting.pop(0)
            try:
                results = future.result()
            except (BrokenExecutor, CancelledError, OSError, RuntimeError) as error:
                raise CrewLostError(str(error)) from error
            yield from zip(some, results, strict=True)


class _Here(Executor):
    """Does the work at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # as every executor: it is raised where the result is asked for
            future.set_exception(error)
        return future


@contextmanager
def local(hands: int) -> Iterator[Crew]:
    """Processes of this machine; with one pair of hands, this process."""
    if hands == 1:
        yield Crew(_Here(), 1)
        return
    fresh = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(hands, mp_context=fresh, initializer=_leave_interrupts)
    try:
        yield Crew(executor, hands)
    finally:
        executor.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """The workers of a Dask scheduler; ImportError without the package `distributed`, OSError or
    ValueError when nobody answers at the address."""
    from distributed import Client  # noqa: PLC0415

    with Client(address, set_as_default=False, timeout=10) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(1, timeout=10)
        hands = sum(client.nthreads().values())
        executor = client.get_executor(pure=False)
        try:
            yield Crew(executor, hands)
        finally:
            executor.shutdown(wait=False)


def _leave_interrupts() -> None:
    """Ctrl-C goes to the process that writes; the others finish what they are at."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
