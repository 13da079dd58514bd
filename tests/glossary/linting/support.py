"""Run one linter over a few entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.glossary.support import HEAD, glossary_of, matcher_of
from tqa.glossary.linting.model import Remark, Subject

Run = Callable[[Subject], Iterator[Remark]]


def entry(name: str, *lines: str) -> str:
    """Return an entry of kind calque in YAML; each line is a key with its value."""
    body = "".join(f"    {line}\n" for line in lines)
    return f"  - id: {name}\n    kind: calque\n    why: because\n{body}"


def remarks(run: Run, *entries: str, today: str = "2026-01-01", deep: bool = False) -> list[Remark]:
    """Return what a linter says of entries."""
    text = "entries:\n" + "".join(entries)
    matcher = matcher_of(text) if deep else None
    return list(run(Subject(glossary_of(text), today, None, matcher)))


def said(run: Run, *entries: str, deep: bool = False) -> list[tuple[str, str, str]]:
    """Return (entry, key, text) of each remark."""
    return [(item.entry.id, item.key, item.text) for item in remarks(run, *entries, deep=deep)]


def whole(*entries: str) -> str:
    """Return the text of a glossary file."""
    return HEAD + "entries:\n" + "".join(entries)
