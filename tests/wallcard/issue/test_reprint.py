"""The commands: only what changed is printed, with the list of what to swap; an edition is recorded."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import wallcard
from generator.cli import main
from generator.handbook.book import Handbook
from generator.handbook.load import load
from generator.wallcard.issue import manifest_text
from generator.words import Words
from tests.conftest import ROOT
from tests.wallcard.earlier import CHANGES, earlier
from tests.wallcard.paper import Printed, squeezed

SMALLEST = ROOT / "tests" / "handbook" / "smallest"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def files(folder: Path) -> set[str]:
    return {path.name for path in (folder / "cards").iterdir()}


@pytest.fixture(scope="module")
def swapped(
    handbook: Handbook, words: Words, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Result]:
    """What the command made of the cards that changed since the earlier edition."""
    folder = tmp_path_factory.mktemp("swap")
    (folder / "old.json").write_text(manifest_text(earlier(handbook, words)), encoding="utf-8")
    done = run("cards", "--root", ROOT, "--changed-since", folder / "old.json", "--into", folder)
    assert done.exit_code == 0, done.output
    return folder, done


def test_only_the_cards_that_changed_are_printed_with_the_list(
    swapped: tuple[Path, Result],
) -> None:
    folder, done = swapped

    assert {
        "robbery.pdf",
        "sit-in.pdf",
        "swap_list.pdf",
        "swap_list.csv",
        "manifest.json",
    } == files(folder)
    assert all(says in done.output for zone in CHANGES.values() for says in zone)


def test_the_table_has_a_line_for_every_card(
    swapped: tuple[Path, Result], handbook: Handbook, words: Words
) -> None:
    text = (swapped[0] / "cards" / "swap_list.csv").read_text(encoding="utf-8-sig")
    rows = {row["墙卡"]: row for row in csv.DictReader(io.StringIO(text))}
    codes = wallcard.codes(handbook, words)

    assert 15 == len(rows)
    assert {"换卡": 1, "加挂": 1, "撤下": 1, "不动": 12} == {
        do: [row["怎么做"] for row in rows.values()].count(do)
        for do in ("换卡", "加挂", "撤下", "不动")
    }
    assert codes["robbery"].typed == rows["抢劫"]["新卡编码"]
    assert codes["robbery"].typed != rows["抢劫"]["旧卡编码"]
    assert [f"{zone}：{says}" for zone, found in CHANGES.items() for says in found] == rows["抢劫"][
        "改了什么"
    ].split("\n")
    assert rows["停电"]["旧卡编码"] == rows["停电"]["新卡编码"]
    assert ("", "撤下") == (rows["传真机故障"]["新卡编码"], rows["传真机故障"]["怎么做"])


def test_the_sheet_says_what_to_take_down_and_what_changed(
    swapped: tuple[Path, Result], handbook: Handbook, words: Words
) -> None:
    text = Printed(swapped[0] / "cards" / "swap_list.pdf").text
    was = {card.id: card for card in earlier(handbook, words).cards}["robbery"]

    assert "墙上是2025.05版，换成2026.11版" in text
    assert "换1张加挂1张撤下1张不动12张" in text
    assert f"撤下旧卡PB-09-{was.digest}" in text
    assert f"换上新卡{wallcard.codes(handbook, words)['robbery'].typed}" in text
    assert all(squeezed(says) in text for found in CHANGES.values() for says in found)


def test_when_nothing_changed_there_is_only_the_list(
    handbook: Handbook, words: Words, tmp_path: Path
) -> None:
    """Another edition with the same words: every card stays on the wall."""
    same = wallcard.issue_of(handbook, words).model_copy(update={"edition": "2026.06"})
    (tmp_path / "old.json").write_text(manifest_text(same), encoding="utf-8")

    done = run(
        "cards", "--root", ROOT, "--changed-since", tmp_path / "old.json", "--into", tmp_path
    )

    assert 0 == done.exit_code, done.output
    assert {"swap_list.pdf", "swap_list.csv", "manifest.json"} == files(tmp_path)
    assert "不动14张" in Printed(tmp_path / "cards" / "swap_list.pdf").text


WRONG = [
    ("{", ":1:2:", "yaml-syntax"),
    ("[]", ":1:1:", "wrong-type"),
    ('{"kind":"counter-handbook-result"}', ":1:9:", "wrong-value"),
    ('{"kind":"counter-handbook-cards",\n "edition":"1"}', ":1:1:", "missing-key"),
]


@pytest.mark.parametrize(("text", "place", "code"), WRONG, ids=[code for *_, code in WRONG])
def test_a_file_that_is_no_manifest_is_named_with_the_place(
    tmp_path: Path, text: str, place: str, code: str
) -> None:
    file = tmp_path / "old.json"
    file.write_text(text, encoding="utf-8")

    done = run("cards", "--root", SMALLEST, "--changed-since", file, "--into", tmp_path / "out")

    assert 1 == done.exit_code
    assert f"{file}{place}" in done.output and f"[{code}]" in done.output
    assert not (tmp_path / "out").exists()


def test_an_edition_is_recorded_once_and_read_back(tmp_path: Path, words: Words) -> None:
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)

    first, second = run("issue", "--root", tmp_path), run("issue", "--root", tmp_path)

    assert (0, 0) == (first.exit_code, second.exit_code), first.output + second.output
    assert "已经登记过，内容一样" in second.output
    book, problems = load(tmp_path)
    assert book is not None, problems
    assert (wallcard.issue_of(book, words),) == book.issues
    assert "请看一眼" not in run("check", "--root", tmp_path).output


def test_cards_changed_after_they_were_issued_are_noticed(tmp_path: Path) -> None:
    """Two different cards of one edition would hang on the walls."""
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)
    run("issue", "--root", tmp_path)
    (file,) = (tmp_path / "playbooks" / "incidents").glob("*.yaml")
    text = file.read_text(encoding="utf-8")
    title = text.partition("title: ")[2].partition("\n")[0]
    file.write_text(text.replace(f"title: {title}", f"title: {title[:-1]}了"), encoding="utf-8")

    again, check = run("issue", "--root", tmp_path), run("check", "--root", tmp_path)

    assert 1 == again.exit_code and "名称改为" in again.output
    assert (0, True) == (check.exit_code, "[card-reissued]" in check.output)
