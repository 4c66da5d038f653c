"""The `handbook` command as people type it."""

from __future__ import annotations

import errno
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE

import click
import pytest
from click.testing import CliRunner, Result

from generator.cli import main, terminal
from generator.words import Words
from tests.conftest import ROOT

SMALLEST = ROOT / "tests" / "handbook" / "smallest"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments])


def test_check_prints_nothing_but_a_summary() -> None:
    result = run("check", "--root", str(ROOT))

    assert result.exit_code == 0
    assert result.output.startswith("检查通过：14 份预案，")
    assert result.output.count("\n") == 1


def test_check_names_every_use_of_a_repealed_source_and_is_content(tmp_path: Path) -> None:
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)
    glossary = tmp_path / "playbooks" / "glossary.yaml"
    text = glossary.read_text(encoding="utf-8")
    glossary.write_text(
        text.replace("means: 第一次报告。", "means: 第一次报告。, sources: [LAW-1, LAW-0]"),
        encoding="utf-8",
    )

    result = run("check", "--root", str(tmp_path))

    assert result.exit_code == 0
    assert result.output.splitlines()[1:] == [
        "另有 1 处请看一眼（不影响生成）：",
        "playbooks/glossary.yaml:3:78: 用了已经废止的 LAW-0 [repealed-use]",
        "  怎么改：换成现行的出处；只为说明来历的可以留着，网页上会标明“已废止”",
    ]


def test_grade_says_the_grade_and_its_reasons() -> None:
    result = run("grade", "--root", str(ROOT), "surrender_people=12", "surrender_amount=6000")

    lines = result.output.splitlines()
    assert lines[0] == "判级：Ⅱ级（重大）"
    assert lines[2:4] == [
        "  · 非正常退保金额 6000 万元：超过 5000、至多 10000 万元 → Ⅱ级（R1b，D1.4.II.2）",
        "  · 集中退保人数 12 人：10–49 人 → Ⅲ级（R1a，D1.4.III.1）",
    ]
    assert "  · 集中退保人数再多 88 人（到 100 人）即Ⅰ级" in lines
    assert "  · 非正常退保金额超过 10000 万元即Ⅰ级" in lines


def test_grade_gives_programs_json() -> None:
    result = run("grade", "--root", str(ROOT), "--json", "surrender_people=12")

    said = json.loads(result.output)
    assert (said["grade"], said["rank"], said["up_to"]) == ("Ⅲ", 2, "Ⅰ")
    assert said["because"] == [
        {
            "criterion": "R1a",
            "fact": "surrender_people",
            "grade": "Ⅲ",
            "sources": ["D1.4.III.1"],
        }
    ]


def test_grade_refuses_all_that_it_cannot_read_at_once() -> None:
    result = run("grade", "--root", str(ROOT), "surrender_people=12万", "harm=bad", "media", "x=1")

    assert result.exit_code == 2
    assert result.stderr.splitlines()[:3] == [
        "`media` 要写成 事实=值",
        "集中退保人数（surrender_people=12万）：只填数字，不带单位。",
        "伤病（harm=bad）：请选一项。可选：none, minor, severe, caused, death",
    ]
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", [["grade"], ["checklist", "robbery", "--fact"]])
def test_two_values_of_one_fact_are_refused_and_the_same_one_twice_is_not(
    command: list[str],
) -> None:
    two = run(*command, "harm=caused", *command[2:], "harm=none")
    same = run(*command, "harm=caused", *command[2:], "harm=caused")

    said = "伤病（harm）写了两个不同的值：caused 和 none；只留一个\n"
    assert (2, "", said) == (two.exit_code, two.stdout, two.stderr)
    assert 0 == same.exit_code


