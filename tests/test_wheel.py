"""The wheel, installed elsewhere, builds a handbook from a folder of playbooks, docs, mkdocs.yml."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

OWN = ("counter_handbook", "_editable", "__editable__")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the dependencies but none of this repository, and the wheel in it."""
    target = tmp_path_factory.mktemp("elsewhere") / "env"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(target)], check=True)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = target / "lib" / version / "site-packages"
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if not entry.name.startswith(OWN):
            (packages / entry.name).symlink_to(entry)
    python = str(target / "bin" / "python")
    install = [python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return target


def test_the_wheel_holds_every_template_style_script_and_word(wheel: Path) -> None:
    kinds = {".j2", ".css", ".js", ".toml", ".py"}
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "generator").rglob("*")
        if path.suffix in kinds
    }

    assert wanted <= set(zipfile.ZipFile(wheel).namelist())


def test_the_installed_wheel_builds_a_handbook(elsewhere: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "handbook" / "smallest", tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    command = [str(elsewhere / "bin" / "handbook"), "build"]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site" / "incidents" / "fire.html").is_file()
    assert len(list((tmp_path / "site" / "cards").glob("*.pdf"))) == 2
    assert "没有写 site_url" in done.stderr
