"""Measures packs for outlets; a part of bench.py, or `python tools/bench_packs.py OUTLETS`.

One core makes packs of made-up outlets by filling a plate, and a few by laying them out. CPU time
counts, not the clock; memory is what the process holds while it goes on.
"""

from __future__ import annotations

import csv
import logging
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.handbook.load import load
from generator.packs import Column, columns
from generator.packs.cards import Order
from generator.packs.crews import local
from generator.packs.folder import Folder
from generator.packs.preparation import Prepared, prepared
from generator.words import load as words_of

ROOT = Path(__file__).parent.parent
OUTLETS, LAID_OUT = 500, 10
SIGHTS = (100, 300, 500, 1000, 2000, 5000)
"""After so many outlets the memory is looked at."""

_TOWNS = ("北京", "上海", "广州", "成都", "武汉", "西安", "呼伦贝尔", "乌鲁木齐")
_ROADS = ("人民", "解放", "中山", "建设", "和平", "长江", "友谊", "光明")


def packs(count: int = OUTLETS) -> None:
    """Both ways, with their sizes, and the memory of the long run."""
    logging.disable(logging.WARNING)
    handbook, words = load(ROOT)[0], words_of()
    assert handbook is not None
    with tempfile.TemporaryDirectory() as folder:
        table, out = Path(folder) / "outlets.csv", Path(folder) / "packs"
        _write(table, columns(handbook, words), count)
        start = time.process_time()
        ready, problems = prepared(handbook, words, table, Order(backs=False), lambda _: None)
        assert ready is not None, words.problems(problems)
        fast = ready.fast()
        print(f"plate of a pack      {time.process_time() - start:>10.1f} CPU seconds, once")
        cards = len(handbook.incidents)
        _laid_out(ready, cards)
        start, sizes = time.process_time(), []
        with local(1) as crew:
            folder_of_packs = Folder(out, words)
            for done, outlet in enumerate(
                ready.run.made(fast, ready.outlets, crew, folder_of_packs), 1
            ):
                sizes.append((out / f"{outlet.id}.pdf").stat().st_size)
                if done in SIGHTS:
                    print(f"  after {done:>5} outlets  {_megabytes():>10.0f} MB in memory")
        spent = time.process_time() - start
        print(f"filling a plate      {count * cards / spent:>10.0f} cards per CPU second, tagged")
        print(f"largest pack         {max(sizes) / cards / 1024:>10.1f} KB per card")


def _laid_out(ready: Prepared, cards: int) -> None:
    spent, size = 0.0, 0
    for outlet in ready.outlets[:LAID_OUT]:
        pack = ready.run.pack(outlet)
        start = time.process_time()
        size = max(size, len(ready.packer.pdf(pack.values, pack.title)))
        spent += time.process_time() - start
    rate = cards * LAID_OUT / spent
    print(f"laying out           {rate:>10.1f} cards per CPU second, {size / cards / 1024:.1f} KB")


def _megabytes() -> float:
    """What the process holds now; at most ever, where Linux does not tell."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write(table: Path, wanted: Sequence[Column], count: int) -> None:
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(column.title for column in wanted)
        rows.writerows(_rows(wanted, count))


def _rows(wanted: Sequence[Column], count: int) -> Iterator[list[str]]:
    chance = random.Random(1)
    for number in range(count):
        town, road = chance.choice(_TOWNS), chance.choice(_ROADS)
        address = f"{town}市{road}路{chance.randrange(1, 2000)}号{chance.randrange(1, 9)}层"
        phones = (f"1{chance.randrange(3_000_000_000, 9_999_999_999)}" for _ in wanted[4:])
        yield [f"N{number:04}", f"{town}{road}路{number}", address, f"{road}路口空地", *phones]


if __name__ == "__main__":
    packs(int(sys.argv[1]) if len(sys.argv) > 1 else OUTLETS)
