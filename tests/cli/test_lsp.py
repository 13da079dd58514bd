from __future__ import annotations

import sys

import pytest

from tqa.cli import run


def test_without_pygls_the_way_to_get_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    for name in [name for name in sys.modules if name.startswith("tqa.lsp.")]:
        monkeypatch.delitem(sys.modules, name)
    assert run(["lsp"]) == 2
    assert "pip install 'tqa[lsp]'" in capsys.readouterr().err