def test_a_problem_stops_the_build_and_leaves_the_old_site_alone(tmp_path: Path) -> None:
    for name in ("playbooks", "docs", "mkdocs.yml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("old", encoding="utf-8")
    playbook = tmp_path / "playbooks" / "incidents" / "robbery.yaml"
    text = playbook.read_text(encoding="utf-8").replace("role: teller", "role: tellr", 1)
    playbook.write_text(text, encoding="utf-8")

    result = run("build", "--root", str(tmp_path))

    assert result.exit_code == 1
    assert "playbooks/incidents/robbery.yaml" in result.stderr
    assert "没有 `tellr` 这个角色 [unknown-role]" in result.stderr
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "old"
    assert [p.name for p in (tmp_path / "site").iterdir()] == ["index.html"]


def test_export_writes_the_same_markdown_as_plain_files(tmp_path: Path) -> None:
    folder = tmp_path / "out"

    result = run("export", "--root", str(ROOT), str(folder))

    assert result.exit_code == 0, result.output
    assert (folder / "incidents" / "robbery.md").is_file()
    assert (folder / "cards" / "robbery.pdf").read_bytes().startswith(b"%PDF")
    assert len(list(folder.rglob("*.md"))) == 14 + 16


def test_export_does_not_write_into_a_folder_in_use(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")

    result = run("export", "--root", str(ROOT), str(tmp_path))

    assert result.exit_code == 2
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("wrong", [["cards", "--only", "fire"], ["grade", "--incident", "fire"]])
def test_an_unknown_incident_is_named_with_those_there_are(wrong: list[str]) -> None:
    result = run(wrong[0], "--root", str(ROOT), *wrong[1:])

    assert result.exit_code == 2
    assert result.stderr.startswith("没有预案 fire；可选：natural-disaster, ")


def test_a_card_that_cannot_hold_its_text_ends_the_command_with_a_problem(tmp_path: Path) -> None:
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    playbook = tmp_path / "playbooks" / "incidents" / "fire.yaml"
    text = playbook.read_text(encoding="utf-8")
    long = "看到凶器、听到威胁、有人倒下" * 30
    playbook.write_text(text.replace("when: [", f"when: [{long}, "), encoding="utf-8")

    for command in (["cards", "--into", str(tmp_path / "out")], ["build"]):
        result = run(*command, "--root", str(tmp_path))

        assert result.exit_code == 1
        assert "playbooks/incidents/fire.yaml:" in result.stderr
        assert "[card-overflow]" in result.stderr
        assert not (tmp_path / "out").exists()
        assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("command", ["checklist", "cards"])
def test_a_place_where_nothing_can_be_written_ends_the_command_with_one_sentence(
    command: str,
) -> None:
    wanted = {
        "checklist": ["robbery", "--out", "/proc/none/x.md"],
        "cards": ["--only", "robbery", "--into", "/proc/none"],
    }[command]

    result = run(command, "--root", str(ROOT), *wanted)

    why = "上一级文件夹不在，或者不让在里面新建"
    assert (1, f"用不了 {wanted[-1]}：{why}") == (result.exit_code, result.stderr.splitlines()[-1])
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.EACCES, "没有权限，或者正在别的程序里打开着"), (errno.ENOSPC, "磁盘满了")],
)
def test_a_file_is_named_as_somebody_wrote_it(
    number: int, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "x.md"

    def refused(path: Path, _data: bytes) -> int:
        raise OSError(number, "no", str(path))

    monkeypatch.setattr(Path, "write_bytes", refused)
    result = run("checklist", "--root", str(ROOT), "robbery", "--out", str(out))

    assert (1, f"用不了 {out}：{why}\n") == (result.exit_code, result.stderr)


@pytest.mark.parametrize(
    "command", ["checklist robbery --out /dev/full", "checklist robbery", "grade", "grade --help"]
)
def test_a_full_disk_or_screen_ends_the_command_with_one_sentence(command: str) -> None:
    typed = [sys.executable, "-m", "generator", *command.split()]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            typed, check=False, cwd=ROOT, stdout=full, stderr=PIPE, encoding="utf-8"
        )

    assert (1, "没有写完：磁盘满了\n") == (ended.returncode, ended.stderr)


