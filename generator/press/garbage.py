"""Work that makes many objects comes in, its time without the garbage collector goes out.

A layout makes a hundred thousand objects and lets go of few. Left alone, Python looks through all
of them again and again, which takes a sixth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def kept() -> Iterator[None]:
    """While this lasts, Python does not look for garbage; inside another one it does nothing."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


@contextmanager
def swept() -> Iterator[None]:
    """As `kept`; afterwards what came into being meanwhile is looked through, once, and nothing
    else: for work done many times over, which so never holds more than one round's garbage.

    What the round still needs is out of its hands by then only if this is around its function.
    """
    with kept():
        yield
    if gc.isenabled():
        gc.collect(0)
