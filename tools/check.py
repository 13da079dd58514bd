"""The developers' check: format, lint, types, tests. Stops at the first that fails."""

from __future__ import annotations

import subprocess
import sys

STEPS = (
    ["ruff", "format", "--check", "."],
    ["ruff", "check", "."],
    ["mypy"],
    ["pytest", "-q"],
)


def main() -> int:
    for step in STEPS:
        print("$", *step, flush=True)
        code = subprocess.call([sys.executable, "-m", *step])
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
