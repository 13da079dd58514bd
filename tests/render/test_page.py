"""The page of the seed, opened in a real browser."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tqa.pipeline import Job, run
from tqa.render import FORMATS
from tqa.render.options import RenderOptions
from tqa.settings import Settings

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def test_the_page_opens_without_network_and_its_script_runs(tmp_path: Path) -> None:
    browser = shutil.which("chromium")
    if browser is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium in CI: tools/chromium.py installs it")
        pytest.skip("NO CHROMIUM ON THIS MACHINE: the page was not opened")
    report = run(Job((str(SEEDS),), keep_sources=True), Settings())
    page = tmp_path / "report.html"
    page.write_text(FORMATS["html"](report, RenderOptions(version="0")), encoding="utf-8")
    flags = (
        *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
        *("--disable-background-networking", "--disable-component-update", "--disable-quic"),
    )
    dumped = subprocess.run(
        [browser, *flags, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()],
        capture_output=True,
        timeout=120,
        check=True,
    ).stdout.decode()
    assert dumped.count('<li class="card') == len(report.findings)
    assert "Nagorno-Karabakh" in dumped
    # The script, allowed by the policy, takes the attribute away.
    assert '<div class="filters" hidden' not in dumped
    assert '<div class="filters">' in dumped