@pytest.mark.parametrize(("address", "count"), [("", 1), ("site_url: http://h.example/\n", 0)])
def test_cards_whose_qr_opens_no_page_are_told(address: str, count: int, tmp_path: Path) -> None:
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)
    setting = tmp_path / "playbooks" / "handbook.yaml"
    setting.write_text(address + setting.read_text(encoding="utf-8"), encoding="utf-8")

    result = run("cards", "--root", str(tmp_path), "--into", str(tmp_path / "cards"))

    assert 0 == result.exit_code
    assert count == result.stderr.count("没有写 site_url，墙卡上的二维码打不开页面")


USAGE = "用法: handbook packs [选项] 网点表\n用法说明：handbook packs --help\n\n错误："


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["no.csv", "--out", "x"], "'网点表' 不对：没有 no.csv 这个文件。"),
        (["pyproject.toml"], "缺少选项 '--out'."),
        (["--onyl"], "没有 --onyl 这个选项。 是不是想写 '--only'？"),
        (["pyproject.toml", "--jobs", "0", "--out", "x"], "'--jobs' 不对：0 不在范围 x>=1 里。"),
        (
            ["pyproject.toml", "--tier", "x", "--out", "x"],
            "'--tier' 不对：没有 'x' 这一项，可以写：'fast', 'full'。",
        ),
        ([], "缺少参数 '网点表'."),
    ],
)
def test_wrong_use_is_said_in_our_words(
    wrong: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    result = CliRunner().invoke(main, ["packs", *wrong], prog_name="handbook")

    assert (2, f"{USAGE}{said}\n") == (result.exit_code, result.stderr)


def test_help_is_in_our_words() -> None:
    result = CliRunner().invoke(main, ["outlets", "--help"], prog_name="handbook")

    assert [
        "用法: handbook outlets [选项] 网点表",
        "",
        "  检查网点表：handbook outlets outlets.csv；空表：handbook outlets --template >",
        "  outlets.csv",
        "",
        "选项:",
        "  --root 文件夹  手册所在的文件夹（有 mkdocs.yml 和 playbooks）。",
        "  --template  写出一张只有列名的空表。",
        "  -h, --help  显示这段说明。",
    ] == result.output.splitlines()


def commands(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command with the whole name it is called by."""
    yield name, group
    for part, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {part}")
        else:
            yield f"{name} {part}", command


@pytest.mark.parametrize("name", [name for name, _ in commands(main, "handbook")])
def test_no_help_of_any_command_has_english_of_click(name: str) -> None:
    result = CliRunner().invoke(main, [*name.split()[1:], "--help"], prog_name="handbook")

    english = ["Usage", "OPTIONS", "COMMAND", "Options", "Commands", "Show", "default", "required"]
    assert [] == [word for word in english if word in result.output]


@pytest.mark.parametrize("name", [[], ["quiz"]])
def test_the_list_of_commands_has_every_line_whole(name: list[str]) -> None:
    group = main if not name else main.commands["quiz"]
    assert isinstance(group, click.Group)

    said = "".join(run(*name, "--help").output.split())

    for command in group.commands.values():
        line = command.get_short_help_str(10_000)
        assert "".join(line.split()) in said
        assert not line.endswith("...")


def test_the_rate_counts_from_the_first_and_has_a_decimal_below_ten(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: Words
) -> None:
    now = 100.0
    monkeypatch.setattr(terminal, "monotonic", lambda: now)

    with terminal.paced_progress(words, "packs.rate", total=30, each=2) as step:
        now += 60  # loading
        step()
        now += 10
        step()
        for _ in range(27):
            step()
        now += 10
        step()

    assert [
        "  1/30 个网点，每秒 … 张，还要 …",
        "  2/30 个网点，每秒 0.2 张，还要 0:04:40",
        "  30/30 个网点，每秒 2.9 张，还要 0:00:00",
    ] == capsys.readouterr().err.splitlines()


@pytest.mark.parametrize(
    ("rate", "said"), [(0.04, "0.0"), (9.94, "9.9"), (9.96, "10"), (57.6, "58")]
)
def test_a_rate_is_as_exact_as_it_is_useful(rate: float, said: str) -> None:
    assert said == terminal._short(rate)
