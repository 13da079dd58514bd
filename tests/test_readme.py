"""The README's two commands are the first two sh blocks, one command each."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def blocks() -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.S | re.M)


def test_the_first_block_checks_the_seeds_and_the_second_runs_the_tests() -> None:
    first, second = blocks()[:2]
    assert first.count("\n") == second.count("\n") == 1
    assert first.rstrip().endswith("tqa check seeds/")
    assert "pytest" in second


def test_ci_takes_its_command_from_the_readme() -> None:
    assert "README.md" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_linked_files_exist() -> None:
    for name in re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text("utf-8")):
        assert (ROOT / name).exists(), name
