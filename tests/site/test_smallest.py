"""The smallest handbook makes a whole site, too; with a repository its pages can be edited there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.mkdocs_plugin import build_site
from tests.conftest import ROOT

SMALLEST = ROOT / "tests" / "handbook" / "smallest"
WHERE = "repo_url: https://git.example.test/handbook\nedit_uri: edit/main/\n"


@pytest.fixture
def smallest(tmp_path: Path) -> Path:
    """A root with the smallest playbooks and this project's settings."""
    shutil.copytree(SMALLEST, tmp_path, dirs_exist_ok=True)
    for folder in ("docs", "overrides"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def page_of(root: Path) -> str:
    """The page of the one incident, from a fresh build without a warning."""
    assert [] == build_site(root, root / "site")
    return (root / "site" / "incidents" / "fire.html").read_text(encoding="utf-8")


def test_without_a_repository_no_page_offers_an_edit(smallest: Path) -> None:
    assert "md-content__button" not in page_of(smallest)


def test_with_a_repository_the_page_leads_to_its_playbook(smallest: Path) -> None:
    settings = smallest / "mkdocs.yml"
    settings.write_text(WHERE + settings.read_text(encoding="utf-8"), encoding="utf-8")

    page = page_of(smallest)

    address = "https://git.example.test/handbook/edit/main/playbooks/incidents/fire.yaml"
    assert f'href="{address}"' in page
