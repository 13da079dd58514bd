"""Check a document as the editor holds it. Rules stay compiled until a file they are from changes.

Not for use by several threads at once.
"""

from __future__ import annotations

import os
import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath

from tqa.checker import Checker
from tqa.config import find, load
from tqa.decisions.ledger import Ledger
from tqa.finding import Finding, TqaError
from tqa.fix import apply_edits, choose, fix_text
from tqa.glossary.packs import sources
from tqa.lsp.glossary import examine
from tqa.lsp.model import Analysis, Options, Remark
from tqa.readers import READERS, read
from tqa.roots import matches, name, repository
from tqa.settings import Settings
from tqa.text import Document, Span

DECISIONS = "tqa-decisions.json"
_LANGUAGES = ("plaintext", "markdown", "text")
_GLOSSARIES = (".yaml", ".yml")
_KEPT = 2
Stamp = tuple[tuple[str, int, int], ...]


class Engine:
    """Settings, rules and decisions of a workspace; the working folder is that of the workspace."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._checkers: dict[Settings, tuple[Stamp, Checker]] = {}

    def settings(self, path: str) -> Settings:
        """Return the settings for a document: the nearest configuration, as editors do."""
        if self.options.config:
            return load(Path.cwd(), Path(self.options.config))
        folder = Path(path).resolve().parent
        return load(folder if find(folder) else Path.cwd())

    def decisions(self, settings: Settings) -> Path:
        """Return the file that takes decisions."""
        named = self.options.decisions or next(iter(settings.decisions), DECISIONS)
        return Path.cwd() / named

    def analyse(self, path: str, language: str, text: str, version: int) -> Analysis:
        """Check a text or a glossary; a mistake in settings is a remark at its start."""
        text = _surrogates().sub("\ufffd", text)
        empty = Analysis(version, _named(path), text)
        try:
            settings = self.settings(path)
            found = replace(empty, settings=settings, kind=_kind(path, language, text, settings))
            if found.kind == "glossary":
                return examine(found)
            return self._prose(found) if found.kind else found
        except TqaError as error:
            remark = Remark(Span(0, 0), "error", "tqa", f"not checked: {error}")
            return replace(empty, remarks=(remark,))

    def fixed(self, analysis: Analysis) -> str:
        """Return the text after all safe suggestions, and those that they make possible."""
        checker = self._checker(analysis.settings)
        ledger = self._ledger(analysis.settings)

        def check(text: str) -> Sequence[Finding]:
            document = _document(analysis.path, text)
            return _open(ledger, document, checker.check(document).findings)

        once = [edit for _, edits in choose(analysis.findings, False) for edit in edits]
        return fix_text(apply_edits(analysis.text, once), check, unsafe=False).text

    def _prose(self, found: Analysis) -> Analysis:
        settings = found.settings
        document = _document(found.path, found.text)
        checked = self._checker(settings).check(document)
        left = _open(self._ledger(settings), document, checked.findings)
        remarks = (Remark(Span(0, 0), "error", "tqa", message) for message in checked.problems)
        return replace(found, every=checked.findings, findings=left, remarks=tuple(remarks))

    def _ledger(self, settings: Settings) -> Ledger:
        paths = dict.fromkeys([*settings.decisions, str(self.decisions(settings))])
        return Ledger.load(paths, Path.cwd())

    def _checker(self, settings: Settings) -> Checker:
        stamp = _stamp(settings)
        known = self._checkers.pop(settings, None)
        fresh = known if known and known[0] == stamp else (stamp, Checker(settings))
        while len(self._checkers) >= _KEPT:
            self._checkers.pop(next(iter(self._checkers)))
        self._checkers[settings] = fresh
        return fresh[1]


def _open(ledger: Ledger, document: Document, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return ledger.settle(document.path, document.source, findings).open


def _document(path: str, text: str) -> Document:
    # The mark in front is taken off again: what the editor shows is read as it stands, as UTF-8.
    return read(path, BOM_UTF8 + text.encode())


def _kind(path: str, language: str, text: str, settings: Settings) -> str:
    """Return ``prose``, ``glossary``, or nothing for what tqa has nothing to say about."""
    if matches(path, settings.exclude, settings.root):
        return ""
    suffix = PurePath(path).suffix.lower()
    if suffix in _GLOSSARIES or language == "yaml":
        is_ours = is_glossary(path, language, text) or _is_source(path, settings)
        return "glossary" if is_ours else ""
    return "prose" if suffix in READERS or language in _LANGUAGES else ""


def is_glossary(path: str, language: str, text: str) -> bool:
    """Whether a document is YAML and says that it is a glossary."""
    is_yaml = language == "yaml" or PurePath(path).suffix.lower() in _GLOSSARIES
    return is_yaml and _first_key().search(text) is not None


def _is_source(path: str, settings: Settings) -> bool:
    real = os.path.realpath(path)
    return any(os.path.realpath(item) == real for item, _, _ in sources(settings))


def _named(path: str) -> str:
    here = Path(os.path.realpath("."))
    return name(Path(path), here, repository(here) or here)


def _stamp(settings: Settings) -> Stamp:
    def one(path: str) -> tuple[str, int, int]:
        try:
            seen = Path(path).stat()
        except OSError:
            return path, 0, 0
        return path, seen.st_mtime_ns, seen.st_size

    return tuple(one(path) for path, _, _ in sources(settings))


@cache
def _first_key() -> re.Pattern[str]:
    return re.compile(r"^glossary[ \t]*:", re.MULTILINE)


@cache
def _surrogates() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")
