"""A table of outlets is read as people save it, and every mistake in it is named with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.handbook.book import Handbook
from generator.packs import Column, columns, read
from generator.words import Words
from tests.conftest import ROOT

from .test_command import TOO_MUCH

HEADER = ["网点编号", "网点名称", "地址", "集合点", "柜面经理", "柜面经理B角"]
GOOD = ["SH-01", "人民路柜面", "人民路 1 号", "正门花坛", "13800000001", "13800000002"]
COLUMNS = (
    Column("id", "网点编号", "id", required=True),
    Column("name", "网点名称", "text", required=True),
    Column("address", "地址", "text", required=True),
    Column("assembly", "集合点", "text", required=True),
    Column("manager", "柜面经理", "phone", required=True),
    Column("manager/b", "柜面经理B角", "phone", required=True),
    Column("legal", "法律合规部", "phone", required=False),
)


def table(*rows: list[str], header: list[str] | None = None) -> str:
    return "".join(",".join(cells) + "\r\n" for cells in ([*(header or HEADER)], *rows))


def changed(**cells: str) -> list[str]:
    places = {"id": 0, "name": 1, "address": 2, "assembly": 3, "a": 4, "b": 5}
    row = [*GOOD]
    for name, text in cells.items():
        row[places[name]] = text
    return row


def problems(path: Path, words: Words) -> list[str]:
    found, wrong = read(path, COLUMNS)
    assert not (found and wrong)
    return [words.problem(problem).split("\n")[0] for problem in wrong]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_a_table_is_read_as_it_was_saved(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "outlets.csv"
    path.write_bytes(table(GOOD).encode(encoding))

    [outlet], wrong = read(path, COLUMNS)

    assert wrong == []
    assert ("SH-01", "人民路柜面", "正门花坛") == (outlet.id, outlet.name, outlet.assembly)
    assert {"manager": "13800000001", "manager/b": "13800000002"} == outlet.numbers


NUMBERS = (
    "13812345678",
    "021-62345678",
    "02162345678",
    "0755 8234567",
    "62345678转801",
    "021-62345678-801",
    "400-123-4567",
    "4001234567",
    "95598",
    "801",
)


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_as_people_write_them(tmp_path: Path, number: str) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(table(changed(a=number)), encoding="utf-8")

    [outlet], wrong = read(path, COLUMNS)

    assert wrong == []
    assert number == outlet.numbers["manager"]


@pytest.mark.parametrize("number", ["138 0013 8000", "1380013 8000", "138\u3000001\u00a038000"])
def test_a_mobile_number_is_printed_without_the_blanks_people_type(
    number: str, tmp_path: Path, words: Words
) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(table(changed(a=number)), encoding="utf-8")
    [outlet], _ = read(path, COLUMNS)

    assert "13800138000" == outlet.numbers["manager"]

    path.write_text(table(changed(a=number, b="13800138000")), encoding="utf-8")
    same = "outlets.csv:2:6: “柜面经理B角”和 A 角是同一个号码：13800138000 [outlet-same-number]"
    assert [same] == problems(path, words)


@pytest.mark.parametrize("text", ["", "\ufeff", "\r\n\r\n"])
def test_an_empty_file_is_one_problem(text: str, tmp_path: Path, words: Words) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(text, encoding="utf-8")

    assert ["outlets.csv:1:1: 表里没有网点 [outlet-none]"] == problems(path, words)


SEEDED = {
    "outlet-column": (table(GOOD[:5], header=HEADER[:5]), "1:1: 缺少“柜面经理B角”这一列"),
    "outlet-none": (table(), "2:1: 表里没有网点"),
    "outlet-separator": (table(GOOD).replace(",", ";"), "1:1: 用的是分号，不是逗号"),
    "outlet-lines": (table(changed(address='"人民路\n1 号"')), "2:3: “地址”里有换行"),
    "outlet-cells": (table([*GOOD, "x"]), "2:7: 这一行有 7 格，列名有 6 个"),
    "outlet-empty": (table(changed(b="")), "2:6: “柜面经理B角”没有填"),
    "outlet-id": (table(changed(id="../x")), "2:1: 编号 `../x` 不能用作文件名"),
    "outlet-formula": (
        table(changed(name="=HYPERLINK(1)")),
        "2:2: “网点名称”以公式符号开头：=HYPERLINK(1)",
    ),
    "outlet-phone": (
        table(changed(a="138123456789")),
        "2:5: “柜面经理”不像电话号码：138123456789",
    ),
    "outlet-same-number": (
        table(changed(b="13800000001")),
        "2:6: “柜面经理B角”和 A 角是同一个号码：13800000001",
    ),
    "outlet-twice": (
        table(GOOD, changed(id="sh-01", name="别的柜面")),
        "3:1: “sh-01”在第 2 行已经有了",
    ),
    "outlet-header": (
        table([*GOOD, "x"], header=[*HEADER, "法律部"]),
        "1:7: 没有“法律部”这一列",
    ),
    "outlet-encoding": (None, "1:1: 读不出这张表的文字"),
}


@pytest.mark.parametrize("code", SEEDED)
def test_a_mistake_is_named_with_its_place(code: str, tmp_path: Path, words: Words) -> None:
    text, said = SEEDED[code]
    path = tmp_path / "outlets.csv"
    path.write_bytes((text or table(GOOD)).encode("utf-8" if text else "utf-16"))

    assert [f"outlets.csv:{said} [{code}]"] == problems(path, words)


@pytest.mark.parametrize("name", ["con", "COM1", "nul"])
def test_no_file_is_named_as_a_device_of_windows(name: str, tmp_path: Path, words: Words) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(table(changed(id=name)), encoding="utf-8")

    assert [f"outlets.csv:2:1: 编号 `{name}` 不能用作文件名 [outlet-id]"] == problems(path, words)


def test_every_code_about_outlets_is_seeded(words: Words) -> None:
    seeded = {*SEEDED, *TOO_MUCH}

    assert {code for code in words.codes() if code.startswith("outlet-")} == seeded


def test_all_mistakes_come_in_one_run(tmp_path: Path, words: Words) -> None:
    path = tmp_path / "outlets.csv"
    rows = (changed(a="12", id="?"), changed(id="B", b=""), changed(id="C", name="@SUM"))
    path.write_text(table(*rows), encoding="utf-8")

    assert ["2:1", "2:5", "3:2", "3:6", "4:2"] == [
        line.split(": ")[0].removeprefix("outlets.csv:") for line in problems(path, words)
    ]


def test_a_line_break_inside_a_cell_does_not_shift_the_lines(tmp_path: Path, words: Words) -> None:
    path = tmp_path / "outlets.csv"
    rows = table(changed(address='"人民路\n1 号"'), changed(id="B", name="二", a="x"))
    path.write_text(rows, encoding="utf-8", newline="")

    assert [
        "outlets.csv:2:3: “地址”里有换行 [outlet-lines]",
        "outlets.csv:4:5: “柜面经理”不像电话号码：x [outlet-phone]",
    ] == problems(path, words)


def test_the_template_asks_for_both_of_every_pair(handbook: Handbook, words: Words) -> None:
    titles = [column.title for column in columns(handbook, words) if column.required]

    assert ["网点编号", "网点名称", "地址", "集合点"] == titles[:4]
    assert ["柜面经理", "柜面经理B角", "分公司应急小组", "分公司应急小组B角"] == titles[4:8]
    assert not {"报警", "供电抢修"} & {column.title for column in columns(handbook, words)}


def test_the_template_filled_in_is_a_good_table(tmp_path: Path) -> None:
    empty = CliRunner().invoke(main, ["outlets", "--root", str(ROOT), "--template"]).output
    titles = empty.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").strip().split(",")
    phones = [f"1380000{number:04}" for number in range(len(titles) - 4)]
    path = tmp_path / "outlets.csv"
    path.write_text(table([*GOOD[:4], *phones], header=titles), encoding="utf-8")

    result = CliRunner().invoke(main, ["outlets", "--root", str(ROOT), str(path)])

    assert (0, f"{path} 没有问题：1 个网点\n") == (result.exit_code, result.output)


def test_a_bad_table_ends_the_command_with_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(table(changed(a="12")), encoding="utf-8")

    result = CliRunner().invoke(main, ["outlets", "--root", str(ROOT), str(path)])

    assert 1 == result.exit_code
    assert "outlets.csv:1:1: 缺少“分公司应急小组”这一列 [outlet-column]" in result.stderr
