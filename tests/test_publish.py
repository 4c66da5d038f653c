"""A new site takes the place of the old one without harming who has the old one open."""

from __future__ import annotations

import os
import time
import zipfile
from pathlib import Path

from generator import publish

DAY = 24 * 3600


def built(site: Path, script: str) -> list[str]:
    def make(new: Path) -> list[str]:
        (new / "assets").mkdir(parents=True)
        (new / "index.html").write_text(script, encoding="utf-8")
        (new / "assets" / script).write_text(script, encoding="utf-8")
        return []

    return publish.swapped_in(site, make)


def names(site: Path) -> list[str]:
    return sorted(path.name for path in (site / "assets").iterdir())


def test_a_page_opened_before_still_finds_its_script(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(site, "quiz-11111111.js")
    built(site, "quiz-22222222.js")

    assert ["quiz-11111111.js", "quiz-22222222.js"] == names(site)
    assert "quiz-22222222.js" == (site / "index.html").read_text(encoding="utf-8")


def test_scripts_of_older_builds_leave_after_a_week(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(site, "quiz-11111111.js")
    then = time.time() - 8 * DAY
    os.utime(site / "assets" / "quiz-11111111.js", (then, then))
    built(site, "quiz-22222222.js")

    assert ["quiz-22222222.js"] == names(site)


def test_the_archive_holds_only_the_new_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(site, "quiz-11111111.js")
    built(site, "quiz-22222222.js")

    with zipfile.ZipFile(site / publish.ARCHIVE) as packed:
        assert ["handbook/assets/quiz-22222222.js", "handbook/index.html"] == packed.namelist()


def test_what_goes_wrong_leaves_the_old_site_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(site, "quiz-11111111.js")

    assert ["no"] == publish.swapped_in(site, lambda _: ["no"])
    assert ["quiz-11111111.js"] == names(site)
    assert ["site"] == [path.name for path in tmp_path.iterdir()]


def test_a_file_is_written_whole_and_a_device_is_never_replaced(tmp_path: Path) -> None:
    pipe, file = tmp_path / "pipe", tmp_path / "list.md"
    file.write_text("before")
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        publish.write_file(b"now", pipe)
        assert b"now" == os.read(reader, 9)
    finally:
        os.close(reader)
    publish.write_file(b"now", file)

    assert pipe.is_fifo()
    assert "now" == file.read_text()
    assert ["list.md", "pipe"] == sorted(path.name for path in tmp_path.iterdir())
