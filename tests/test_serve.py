"""`handbook serve` shows what an editor changes, without being started again."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PATIENCE = 120
"""Seconds to wait for a page; a first build prints a card."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests" / "handbook" / "smallest", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    return tmp_path


@pytest.fixture
def address(root: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root)]
    command += ["--address", f"127.0.0.1:{port}"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield f"http://127.0.0.1:{port}"
    running.terminate()
    running.wait()


def wait_for(url: str, words: str) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                if words in answer.read().decode():
                    return True
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.3)
    return False


def test_a_changed_playbook_is_shown(root: Path, address: str) -> None:
    page = f"{address}/incidents/fire.html"
    assert wait_for(page, "按下总闸")

    playbook = root / "playbooks" / "incidents" / "fire.yaml"
    text = playbook.read_text(encoding="utf-8")
    playbook.write_text(text.replace("按下总闸", "按下楼层总闸"), encoding="utf-8")

    assert wait_for(page, "按下楼层总闸")
