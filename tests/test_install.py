"""sdist and wheel: built, installed into a clean environment, run from another folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def test_the_wheel_holds_packs_schemas_page_and_type_marker(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "tqa/glossaries/fr-en/diplomacy.yaml",
        "tqa/data/report.schema.json",
        "tqa/data/glossary.schema.json",
        "tqa/render/page/shell.html.j2",
        "tqa/data/baseline.schema.json",
        "tqa/data/decisions.schema.json",
        "tqa/data/report-lines.schema.json",
        "tqa/py.typed",
    } <= names


def test_the_sdist_holds_tests_and_seeds(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.split("/", 1)[-1] for name in archive.getnames()}
    assert {"tests/test_seeds.py", "glossaries/fr-en/diplomacy.yaml", "LICENSE"} <= names


def test_the_wheel_does_the_main_job_elsewhere(built: Path, tmp_path: Path) -> None:
    environment = tmp_path / "env"
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = built.glob("*.whl")
    pip = [str(scripts / "python"), "-m", "pip", "install", "-q", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    work = tmp_path / "work"
    shutil.copytree(ROOT / "seeds", work / "texts")
    run = subprocess.run(
        [str(scripts / "tqa"), "check", "texts", "--format", "json"],
        cwd=work,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 1, run.stderr
    rules = {finding["rule"] for finding in json.loads(run.stdout)["findings"]}
    assert {"nagorno-karabakh", "head-of-diplomacy-named", "doubled-punctuation"} <= rules
    tested = subprocess.run([str(scripts / "tqa"), "glossary", "test"], cwd=work, check=False)
    assert tested.returncode == 0
