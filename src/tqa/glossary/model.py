"""The glossary as data: what a YAML file says after it has been checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tqa.finding import InQuotes, Safety, Severity

CaseMode = Literal["smart", "exact", "insensitive"]
Status = Literal["draft", "live", "retired", "contested"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where something stands in a glossary file; line and column are 1-based."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Example:
    """One example of an entry. ``[[…]]`` marks the span in ``bad`` and its replacement in ``good``.

    Exactly one of: ``bad`` (with or without ``good``), ``passes`` (the key ``pass``),
    ``false_alarm``.
    """

    bad: str = ""
    good: str = ""
    passes: str = ""
    false_alarm: str = ""
    mark: Mark = field(default=Mark("", 0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class WordList:
    """A list for slots: words, or a table whose columns suggestions can use.

    ``rows`` maps each word to its columns (empty for a plain list).
    """

    name: str
    rows: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule of a glossary. Either ``deprecated`` terms or a ``pattern`` (or both absent: a
    concept that only protects and counts its forms).

    ``forms`` maps an irregular deprecated form to what replaces it. ``message`` overrides the
    generated message. ``suggest`` holds templates with ``{slot}``, ``{list.column}``, ``{1}``.
    ``only_in`` ``translated``: reported only in a document that shows other signs of translation.
    """

    id: str
    kind: str
    why: str
    preferred: str = ""
    admitted: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()
    pattern: str = ""
    suggest: tuple[str, ...] = ()
    message: str = ""
    original: str = ""
    source: str = ""
    case: CaseMode = "smart"
    fix: Safety = "unsafe"
    severity: Severity = "warning"
    in_quotes: InQuotes = "flag"
    only_if: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only_in: str = ""
    region: str = ""
    style: str = ""
    valid_from: str = ""
    valid_to: str = ""
    status: Status = "live"
    enabled: bool = True
    reason: str = ""
    examples: tuple[Example, ...] = ()
    mark: Mark = field(default=Mark("", 0, 0), compare=False)

    @property
    def active(self) -> bool:
        return self.enabled and self.status not in ("retired", "draft")


@dataclass(frozen=True, slots=True)
class Pack:
    """One glossary file. ``layer``: 0 shipped with tqa, 1 ``extends``, 2 the project's own."""

    name: str
    from_lang: str
    to_lang: str
    about: str
    lists: Mapping[str, WordList]
    entries: tuple[Entry, ...]
    path: str
    layer: int = 0


@dataclass(frozen=True, slots=True)
class Glossary:
    """All packs in force, layers applied: later layers replace or retire entries by id.

    ``entries`` pairs each active entry with its pack, in the order (layer, pack name, position).
    ``digest`` is the sha256 of all sources in hexadecimal.
    """

    packs: tuple[Pack, ...]
    entries: tuple[tuple[Pack, Entry], ...]
    digest: str
