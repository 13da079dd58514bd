"""What action.yml runs: install tqa into an environment of its own, check, hand the outcome on.

All inputs come through environment variables. Only the standard library is used, so that any
Python of a runner will do; nothing is left to the shell, so that Windows is no special case.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

SEVERITIES = ("error", "warning", "suggestion")


def folder(env: Mapping[str, str]) -> Path:
    return Path(env["RUNNER_TEMP"]) / "tqa"


def interpreter(env: Mapping[str, str]) -> Path:
    scripts = folder(env) / "env" / ("Scripts" if os.name == "nt" else "bin")
    return scripts / ("python.exe" if os.name == "nt" else "python")


def install(env: Mapping[str, str]) -> int:
    """Install tqa from the source of the action."""
    venv.create(folder(env) / "env", with_pip=True, clear=True)
    pip = [str(interpreter(env)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return subprocess.run([*pip, env["TQA_SOURCE"]], check=False).returncode


def command(env: Mapping[str, str]) -> list[str]:
    """Return the options of ``tqa check``. Raises ValueError for an input that makes no sense."""
    found = ["check", *shlex.split(env.get("TQA_ARGS", ""))]
    fail_on = env.get("TQA_FAIL_ON", "")
    if fail_on == "never":
        found.append("--exit-zero")
    elif fail_on:
        if fail_on not in SEVERITIES:
            raise ValueError(f"fail-on: {fail_on!r}; allowed: {', '.join(SEVERITIES)}, never")
        found += ["--fail-on", fail_on]
    base = env.get("GITHUB_BASE_REF", "")
    if env.get("TQA_CHANGED_ONLY", "").lower() == "true" and base:
        found += ["--since", f"origin/{base}"]
    if category := env.get("TQA_CATEGORY", ""):
        found += ["--sarif-category", category]
    for name, file in reports(env).items():
        found += ["--format", name, "--output", file]
    paths = [line.strip() for line in env.get("TQA_PATHS", ".").splitlines() if line.strip()]
    return [*found, "--", *paths]


def reports(env: Mapping[str, str]) -> dict[str, str]:
    """Return the file of each format."""
    here = folder(env)
    names = {"sarif": "tqa.sarif", "html": "tqa.html", "json": "tqa.json"}
    return {"github": "-", **{name: str(here / file) for name, file in names.items()}}


def check(env: Mapping[str, str]) -> int:
    """Run tqa and write the outputs of the action. Returns the exit code of tqa."""
    files = reports(env)
    for name in ("sarif", "html", "json"):
        Path(files[name]).unlink(missing_ok=True)
    code = subprocess.run(
        [str(interpreter(env)), "-m", "tqa", *command(env)], check=False
    ).returncode
    found = {"exit-code": str(code), "findings": ""}
    if Path(files["json"]).exists():
        report = json.loads(Path(files["json"]).read_text("utf-8"))
        found["findings"] = str(len(report["findings"]))
    for name in ("sarif", "html"):
        found[f"{name}-file"] = files[name] if Path(files[name]).exists() else ""
    with Path(env["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as stream:
        stream.writelines(f"{name}={value}\n" for name, value in found.items())
    return code


def main(arguments: Sequence[str]) -> int:
    """Run ``install`` or ``check``."""
    try:
        return {"install": install, "check": check}[arguments[0]](os.environ)
    except ValueError as error:
        print(f"::error title=tqa::{error}")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
