"""A project in a folder: a glossary of its own, texts, no shipped packs."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tqa.settings import Settings

HEAD = "glossary: house\nfrom: fr\nto: en\nentries:\n"


def entry(name: str, bad: str, good: str, *more: str) -> str:
    """Return an entry of kind calque; each of ``more`` is a key with its value."""
    lines = [f"deprecated: [{bad}]", f"preferred: {good}", *more]
    body = "".join(f"    {line}\n" for line in lines)
    return f"  - id: {name}\n    kind: calque\n    why: because\n{body}"


def write(folder: Path, *entries: str, name: str = "house.yaml") -> Path:
    """Write a glossary file into the project's own folder."""
    path = folder / "glossaries" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD + "".join(entries), "utf-8")
    return path


def settings(folder: Path) -> Settings:
    return Settings(shipped=False, glossaries=(str(folder / "glossaries"),), cache=False)


def commit(folder: Path) -> None:
    """Commit all files of a folder, in a repository made there if there is none."""
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=n", "-c", "user.email=a@b.c", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", "-C", str(folder), *command], check=True, capture_output=True)
