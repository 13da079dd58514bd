"""A score as JSON, and the reading of it for a page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from tqa import __version__
from tqa.scoring.model import Effort, Penalty, Score

SCHEMA_VERSION = "1.0"


def as_json(score: Score) -> str:
    """Return JSON text; scores are per cent, shares from 0 to 1, keys as in the model."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "tqa", "version": __version__},
        "type": "score",
        **_plain(asdict(score)),
        "effort": _effort(score.effort) if score.effort else None,
        "penalty": _penalty(score.penalty) if score.penalty else None,
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n"


def _plain(value: Any) -> Any:
    """Round figures so that machines agree on the last digits."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _effort(effort: Effort) -> dict[str, Any]:
    free = effort.edits - effort.circular
    found: dict[str, Any] = _plain(asdict(effort))
    return found | {
        "proposed": effort.proposed,
        "circular": effort.circular,
        "share": _share(effort.proposed, effort.edits),
        "share_without_circular": _share(effort.proposed - effort.circular, free),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _penalty(penalty: Penalty) -> dict[str, Any]:
    found: dict[str, Any] = _plain(asdict(penalty))
    return found | {
        "per_1000_words": round(penalty.each, 4),
        "per_1000_words_once": round(penalty.once, 4),
        "model": "severity weights of MQM, types weigh 1, words of the draft, confirmed errors",
    }
