"""The documentation as a site: it builds without warnings, and asks nothing of other machines."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tqa.checks import RULES

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)]
    environment = {**os.environ, "TQA_DOCS_PACKS": "diplomacy"}
    run = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return folder


def test_every_document_is_a_page_of_the_navigation(site: Path) -> None:
    front = (site / "index.html").read_text("utf-8")
    for path in (ROOT / "docs").glob("*.md"):
        assert f'href="{path.stem}.html"' in front, path.name
    for path in (ROOT / "docs" / "guide").glob("*.md"):
        assert f'href="guide/{path.stem}.html"' in front, path.name
    assert 'href="rules/index.html"' in front


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    outside = re.compile(
        r"""(?:<(?:script|link|img|iframe)\b[^>]*|url\(["']?|@import\s+["']?)https?:"""
    )
    for path in (path for path in site.rglob("*") if path.suffix in (".html", ".css")):
        assert not outside.search(path.read_text("utf-8")), path.name


def test_rules_are_described_from_their_source(site: Path) -> None:
    page = (site / "rules" / "diplomacy.html").read_text("utf-8")
    assert '<h2 id="head-of-diplomacy">' in page
    assert "le chef de la diplomatie française" in page
    assert "<mark>the head of Polish diplomacy</mark>" in page
    checks = (site / "rules" / "checks.html").read_text("utf-8")
    for rule in RULES:
        assert f'<h2 id="{rule.id}">' in checks, rule.id
