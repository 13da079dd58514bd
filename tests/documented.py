"""Documentation that runs: files, commands and what they print, in the order of a page.

A block after a line that ends in a file's name in backquotes is that file: it is written where it
does not exist yet, and must begin with the block where it does. ``sh`` blocks are run; a ``text``
block after one must be part of what it printed.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.support import tqa

DOCS = Path(__file__).parent.parent / "docs"
_BLOCK = re.compile(r"(?:`([\w./-]+)`(?: says)?:\n\n)?```(\w+)\n(.*?)```\n", re.DOTALL)


@dataclass(frozen=True)
class Block:
    file: str
    language: str
    text: str


def blocks(page: str) -> Iterator[Block]:
    for found in _BLOCK.finditer((DOCS / page).read_text("utf-8")):
        yield Block(found[1] or "", found[2], found[3])


def run_page(page: str, capfd: pytest.CaptureFixture[str]) -> int:
    """Run a page in the working folder; return how many commands it has."""
    printed, commands = "", 0
    for block in blocks(page):
        if block.file:
            _file(Path(block.file), block.text)
        elif block.language == "sh":
            for line in block.text.replace("\\\n", " ").splitlines():
                name, *arguments = shlex.split(line, comments=True)
                assert name == "tqa", line
                result = tqa(capfd, *arguments)
                assert result.code in (0, 1), f"{line}: {result.err}"
                printed = result.out + result.err
                commands += 1
        elif block.language == "text":
            wanted = block.text.rstrip("\n")
            assert wanted in printed, f"expected:\n{wanted}\nprinted:\n{printed}"
    return commands


def _file(path: Path, text: str) -> None:
    if path.exists():
        assert path.read_text("utf-8").startswith(text), path
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
