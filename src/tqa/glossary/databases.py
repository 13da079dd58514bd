"""Hyperscan databases: compiled, dumped, loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Owned = tuple[str, int]


def compile_patterns(patterns: Sequence[Owned]) -> tuple[Any, Sequence[Owned], set[int]]:
    """Return a database, the (pattern, target) pairs in it, and the targets of those refused."""
    compiled = _compile([pattern for pattern, _ in patterns])
    if compiled is not None or not patterns:
        return compiled, patterns, set()
    kept = [pair for pair in patterns if _compile([pair[0]]) is not None]
    refused = {target for pattern, target in patterns if (pattern, target) not in kept}
    return _compile([pattern for pattern, _ in kept]), kept, refused


def compile_strings(strings: Sequence[str]) -> Any:
    """Return a database of plain strings, None for none."""
    return _database([_escaped(text) for text in strings], 0)


def dumped(compiled: Any) -> bytes:
    """Return a database as bytes, none for no database."""
    import hyperscan

    return bytes(hyperscan.dumpb(compiled)) if compiled is not None else b""


def loaded(data: bytes) -> Any:
    """Return a dumped database. Raises hyperscan's errors when it is damaged."""
    import hyperscan

    if not data:
        return None
    compiled = hyperscan.loadb(data, mode=hyperscan.HS_MODE_BLOCK)
    compiled.scratch = hyperscan.Scratch(compiled)
    return compiled


def _compile(patterns: Sequence[str]) -> Any:
    """Return a database, or None when there is nothing to compile or one pattern is refused."""
    import hyperscan

    flags = hyperscan.HS_FLAG_CASELESS | hyperscan.HS_FLAG_UTF8 | hyperscan.HS_FLAG_DOTALL
    try:
        return _database([pattern.encode() for pattern in patterns], flags)
    except hyperscan.error:
        return None


def _escaped(text: str) -> bytes:
    return b"".join(
        bytes((code,)) if code < 128 and chr(code).isalnum() else b"\\x%02x" % code
        for code in text.encode()
    )


def _database(expressions: list[bytes], flags: int) -> Any:
    import hyperscan

    if not expressions:
        return None
    database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
    database.compile(
        expressions=expressions,
        ids=list(range(len(expressions))),
        elements=len(expressions),
        flags=[flags] * len(expressions),
    )
    return database
