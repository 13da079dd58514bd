"""Run tqa as a process of its own, in a small project."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

GLOSSARY = """\
glossary: house
from: fr
to: en
entries:
  - id: nagorno-karabakh
    kind: name
    severity: error
    fix: safe
    preferred: Nagorno-Karabakh
    deprecated: [Nagorny Karabakh]
    why: The English name.
"""
BAD = "They met in Nagorny Karabakh on Monday, said Mr Smith and Mr. Jones and Mr. Grey.\n"


def project(folder: Path) -> Path:
    """Make a project with a small glossary instead of the shipped ones, and one bad text."""
    (folder / "glossaries").mkdir(parents=True)
    (folder / "texts").mkdir()
    (folder / ".git").mkdir()
    (folder / "glossaries" / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    (folder / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    (folder / "texts" / "a.txt").write_text(BAD, encoding="utf-8")
    return folder


def environment(**more: str) -> dict[str, str]:
    """The environment of this process without colour, CI and git, and with ``more``."""
    dropped = ("GIT_", "GITHUB_", "CLICOLOR", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TQA_")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(dropped)}
    return kept | more


def tqa_process(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Return the finished process ``tqa ARGUMENTS`` in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "tqa", *arguments],
        cwd=folder,
        env=environment(**more),
        capture_output=True,
        check=False,
        timeout=120,
    )
