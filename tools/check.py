"""The developers' check: format, lint, types, tests. Stops at the first that fails.

Run: python tools/check.py [--no-tests] [--fix]. ``--fix`` lets ruff mend what it can first.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MENDING = (["ruff", "check", "--fix", "--quiet", "."], ["ruff", "format", "--quiet", "."])
STYLE = (["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"])
TESTS = (["pytest", "-q"],)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-tests", action="store_true")
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
    return 0


if __name__ == "__main__":
    sys.exit(main())
