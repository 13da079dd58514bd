"""Run the command line in this process."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tqa.cli import run


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


def tqa(capfd: pytest.CaptureFixture[str], *arguments: str) -> Result:
    """Return exit code and both streams of ``tqa ARGUMENTS``."""
    code = run(arguments)
    captured = capfd.readouterr()
    return Result(code, captured.out, captured.err)
