"""Known findings as values, known by their content and never by a line number."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from tqa.finding import Finding

SCHEMA_VERSION = "1.0"
_WORDS = 3
_NEAR = 60


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One known finding.

    ``path`` is relative to the folder of the baseline file, with forward slashes. ``match`` is the
    text found, normalised. ``before`` and ``after`` are hashes of the three words on each side.
    ``ordinal`` counts from 1 the entries that are equal in all else.
    """

    path: str
    rule: str
    match: str
    before: str
    after: str
    ordinal: int = 1


def entries_of(findings: Iterable[Finding]) -> tuple[Entry, ...]:
    """Return the entry of each finding, in the order given, paths as reported."""
    return tuple(_numbered(map(_entry, findings)))


def numbered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Sort entries and count equal ones anew."""
    return tuple(_numbered(sorted(replace(entry, ordinal=1) for entry in entries)))


def _numbered(entries: Iterable[Entry]) -> Iterator[Entry]:
    seen: Counter[Entry] = Counter()
    for entry in entries:
        seen[entry] += 1
        yield replace(entry, ordinal=seen[entry])


def _entry(finding: Finding) -> Entry:
    start = finding.span.start - finding.context_start
    end = start + len(finding.span)
    before = finding.context[max(0, start - _NEAR) : max(0, start)]
    after = finding.context[end : end + _NEAR]
    return Entry(
        finding.path,
        finding.rule,
        normalised(finding.text),
        _hash(_words(before)[-_WORDS:]),
        _hash(_words(after)[:_WORDS]),
    )


def normalised(text: str) -> str:
    """Fold case, white space, composed letters and the shapes of apostrophes and quotes."""
    folded = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    for shapes, plain in (("’‘", "'"), ("“”", '"')):
        for shape in shapes:
            folded = folded.replace(shape, plain)
    return folded


def _words(text: str) -> list[str]:
    return _word().findall(normalised(text))


def _hash(words: list[str]) -> str:
    return hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()[:8]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")
