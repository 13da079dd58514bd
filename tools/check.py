"""The developers' check: format, lint, types, tests. Stops at the first that fails.

Run: python tools/check.py [--no-tests] [--no-script] [--fix]. ``--fix`` lets ruff mend what it can
first. The script of the page is checked last, with tools that npx fetches.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MENDING = (["ruff", "check", "--fix", "--quiet", "."], ["ruff", "format", "--quiet", "."])
PAGE = Path("src") / "tqa" / "render" / "page" / "script"
TYPESCRIPT = "typescript@7.0.2"
PRETTIER = "prettier@3.6.2"
STYLE = (["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"])
TESTS = (["pytest", "-q"],)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-tests", action="store_true")
    parser.add_argument("--no-script", action="store_true")
    parser.add_argument("--fix", action="store_true")
    options = parser.parse_args()
    for step in (
        *(MENDING if options.fix else ()),
        *STYLE,
        *(() if options.no_tests else TESTS),
    ):
        print("$", *step, flush=True)
        code = subprocess.call([sys.executable, "-m", *step], cwd=ROOT)
        if code:
            return code
    return _check_script() if not options.no_script else 0


def _check_script() -> int:
    """Check form and types of the page's script; said loudly where there is no npm."""
    npx = shutil.which("npx")
    if npx is None:
        print("NO NPM: the script of the page was not type-checked.", file=sys.stderr)
        return 0
    form = ["prettier", "--print-width", "110", "--log-level", "warn", "--check"]
    for package, command in (
        (PRETTIER, [*form, str(PAGE)]),
        (TYPESCRIPT, ["tsc", "--project", "tools/tsconfig.json"]),
    ):
        print("$", *command, flush=True)
        code = subprocess.call([npx, "--yes", "--package", package, *command], cwd=ROOT)
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
