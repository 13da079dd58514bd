"""Mend what has one right answer in glossary files; every other byte stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tqa.curation.load import Loaded, load
from tqa.finding import Edit
from tqa.fix import apply_edits
from tqa.glossary.lint import examined
from tqa.glossary.linting.model import Subject
from tqa.glossary.linting.unquoted import Unquoted, unquoted
from tqa.settings import Settings
from tqa.textfile import TextFile, open_text

_ROUNDS = 5


def bare_values(loaded: Sequence[Loaded]) -> dict[str, tuple[Unquoted, ...]]:
    """Return the values that need quotes in the files of a project, by the path to show."""
    found = {path: unquoted(file.text) for path, file in _own_files(loaded).items()}
    return {path: values for path, values in found.items() if values}


def with_quotes(_: str, data: bytes) -> bytes:
    """Return a glossary file with bare values put in quotes, so that it can be read."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    mark = text.startswith("\ufeff")
    text = text.removeprefix("\ufeff")
    quoted = apply_edits(text, [value.edit for value in unquoted(text)])
    return ("\ufeff" * mark + quoted).encode()


def mended(
    paths: Sequence[Path], settings: Settings, today: str
) -> tuple[tuple[TextFile, str], ...]:
    """Return the files that change, each with its new text; nothing is written.

    What is mended is read again, until nothing is left to mend. Raises TqaError where a file cannot
    be read, before or after.
    """
    texts: dict[str, str] = {}

    def content(shown: str, data: bytes) -> bytes:
        return texts[shown].encode() if shown in texts else with_quotes(shown, data)

    files: dict[str, TextFile] = {}
    for _ in range(_ROUNDS):
        loaded = load(paths, settings, content)
        files = _own_files(loaded)
        texts = {path: texts.get(path) or _quoted(file.text) for path, file in files.items()}
        changed = _changed(loaded, texts, today)
        if not changed:
            break
        texts |= changed
    return tuple((file, texts[path]) for path, file in files.items() if texts[path] != file.text)


def _own_files(loaded: Sequence[Loaded]) -> dict[str, TextFile]:
    """Open the files that were named, or that are the project's."""
    shown = {path for item in loaded for path in item.own}
    return {path: open_text(path, "utf-8") for path in sorted(shown)}


def _changed(loaded: Sequence[Loaded], texts: Mapping[str, str], today: str) -> dict[str, str]:
    edits: dict[str, list[Edit]] = {}
    for item in loaded:
        subject = Subject(item.glossary, today, item.judged)
        for message in examined(subject, texts.__getitem__, deep=False):
            edits.setdefault(message.path, []).extend(message.edits)
    return {
        path: apply_edits(texts[path], _apart(wanted)) for path, wanted in edits.items() if wanted
    }


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits that do not overlap, the first ones of the text; the others wait a round."""
    kept: list[Edit] = []
    for edit in sorted(set(edits), key=lambda edit: (edit.span, edit.text)):
        if not kept or kept[-1].span.end < edit.span.start:
            kept.append(edit)
    return kept


def _quoted(text: str) -> str:
    return apply_edits(text, [value.edit for value in unquoted(text)])
