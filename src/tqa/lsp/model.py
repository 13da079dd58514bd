"""What the server knows of an open document."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from tqa.finding import Finding, Severity, TqaError
from tqa.settings import Settings
from tqa.text import Span


@dataclass(frozen=True, slots=True)
class Options:
    """What the client sets: paths from the workspace folder, empty for those of the configuration.

    ``author`` is written into decisions.
    """

    config: str = ""
    decisions: str = ""
    glossary: str = ""
    author: str = ""

    @classmethod
    def of(cls, data: Any) -> Options:
        """Read the client's settings, bare or under ``tqa``. Raises TqaError naming the key."""
        values = data.get("tqa", data) if isinstance(data, dict) else {}
        known = [field.name for field in fields(cls)]
        for key, value in values.items() if isinstance(values, dict) else ():
            if key not in known:
                raise TqaError(f"setting {key}: unknown to tqa lsp; allowed: {', '.join(known)}")
            if not isinstance(value, str):
                raise TqaError(f"setting {key}: expected text, found {value!r}; put it in quotes")
        return cls(**values) if isinstance(values, dict) else cls()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a glossary, or what keeps a document from being checked."""

    span: Span
    severity: Severity
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Hint:
    """The result of an example, shown behind its line."""

    offset: int
    label: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one version of a document gave. Offsets are those of ``text``, code points.

    ``path`` is the document's name in reports. ``findings`` are those of ``every`` that no one has
    rejected.
    """

    version: int
    path: str
    text: str = field(repr=False)
    kind: str = ""
    settings: Settings = field(default_factory=Settings)
    every: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    hints: tuple[Hint, ...] = ()

    def finding(self, fingerprint: str) -> Finding | None:
        return next((item for item in self.findings if item.fingerprint == fingerprint), None)

    def touching(self, span: Span) -> tuple[Finding, ...]:
        """Return the findings that a range touches, its ends included."""
        return tuple(
            item
            for item in self.findings
            if item.span.start <= span.end and span.start <= item.span.end
        )
