"""Measures what we claim about speed; prints a table, fails nothing. Run by `make bench`.

CPU seconds of this process and its children, so that a busy machine changes little.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench_cards import cards
from bench_long_run import long_runs
from bench_packs import packs
from bench_search import search
from playwright.sync_api import sync_playwright

from generator.grade.batch import Batch
from generator.handbook.grading import evaluated
from generator.handbook.grading.value import shown
from generator.handbook.load import load

ROOT = Path(__file__).parent.parent
SETS = 50_000
IN_BROWSER = """() => {
  const { grading } = Handbook.checklistData, ids = Object.keys(grading.facts);
  const times = [];
  for (let i = 0; i < 2000; i += 1) {
    const facts = {};
    ids.forEach((id, k) => { if ((i + k) % 3) { facts[id] = (i * 7 + k) % 2; } });
    const start = performance.now();
    Handbook.grade.evaluated(grading, facts);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return [times[1000], times[1980], times[1999]];
}"""


def main() -> None:
    """Grading in Python and in the browser, a long run, a whole build cold and warm, packs for
    outlets, the search, the cards beside other printers."""
    grading()
    build()
    packs()
    browser()
    search()
    cards()


def grading() -> None:
    """Fact sets a second and core, six known facts each."""
    handbook, _ = load(ROOT)
    assert handbook is not None
    table, chance = handbook.table, random.Random(1)
    sets = []
    for _ in range(SETS):
        known = chance.sample(list(table.facts), 6)
        top = {fact: min(table.domain(fact).high, 300) for fact in known}
        sets.append({fact: chance.randint(0, high) for fact, high in top.items()})
    texts = [{f: shown(v, table.facts[f]) for f, v in facts.items()} for facts in sets]
    batch = Batch(table)
    fast = _cpu(lambda: [batch.graded(facts) for facts in texts])
    full = _cpu(lambda: [evaluated(table, facts) for facts in sets[: SETS // 10]])
    print(f"batch grading        {SETS / fast:>10,.0f} fact sets per CPU second")
    print(f"with all reasons     {SETS / 10 / full:>10,.0f} fact sets per CPU second")


def build() -> None:
    """`handbook build`, with and without the cards of the last build."""
    for name, before in (("cold", ["rm", "-rf", str(ROOT / ".cache")]), ("warm", ["true"])):
        subprocess.run(before, check=True)
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "generator", "build", "--into", f"{folder}/site"]
            start, clock = _children(), time.monotonic()
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            cpu, wall = _children() - start, time.monotonic() - clock
            print(f"build, {name:<13} {cpu:>10.1f} CPU seconds, {wall:.1f} s on the clock")


def browser() -> None:
    """One grade in Chromium: median, 99th percentile, worst of 2,000."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page()
        page.goto((ROOT / "site" / "grade.html").as_uri())
        median, most, worst = page.evaluate(IN_BROWSER)
        print(
            f"grade in Chromium {chromium.version.split('.')[0]}: {median:.2f} ms median, "
            f"{most:.2f} ms 99 %, {worst:.2f} ms worst"
        )
        long_runs(chromium)
        chromium.close()


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
