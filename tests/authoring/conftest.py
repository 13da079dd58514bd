from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.desk import HOUSE, Desk


@pytest.fixture
def desk(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """A project with ``HOUSE``, the working folder."""
    monkeypatch.chdir(tmp_path)
    made = Desk(tmp_path, capfd)
    made.write("tqa.toml", "shipped = false\n")
    made.write("glossaries/house.yaml", HOUSE)
    return made
