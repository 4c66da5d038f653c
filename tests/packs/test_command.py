"""`handbook packs`: problems before anything is made, nothing twice, nothing half, nothing leaked."""

from __future__ import annotations

import csv
import hashlib
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.packs import Outlet
from generator.publish import ARCHIVE
from tests.conftest import ROOT

from .conftest import OUTLETS, SMALLEST, Table

MANY = tuple(
    Outlet(f"N{number:03}", f"第{number}柜面", f"人民路{number}号", "花坛", {})
    for number in range(150)
)


def run(table: Path, out: Path, *more: str) -> Result:
    return CliRunner().invoke(main, command(table, out, *more))


def command(table: Path, out: Path, *more: str) -> list[str]:
    return ["packs", "--root", str(SMALLEST), str(table), "--out", str(out), "--jobs", "1", *more]


def started(table: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    line = [sys.executable, "-m", "generator", *command(table, out, *more)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(line, cwd=ROOT, text=True, **pipes)  # type: ignore[call-overload, no-any-return]


def index(out: Path) -> dict[str, list[str]]:
    with (out / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row[1]: row for row in list(csv.reader(file))[1:]}


def whole(out: Path) -> set[str]:
    """The outlets in the index; each file has to be as the index says."""
    found = index(out)
    for row in found.values():
        assert hashlib.sha256((out / row[0]).read_bytes()).hexdigest() == row[5]
    return set(found)


def test_a_few_outlets_are_laid_out_and_many_are_filled_in(table: Table, tmp_path: Path) -> None:
    few = run(table(OUTLETS), tmp_path / "few")
    many = run(table(MANY[:6]), tmp_path / "many")

    assert (0, 0) == (few.exit_code, many.exit_code), few.output + many.output
    assert "没有写 site_url" in few.stderr
    assert "逐个排版：3 个网点" == few.stdout.splitlines()[0]
    assert [
        "只排一次版，逐个填写：6 个网点",
        "抽 1 个网点逐个排版对照：像素、文字、标签都一样",
        f"做好 6 个网点的卡包，每个 1 张加选卡表 → {tmp_path / 'many'}（清单 index.csv）",
    ] == many.stdout.splitlines()
    assert {"S1", "S2", "S3"} == whole(tmp_path / "few")
    assert index(tmp_path / "few")["S1"][:2] == ["S1.pdf", "S1"]
    assert index(tmp_path / "few")["S1"][4].startswith("PB-01-")


TOO_MUCH = {
    "outlet-overflow": (
        replace(OUTLETS[0], address="很长的地址" * 8),
        "2:3: “地址”太长，卡上超出 52.3 毫米：" + "很长的地址" * 8,
    ),
    "outlet-glyph": (
        replace(OUTLETS[0], name="⼈民路😀"),
        "2:2: “网点名称”有印不出或会认错的字：⼈ 😀",
    ),
}


@pytest.mark.parametrize("code", TOO_MUCH)
def test_a_text_no_card_can_show_is_named_at_its_cell(
    code: str, table: Table, tmp_path: Path
) -> None:
    outlet, said = TOO_MUCH[code]
    path = table([replace(OUTLETS[0], id="S9", name="另一个"), OUTLETS[1]])
    rows = path.read_text(encoding="gbk").splitlines()
    rows[1] = rows[1].replace("另一个", outlet.name).replace(OUTLETS[0].address, outlet.address)
    path.write_text("\n".join(rows), encoding="utf-8")

    result = run(path, tmp_path / "out")

    assert (1, f"outlets.csv:{said} [{code}]") == (
        result.exit_code,
        next(line for line in result.stderr.splitlines() if line.startswith("outlets.csv")),
    )
    assert not (tmp_path / "out").exists()


def test_all_problems_come_in_one_run(table: Table, tmp_path: Path) -> None:
    path = table([replace(OUTLETS[0], address="长" * 40), replace(OUTLETS[1], assembly="=1")])

    result = run(path, tmp_path / "out")

    assert ["2:3", "3:4"] == [
        line.split(": ")[0].removeprefix("outlets.csv:")
        for line in result.stderr.splitlines()
        if line.startswith("outlets.csv")
    ]


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT], ids=["killed", "Ctrl-C"])
def test_a_run_that_is_broken_off_goes_on_where_it_stopped(
    end: signal.Signals, table: Table, tmp_path: Path
) -> None:
    path, out = table(MANY), tmp_path / "out"
    broken = started(path, out, "--prove", "0")
    while not (out / "N004.pdf").exists():
        assert broken.poll() is None, broken.communicate()
        time.sleep(0.02)
    broken.send_signal(end)
    _, said = broken.communicate()

    there = whole(out)
    assert 5 <= len(there) < len(MANY)
    if end == signal.SIGINT:
        assert 130 == broken.returncode
        left = f"停下了：做好 {len(there)} 个，都是完整的，还差 {len(MANY) - len(there)} 个"
        assert left in said
    assert not list(out.glob("*.part")) or end == signal.SIGKILL

    result = run(path, out, "--prove", "0")

    assert f"{len(there)} 个已经做好，跳过" == result.stdout.splitlines()[0]
    assert {outlet.id for outlet in MANY} == whole(out)
    assert list(index(out)) == [outlet.id for outlet in MANY]


