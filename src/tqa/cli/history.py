"""Earlier JSON reports, for the trend that the page shows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tqa.finding import SEVERITIES, TqaError
from tqa.render.options import Past


def read_history(names: Sequence[str]) -> tuple[Past, ...]:
    """Return what earlier runs found, in the order given; a run is called like its file.

    Raises TqaError for a file that is no JSON report of tqa.
    """
    return tuple(_past(Path(name)) for name in names)


def _past(path: Path) -> Past:
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise TqaError(f"{path}: history cannot be read ({cause}); check the path") from error
    except (ValueError, RecursionError) as error:
        raise _no_report(path, "not valid JSON") from error
    summary = data.get("summary") if isinstance(data, dict) else None
    if not isinstance(summary, dict):
        raise _no_report(path, "it has no “summary”")
    worst, middle, least, words = (_count(path, summary, key) for key in (*SEVERITIES, "words"))
    return Past(path.stem, (worst, middle, least), words)


def _count(path: Path, summary: dict[str, Any], key: str) -> int:
    value = summary.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _no_report(path, f"summary.{key} is {value!r}, not a count")
    return value


def _no_report(path: Path, cause: str) -> TqaError:
    remedy = "write one with tqa check --format json --output FILE"
    return TqaError(f"{path}: no JSON report of tqa ({cause}); {remedy}")
