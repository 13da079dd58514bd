"""All remarks on the glossaries in force or named, as reports show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tqa.curation.load import Loaded, load
from tqa.curation.mend import bare_values, with_quotes
from tqa.finding import TqaError
from tqa.glossary.lint import LintMessage, examined
from tqa.glossary.linting.model import Subject
from tqa.glossary.linting.places import Read
from tqa.glossary.linting.shown import Shown
from tqa.glossary.match import Matcher
from tqa.settings import Settings


def remarks_on(
    paths: Sequence[Path], settings: Settings, today: str, deep: bool
) -> tuple[tuple[Shown, ...], int]:
    """Return remarks in the order of the files, and how many entries were judged."""
    found = load(paths, settings, with_quotes)
    remarks = [*_unquoted(found)]
    for loaded in found:
        matcher = _matcher(loaded) if deep else None
        subject = Subject(loaded.glossary, today, loaded.judged, matcher)
        remarks += [_shown(item, loaded) for item in examined(subject, _reader(loaded), deep)]
    ordered = sorted(remarks, key=lambda item: (item.path, item.line, item.column, item.code))
    return tuple(ordered), sum(len(loaded.judged) for loaded in found)


def _matcher(loaded: Loaded) -> Matcher | None:
    """Return the rules, or None where one cannot be used: a linter says so, with its place."""
    try:
        return loaded.matcher()
    except TqaError:
        return None


def _reader(loaded: Loaded) -> Read:
    def read(shown: str) -> str:
        return with_quotes(shown, Path(loaded.files[shown]).read_bytes()).decode("utf-8-sig")

    return read


def _shown(item: LintMessage, loaded: Loaded) -> Shown:
    mends = bool(item.edits) and item.path in loaded.own
    return Shown(
        *(item.path, item.line, item.column, item.entry, item.code, item.severity, item.message),
        mends,
    )


def _unquoted(found: Sequence[Loaded]) -> Iterator[Shown]:
    for path, values in bare_values(found).items():
        for value in values:
            message = f"YAML does not read {value.value} as text; write {value.edit.text}"
            yield Shown(
                path, value.line, value.column, "bare value", "unquoted", "error", message, True
            )
