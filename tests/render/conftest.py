from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.render.hard import Hard, hard


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
