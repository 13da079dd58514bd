"""The hooks as pre-commit installs and runs them, from a clone into a repository of texts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.process import GLOSSARY
from tests.repository import Repository
from tests.test_conventions import tracked

ROOT = Path(__file__).parent.parent
# pre-commit installs tqa into an environment of its own, which takes most of a minute.
slow = pytest.mark.skipif(
    not (os.environ.get("CI") or os.environ.get("TQA_SLOW")), reason="set TQA_SLOW=1 to run it"
)
CONFIG = """\
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: tqa-check
        args: [--ignore, consistency]
      - id: tqa-consistency
        args: [texts]
      - id: tqa-fix
        stages: [manual]
"""


def clone(folder: Path) -> Repository:
    """A repository of tqa as it stands, with what is not committed yet."""
    made = Repository(folder)
    for name in tracked():
        if not name.startswith(("tests/", "benchmarks/", "reports/")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    made.commit()
    return made


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    folder = tmp_path_factory.mktemp("hooks")
    hooks = clone(folder / "tqa")
    made = Repository(folder / "texts repository")
    rev = hooks.git("rev-parse", "HEAD")
    made.write(".pre-commit-config.yaml", CONFIG.format(repo=hooks.folder.as_posix(), rev=rev))
    made.write("tqa.toml", 'shipped = false\nexclude = ["texts/old/"]\n')
    made.write("glossaries/house.yaml", GLOSSARY)
    made.write("texts/old/a.txt", "An old report from Nagorny Karabakh.\n")
    made.write("texts/b.txt", "Calm.\n")
    made.commit()
    return made


def hook(repository: Repository, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    home = str(repository.folder.parent / "home")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", name, "--all-files", *arguments],
        cwd=repository.folder,
        env=kept | {"PRE_COMMIT_HOME": home, "PRE_COMMIT_COLOR": "never"},
        capture_output=True,
        check=False,
        text=True,
    )


def test_the_manifest_is_what_pre_commit_takes() -> None:
    from pre_commit.clientlib import load_manifest

    hooks = {item["id"]: item for item in load_manifest(ROOT / ".pre-commit-hooks.yaml")}
    assert set(hooks) == {"tqa-check", "tqa-consistency", "tqa-fix"}
    assert all("--force-exclude" in item["entry"] for item in hooks.values())
    assert not hooks["tqa-consistency"]["pass_filenames"]
    raw = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert all(item["types_or"] == ["plain-text", "markdown"] for item in raw)


@slow
def test_the_hooks_run(repository: Repository) -> None:
    clean = hook(repository, "tqa-check")
    assert clean.returncode == 0, clean.stdout + clean.stderr
    assert hook(repository, "tqa-consistency").returncode == 0

    repository.write("texts/b.txt", "They met in Nagorny Karabakh.\n")
    repository.git("add", "--all")
    found = hook(repository, "tqa-check")
    assert found.returncode == 1
    assert "texts/b.txt:1:13: error nagorno-karabakh" in found.stdout
    assert "old/a.txt" not in found.stdout

    fixed = hook(repository, "tqa-fix", "--hook-stage", "manual")
    assert fixed.returncode == 1
    assert "files were modified by this hook" in fixed.stdout
    text = (repository.folder / "texts" / "b.txt").read_text("utf-8")
    assert text == "They met in Nagorno-Karabakh.\n"
    repository.git("add", "--all")
    assert hook(repository, "tqa-check").returncode == 0


@slow
def test_the_consistency_hook_compares_all_files(repository: Repository) -> None:
    # Each of these files is of one mind; only together they are not.
    repository.write("texts/c.txt", "Mr. Smith came. Mr. Smith saw. Mr. Smith went home.\n")
    repository.write("texts/d.txt", "Mr Grey came. Mr Grey saw. Mr Grey went home.\n")
    repository.git("add", "--all")
    found = hook(repository, "tqa-consistency")
    assert found.returncode == 1
    assert "Mr." in found.stdout
    assert hook(repository, "tqa-check").returncode == 0