def test_only_what_changed_is_made_again(table: Table, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(table(MANY[:8]), out, "--prove", "0")
    before = {path.name: path.stat().st_mtime_ns for path in out.glob("*.pdf")}
    (out / "N003.pdf").write_bytes(b"%PDF torn")
    changed = [replace(MANY[2], assembly="正门"), *MANY[3:8]]

    result = run(table(changed), out)

    after = {path.name: path.stat().st_mtime_ns for path in out.glob("*.pdf")}
    assert {"N002.pdf", "N003.pdf"} == {name for name in after if after[name] != before[name]}
    assert "4 个已经做好，跳过" == result.stdout.splitlines()[0]
    assert "表里已没有这些网点，卡包还留着，请自己处理：N000, N001" in result.stdout
    assert {outlet.id for outlet in MANY[:8]} == whole(out)


def test_workers_on_other_machines_make_the_same_files(table: Table, tmp_path: Path) -> None:
    path, here, there = table(MANY[:45]), tmp_path / "here", tmp_path / "there"
    run(path, here, "--prove", "0")
    cluster = subprocess.Popen(
        [sys.executable, "-m", "tests.packs.cluster"],
        cwd=ROOT,
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert cluster.stdout is not None
    address = cluster.stdout.readline().strip()
    done = started(path, there, "--prove", "0", "--scheduler", address)
    said = done.communicate()
    used, _ = cluster.communicate("\n")

    assert 0 == done.returncode, said
    assert ["2 workers"] == used.splitlines()
    assert {file.name for file in here.iterdir()} == {file.name for file in there.iterdir()}
    for file in here.iterdir():
        assert file.read_bytes() == (there / file.name).read_bytes()


def test_packs_stay_out_of_the_handbook_and_of_every_site(table: Table, tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "www" / "site"
    shutil.copytree(SMALLEST, home)
    elsewhere.mkdir(parents=True)
    (elsewhere / ARCHIVE).touch()
    link = tmp_path / "link"
    link.symlink_to(home / "docs")
    path = table(OUTLETS)

    for out in (home, home / "docs" / "packs", home / "site", elsewhere / "cards", link):
        result = CliRunner().invoke(
            main, ["packs", "--root", str(home), str(path), "--out", str(out)]
        )
        assert (2, "") == (result.exit_code, result.stdout)
        assert f"{out} 在手册文件夹或做好的网站里" in result.stderr

    assert [] == [*home.rglob("*.pdf"), *elsewhere.rglob("*.pdf"), *home.rglob("index.csv")]


def test_another_index_is_left_alone(table: Table, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.csv").write_text("a,b\n1,2\n", encoding="utf-8")

    result = run(table(OUTLETS), tmp_path / "out")

    assert 2 == result.exit_code
    assert "a,b\n1,2\n" == (tmp_path / "out" / "index.csv").read_text(encoding="utf-8")


def test_an_outlet_nobody_has_is_named(table: Table, tmp_path: Path) -> None:
    result = run(table(OUTLETS), tmp_path / "out", "--only", "S2", "--only", "X")

    assert (2, "表里没有网点 X") == (result.exit_code, result.stderr.splitlines()[-1])
    assert not (tmp_path / "out").exists()
