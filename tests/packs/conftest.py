"""A small real handbook with its packs ready to be made, and tables of outlets."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.handbook.book import Handbook
from generator.handbook.load import load
from generator.packs import Outlet, columns
from generator.packs.cards import Order
from generator.packs.preparation import Prepared, prepared
from generator.words import Words
from tests.conftest import ROOT

SMALLEST = ROOT / "tests" / "handbook" / "smallest"
Table = Callable[[Sequence[Outlet]], Path]

OUTLETS = (
    Outlet("S1", "人民路柜面", "人民路1568号(中建大厦)B座1F-2", "正门花坛,停车场西侧", {}),
    Outlet("S2", "内蒙古自治区呼伦贝尔分公司", "鄂伦春自治旗 AVA Tower 5/F", "A座、“东门”旁", {}),
    Outlet("S3", "To.柜面", "Room 12（北）No.7", "P1·VIP 门口", {}),
)
"""Short and long, with marks, Latin letters whose pairs are kerned, and full-width punctuation."""

NUMBERS = ("021-62345678转801", "13812345678", "400-123-4567", "95598", "0755 82345678")


def written(handbook: Handbook, words: Words, outlets: Sequence[Outlet], path: Path) -> Path:
    """The outlets as a table. Required numbers are made up; every other one that is not, is too."""
    wanted = columns(handbook, words)
    rows = [[column.title for column in wanted]]
    for outlet in outlets:
        at = sum(map(ord, outlet.id))
        cells = {"id": outlet.id, **outlet.cells}
        for place, column in enumerate(wanted[4:]):
            if column.required or (at + place) % 2:
                cells.setdefault(column.key, NUMBERS[(at + place) % len(NUMBERS)])
        rows.append([cells.get(column.key, "") for column in wanted])
    with path.open("w", encoding="gbk", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture(scope="session")
def two_cards(handbook: Handbook) -> Handbook:
    """The real handbook with two of its incidents, those with the most telephone lines."""
    return replace(handbook, incidents={k: handbook.incidents[k] for k in ("media", "robbery")})


@pytest.fixture(scope="session", params=["a4", "saver, with backs"])
def ready(
    request: pytest.FixtureRequest,
    two_cards: Handbook,
    words: Words,
    tmp_path_factory: pytest.TempPathFactory,
) -> Prepared:
    table = written(two_cards, words, OUTLETS, tmp_path_factory.mktemp("table") / "outlets.csv")
    paper, *backs = request.param.split(", ")
    found, problems = prepared(
        two_cards, words, table, Order(paper, backs=bool(backs)), lambda _: None
    )
    assert found is not None, problems
    return found


@pytest.fixture
def table(words: Words, tmp_path: Path) -> Table:
    """Writes a table for the smallest handbook."""
    handbook, _ = load(SMALLEST)
    assert handbook is not None
    small = handbook

    def write(outlets: Sequence[Outlet]) -> Path:
        return written(small, words, outlets, tmp_path / "outlets.csv")

    return write
