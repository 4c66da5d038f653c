"""Measures the search: making the index, opening it, and one answer, in node and in Chromium.

Once with the handbook as it is, once with 1,000 playbooks put together at random from its own
names and sentences. Times are of the clock, in milliseconds; the queries are those of the tests.
"""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import tempfile
import time
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from generator.handbook.load import load
from generator.output import script_data
from generator.search.files import ENGINE
from generator.search.view import index
from generator.words import load as words_of

ROOT = Path(__file__).parent.parent
PLAYBOOKS = 1000
ASK = """(queries) => {
  const began = performance.now();
  const engine = Handbook.search.engine(Handbook.searchIndex);
  const opened = performance.now() - began;
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    queries.forEach((query) => {
      const start = performance.now();
      engine.ask(query);
      if (round) { times.push(performance.now() - start); }
    });
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * (times.length - 1))];
  return [opened, at(0.5), at(0.99), at(1)];
}"""


def search() -> None:
    """One line for each size and place."""
    handbook, _ = load(ROOT)
    assert handbook is not None
    index(handbook, words_of())  # the tables of pinyin are read once
    start = time.perf_counter()
    real = index(handbook, words_of())
    made = (time.perf_counter() - start) * 1000
    size = len(gzip.compress(script_data("searchIndex", real).encode(), 9)) / 1000
    print(f"search index         {made:>10.0f} ms to make, {size:.1f} kB packed")
    for name, data in (("14", real), (f"{PLAYBOOKS:,}", many(real))):
        for where, run in (("node", in_node), ("Chromium", in_chromium)):
            opened, median, most, worst = run(data)
            print(
                f"search {name:>5}, {where:<8}{opened:>9.0f} ms to open; an answer {median:.2f} ms "
                f"median, {most:.2f} ms 99 %, {worst:.2f} ms worst"
            )


def many(real: dict[str, Any]) -> dict[str, Any]:
    """The index with PLAYBOOKS playbooks; each has as many names and sentences as a real one."""
    chance = random.Random(1)
    own = [page for page in real["pages"] if page["id"]]
    entries = [entry for page in own for entry in page["entries"]]
    names = [name for page in own for name in page["names"]]
    pages = []
    for number in range(PLAYBOOKS):
        like = own[number % len(own)]
        halves = zip(chance.sample(names, 20), chance.sample(names, 20), strict=True)
        pages.append(
            {
                **like,
                "id": f"made-{number}",
                "title": f"{like['title']}{number}",
                "names": [a[: len(a) // 2 + 1] + b[len(b) // 2 :] for a, b in halves],
                "entries": chance.sample(entries, len(like["entries"])),
            }
        )
    return {**real, "pages": [*pages, *(page for page in real["pages"] if not page["id"])]}


def script(data: dict[str, Any]) -> str:
    """Index and engine as a page loads them."""
    room = files("generator.search")
    parts = [room.joinpath(name).read_text(encoding="utf-8") for name in ENGINE]
    return "\n".join([script_data("searchIndex", data), *parts])


def queries() -> list[str]:
    """What staff type."""
    text = (ROOT / "tests" / "search" / "queries.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return [*tables["tune"], *tables["held"]]


def in_node(data: dict[str, Any]) -> list[float]:
    """Milliseconds to open, median, 99th percentile, worst."""
    with tempfile.NamedTemporaryFile("w", suffix=".js", encoding="utf-8") as file:
        asked = f"console.log(JSON.stringify(({ASK})({json.dumps(queries())})));"
        file.write(f"var self = globalThis;\n{script(data)}\n{asked}")
        file.flush()
        done = subprocess.run(["node", file.name], capture_output=True, text=True, check=True)
    measured: list[float] = json.loads(done.stdout)
    return measured


def in_chromium(data: dict[str, Any]) -> list[float]:
    """The same in a page."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page()
        page.add_script_tag(content=script(data))
        measured: list[float] = page.evaluate(ASK, queries())
        chromium.close()
    return measured


if __name__ == "__main__":
    search()
