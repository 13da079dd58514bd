"""The composite action: its script for real, its files by linters."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
import yaml

from tests.cli.process import project
from tests.repository import Repository
from tools import action

ROOT = Path(__file__).parent.parent


@pytest.fixture
def env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment of a runner whose tqa is the one under test."""
    folder = project(tmp_path / "a repo")
    monkeypatch.chdir(folder)
    (tmp_path / "runner temp" / "tqa").mkdir(parents=True)
    monkeypatch.setattr(action, "interpreter", lambda _: Path(sys.executable))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return {
        "RUNNER_TEMP": str(tmp_path / "runner temp"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "TQA_PATHS": "texts\n",
    }


def outputs(env: dict[str, str]) -> dict[str, str]:
    lines = Path(env["GITHUB_OUTPUT"]).read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_it_reports_everywhere_and_fails_with_findings(
    env: dict[str, str], capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert action.check(env) == 1
    assert "::error file=texts/a.txt,line=1," in capfd.readouterr().out
    found = outputs(env)
    assert found["exit-code"] == "1"
    assert int(found["findings"]) >= 1
    sarif = json.loads(Path(found["sarif-file"]).read_text("utf-8"))
    assert sarif["version"] == "2.1.0"
    assert "<html" in Path(found["html-file"]).read_text("utf-8")
    assert "nagorno-karabakh" in (tmp_path / "summary.md").read_text("utf-8")


def test_never_fails_when_told_so(env: dict[str, str]) -> None:
    assert action.check({**env, "TQA_FAIL_ON": "never"}) == 0
    assert outputs(env)["exit-code"] == "0"


def test_a_mistake_exits_2_without_old_reports(env: dict[str, str]) -> None:
    action.check(env)
    Path(env["GITHUB_OUTPUT"]).unlink()
    assert action.check({**env, "TQA_PATHS": "texts", "TQA_ARGS": "--select nmae"}) == 2
    found = outputs(env)
    assert (found["exit-code"], found["sarif-file"], found["html-file"]) == ("2", "", "")


def test_inputs_become_arguments_and_nothing_else(env: dict[str, str]) -> None:
    evil = "texts; touch x\n  --exit-zero  \n$(touch x)\n"
    arguments = action.command({**env, "TQA_PATHS": evil, "TQA_ARGS": '--ignore "a,b" --no-cache'})
    assert arguments[:4] == ["check", "--ignore", "a,b", "--no-cache"]
    assert arguments[-4:] == ["--", "texts; touch x", "--exit-zero", "$(touch x)"]
    with pytest.raises(ValueError, match="fail-on: 'x'"):
        action.command({**env, "TQA_FAIL_ON": "x"})


def test_the_category_stands_in_the_sarif_report(env: dict[str, str]) -> None:
    action.check({**env, "TQA_CATEGORY": "opinion desk"})
    (run,) = json.loads(Path(outputs(env)["sarif-file"]).read_text("utf-8"))["runs"]
    assert run["automationDetails"] == {"id": "tqa/opinion desk/"}


def test_changed_only_counts_from_the_base_of_a_pull_request(env: dict[str, str]) -> None:
    only = {**env, "TQA_CHANGED_ONLY": "true"}
    assert "--since" not in action.command(only)
    arguments = action.command({**only, "GITHUB_BASE_REF": "main"})
    assert arguments[arguments.index("--since") + 1] == "origin/main"


def test_every_input_is_used_and_none_reaches_a_script() -> None:
    data = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    text = json.dumps(data["runs"])
    for name in data["inputs"]:
        assert f"inputs.{name}" in text, name
    for step in data["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert "run" not in step or step["shell"]
        assert "uses" not in step or re.search(r"@[0-9a-f]{40}$", step["uses"])


def linter(name: str) -> str:
    path = Path(sysconfig.get_path("scripts")) / (f"{name}.exe" if os.name == "nt" else name)
    if not path.exists():
        pytest.skip(f"{name} is not installed")
    return str(path)


def test_zizmor_finds_nothing_in_action_and_workflows() -> None:
    command = [linter("zizmor"), "--offline", "--no-progress", ".github", "action.yml"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_action_works_from_a_folder_inside_the_repository(
    env: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(tmp_path / "outer")
    project_folder = project(repository.folder / "desk")
    (project_folder / ".git").rmdir()
    monkeypatch.chdir(project_folder)
    action.check(env)
    text = Path(outputs(env)["sarif-file"]).read_text("utf-8")
    assert '"uri": "desk/texts/a.txt"' in text
