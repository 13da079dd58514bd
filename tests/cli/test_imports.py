"""What a cold process imports: a new eager import has to be argued for here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.process import environment, project

# What click and regex bring is not counted: every command needs them.
BASE = "import click, regex"
HELP = {"bisect", "copy", "dataclasses", "fnmatch", "shutil", "textwrap", "zlib", "bz2", "lzma"}
HELP_PARTS = {"cli", "finding", "text"}
CHECK = HELP | {
    *("array", "base64", "binascii", "difflib", "gc", "hashlib", "heapq", "html", "hyperscan"),
    *("ipaddress", "json", "mmap", "ntpath", "pathlib", "platformdirs", "random", "signal"),
    *("sqlite3", "struct", "tempfile", "tomllib", "urllib", "zipfile"),
}
CHECK_PARTS = HELP_PARTS | {
    *("auto", "checker", "checks", "config", "consistency", "discover", "evidence", "files"),
    *(
        "gathering",
        "glossary",
        "inline",
        "large",
        "names",
        "parallel",
        "pipeline",
        "placing",
        "prose",
    ),
    *("protected", "quotations", "readers", "render", "report", "results", "roots", "ruletable"),
    *("matching", "selection", "sentences", "settings", "storing", "translationese", "worker"),
}
# The C parts of packages, and what Python itself needs on one system or another.
QUIET = {"cython_runtime", "atexit", "nt", "winreg", "posixpath"}


def loaded(folder: Path, code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=True,
        text=True,
    )
    return set(run.stdout.splitlines()[-1].split())


def packages(modules: set[str]) -> set[str]:
    tops = {name.partition(".")[0] for name in modules}
    return {name for name in tops if not name.startswith("_")} - QUIET - {"tqa"}


def parts(modules: set[str]) -> set[str]:
    return {name.split(".")[1] for name in modules if name.startswith("tqa.")}


@pytest.mark.parametrize(
    ("arguments", "allowed", "allowed_parts"),
    [(["--help"], HELP, HELP_PARTS), (["check", "-q", "texts"], CHECK, CHECK_PARTS)],
)
def test_a_cold_process_imports_nothing_new(
    tmp_path: Path, arguments: list[str], allowed: set[str], allowed_parts: set[str]
) -> None:
    folder = project(tmp_path / "p")
    code = f"import tqa.cli; tqa.cli.run({arguments})"
    loaded(folder, code)  # compiles the glossary
    found = loaded(folder, code)
    assert packages(found) - packages(loaded(folder, BASE)) - allowed == set()
    assert parts(found) - allowed_parts == set()
