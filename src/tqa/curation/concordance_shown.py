"""A concordance as text, aligned on the hit, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from tqa.curation.concordance import Concordance, Line
from tqa.render.summary import plural

_LEFT, _RIGHT = 36, 44


def as_text(found: Concordance, limit: int) -> str:
    """Each entry with its counts and at most ``limit`` lines (0: all), reported places first."""
    return "".join(f"{line}\n" for line in _text(found, limit))


def as_json(found: Concordance, limit: int) -> str:
    """An object with counts and at most ``limit`` places (0: all) for each entry."""
    data = {
        "schema_version": 1,
        "type": "glossary-try",
        "files": found.files,
        "entries": [_entry(name, _of(found, name), limit) for name in found.entries],
        "problems": list(found.problems),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _of(found: Concordance, name: str) -> list[Line]:
    lines = [line for line in found.lines if line.entry == name]
    return sorted(lines, key=lambda line: not line.is_reported)


def _text(found: Concordance, limit: int) -> Iterator[str]:
    silent = [name for name in found.entries if not _of(found, name)]
    for name in found.entries:
        lines = _of(found, name)
        if lines:
            yield f"{name}: {_counts(lines)}"
            shown = lines[:limit] if limit else lines
            width = max(len(_place(line)) for line in shown)
            yield from (_row(line, width) for line in shown)
            if len(shown) < len(lines):
                yield f"  and {len(lines) - len(shown):,} more (--limit 0 shows all)"
            yield ""
    if silent and len(found.entries) > 1:
        yield f"No place for: {', '.join(silent)}"
    reported = sum(line.is_reported for line in found.lines)
    yield (
        f"{reported:,} of {len(found.lines):,} places reported, "
        f"{len(found.entries) - len(silent):,} of {len(found.entries):,} entries, "
        f"{plural(found.files, 'file')} read"
    )


def _counts(lines: Sequence[Line]) -> str:
    reported = [line for line in lines if line.is_reported]
    files = len({line.path for line in reported})
    parts = [f"{len(reported):,} reported in {plural(files, 'file')}"]
    lost = sum(bool(line.taken_by) for line in lines)
    hidden = sum(line.hidden for line in lines)
    displaced = sum(bool(line.displaced) for line in lines)
    parts += [f"{lost:,} taken by other rules"] if lost else []
    parts += [f"{hidden:,} inside right forms"] if hidden else []
    parts += [f"{displaced:,} taken from other rules"] if displaced else []
    return ", ".join(parts)


def _place(line: Line) -> str:
    return f"{line.path}:{line.line}:{line.column}"


def _row(line: Line, width: int) -> str:
    after = line.after[: max(0, _RIGHT - len(line.text) - 2)]
    right = f"[{line.text}]{after}"
    left = f"{line.before[-_LEFT:]:>{_LEFT}}"
    return f"  {_place(line):<{width}}  {left}{right:<{_RIGHT}}  {_note(line)}"


def _note(line: Line) -> str:
    if line.taken_by:
        return f"taken by {line.taken_by}"
    if line.hidden:
        return "inside a right form"
    written = " | ".join(line.suggestions)
    over = f" (instead of {', '.join(line.displaced)})" if line.displaced else ""
    return (f"→ {written}" if written else "no suggestion") + over


def _entry(name: str, lines: Sequence[Line], limit: int) -> dict[str, object]:
    return {
        "entry": name,
        "reported": sum(line.is_reported for line in lines),
        "files": len({line.path for line in lines if line.is_reported}),
        "taken": sum(bool(line.taken_by) for line in lines),
        "inside_right_forms": sum(line.hidden for line in lines),
        "displacing": sum(bool(line.displaced) for line in lines),
        "places": [
            {
                "path": line.path,
                "line": line.line,
                "column": line.column,
                "before": line.before,
                "text": line.text,
                "after": line.after,
                "suggestions": list(line.suggestions),
                "reported": line.is_reported,
                "taken_by": line.taken_by,
                "displaced": list(line.displaced),
            }
            for line in (lines[:limit] if limit else lines)
        ],
    }


FORMATS: Mapping[str, Callable[[Concordance, int], str]] = {"text": as_text, "json": as_json}
