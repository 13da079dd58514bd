"""What a review works on: the texts to check, the decisions and the glossary they go to."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqa import __version__
from tqa.decisions.ledger import Ledger
from tqa.decisions.model import Decision
from tqa.finding import TqaError
from tqa.glossary.append import (
    IdInUseError,
    appended,
    entries_of,
    identifiers,
    listed,
    new_glossary,
)
from tqa.glossary.load import glossary_of
from tqa.glossary.nodes import Node, parse
from tqa.glossary.packs import sources
from tqa.pipeline import Job, run
from tqa.render import FORMATS
from tqa.render.options import RenderOptions
from tqa.settings import Settings
from tqa.settling import brought_up
from tqa.storing import replace_bytes

_OWN_LAYER = 2


@dataclass(frozen=True, slots=True)
class Room:
    """Paths to check, settings, the file of decisions and that of glossary entries."""

    paths: tuple[str, ...]
    settings: Settings
    decisions: Path
    glossary: Path

    def page(self, served: str) -> str:
        """Check the texts as they are now and return the page, with the decisions made so far."""
        settings = replace(self._in_force(), decisions=())
        report = run(Job(self.paths, keep_sources=True), settings)
        made = brought_up(self.made(), report)
        options = RenderOptions(version=__version__, decisions=made, serve=served)
        return FORMATS["html"](report, options)

    def made(self) -> tuple[Decision, ...]:
        """Return the decisions made so far.

        Raises TqaError for a file that is broken or answers one question in two ways: the page
        could keep only one answer.
        """
        ledger = Ledger.load([str(self.decisions)], Path.cwd())
        if ledger.conflicts:
            raise TqaError(
                f"{self.decisions}: reviewers differ on {len(ledger.conflicts)} of its decisions; "
                "tqa decisions show lists them; take one answer of each out"
            )
        return ledger.decisions

    def add(self, text: str) -> tuple[str, tuple[str, ...]]:
        """Append entries to the glossary; return its name and their ids.

        Raises TqaError for entries that the loader refuses, IdInUseError for an id in use.
        """
        entries = entries_of(text, "proposal")
        ids = identifiers(entries)
        try:
            before = self.glossary.read_bytes() if self.glossary.exists() else b""
            others = self._others()
            after = self._with_entries(before, entries)
            known = _ids_of([*others, (self.glossary.name, before, _OWN_LAYER)])
            twice = sorted(known & set(ids))
            if twice:
                raise IdInUseError(f"{', '.join(twice)}: the glossary has an entry of this id")
            glossary_of([*others, (self.glossary.name, after, _OWN_LAYER)], self.settings, "")
            self.glossary.parent.mkdir(parents=True, exist_ok=True)
            replace_bytes(self.glossary, after)
        except OSError as error:
            raise TqaError(f"{self.glossary}: cannot be written ({error.strerror})") from error
        return self._shown(), ids

    def _shown(self) -> str:
        """Return the glossary's path from the working folder, its name alone for one elsewhere."""
        path, folder = self.glossary.resolve(), Path.cwd().resolve()
        return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name

    def _with_entries(self, before: bytes, entries: Sequence[Node]) -> bytes:
        mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
        settings = self.settings
        old = before.removeprefix(mark).decode("utf-8", "replace") or new_glossary(
            self.glossary.stem, settings.from_lang, settings.to_lang
        )
        return mark + appended(old, entries, self.glossary.name).encode()

    def _in_force(self) -> Settings:
        """The settings, with a glossary that was only just begun."""
        if not self.glossary.exists() or len(self._others()) < len(sources(self.settings)):
            return self.settings
        glossaries = (*self.settings.glossaries, str(self.glossary))
        return replace(self.settings, glossaries=glossaries)

    def _others(self) -> list[tuple[str, bytes, int]]:
        """Return the content of all glossary files but the one that is added to."""
        here = self.glossary.resolve()
        return [
            (shown, Path(path).read_bytes(), layer)
            for path, shown, layer in sources(self.settings)
            if Path(path).resolve() != here
        ]


def _ids_of(files: Sequence[tuple[str, bytes, int]]) -> set[str]:
    """Return the ids that stand in the project's own glossaries."""
    found: set[str] = set()
    for name, data, layer in files:
        if layer == _OWN_LAYER and data:
            found |= set(identifiers(listed(parse(name, data))))
    return found
