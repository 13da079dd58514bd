"""An entry with its patterns read: what is kept of it between runs."""

from __future__ import annotations

from dataclasses import dataclass

from tqa.glossary.model import Entry, Pack
from tqa.glossary.parts import Parts

_COUNTED = ("name", "term", "acronym", "title")


@dataclass(frozen=True, slots=True)
class Ready:
    """``parts`` of the pattern (None for an entry of terms), and of each context."""

    pack: Pack
    entry: Entry
    parts: Parts | None
    unless: tuple[Parts, ...]
    only_if: tuple[Parts, ...]

    @property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """Deprecated forms and what replaces each ("" for the suggestions of the entry)."""
        return (*((term, "") for term in self.entry.deprecated), *self.entry.forms)

    @property
    def good_forms(self) -> tuple[str, ...]:
        """Forms that protect themselves and are counted."""
        if self.entry.kind not in _COUNTED or not self.entry.preferred:
            return ()
        return (self.entry.preferred, *self.entry.admitted)
