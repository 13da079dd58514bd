"""One browser for all tests of the page. Nothing is fetched: Debian's Chromium opens files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.render.hard import Hard, hard
from tests.render.opened import FLAGS, Opened, opened
from tqa.render.options import RenderOptions

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tqa.report import Report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium")
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium in CI: tools/chromium.py installs it")
        pytest.skip("NO CHROMIUM ON THIS MACHINE: the page was not opened")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Return a function that opens the page of a report and fails if its script complains."""
    pages: list[Opened] = []

    def start(report: Report, options: RenderOptions | None = None, **context: Any) -> Opened:
        made = opened(browser, tmp_path, report, options or RenderOptions(version="0"), context)
        pages.append(made)
        return made

    yield start
    for made in pages:
        made.page.context.close()
        assert made.errors == []


@pytest.fixture(scope="session")
def difficult(tmp_path_factory: pytest.TempPathFactory) -> Hard:
    """The report over the text that is hard to report on."""
    before = Path.cwd()
    folder = tmp_path_factory.mktemp("hard")
    os.chdir(folder)
    try:
        return hard(folder)
    finally:
        os.chdir(before)
