"""Drafts and edited texts, from folders, tables and decisions files, to samples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tqa.alignment.model import Pair
from tqa.alignment.passages import align
from tqa.alignment.sentences import sentence_pairs
from tqa.decisions.model import DecisionFile
from tqa.discover import discover
from tqa.finding import TqaError
from tqa.learning.model import Sample
from tqa.readers import read

# Sentences with less in common were rewritten: their words do not stand for one another.
ALIKE = 0.4


def from_texts(
    draft: Path, edited: Path, encoding: str = ""
) -> tuple[tuple[Sample, ...], tuple[str, ...]]:
    """Return the samples of two files, or of the files that two folders both hold, and remarks
    about those that have no counterpart. Raises TqaError for what cannot be read.
    """
    samples: list[Sample] = []
    pairs, remarks = _counterparts(draft, edited)
    for name, one, other in pairs:
        old, new = _paragraphs(one, encoding), _paragraphs(other, encoding)
        samples += _samples(name, sentence_pairs(old, new))
    return tuple(samples), remarks


def _counterparts(
    draft: Path, edited: Path
) -> tuple[list[tuple[str, Path, Path]], tuple[str, ...]]:
    for path in (draft, edited):
        if not path.exists():
            raise TqaError(f"{path}: no such file or folder; check the path")
    if draft.is_dir() != edited.is_dir():
        raise TqaError(f"{draft} and {edited}: name two files or two folders")
    if not draft.is_dir():
        return [(draft.name, draft, edited)], ()
    old, new = _files(draft), _files(edited)
    remarks = [f"{draft / name}: no edited text {edited / name}" for name in sorted(old - new)]
    remarks += [f"{edited / name}: no draft {draft / name}" for name in sorted(new - old)]
    if not old & new:
        raise TqaError(f"{draft} and {edited}: no two files have one name; name them alike")
    return [(name, draft / name, edited / name) for name in sorted(old & new)], tuple(remarks)


def _files(folder: Path) -> set[str]:
    found, problems = discover([str(folder)])
    if problems:
        raise TqaError(problems[0].message)
    return {Path(name).resolve().relative_to(folder.resolve()).as_posix() for name in found}


def _paragraphs(path: Path, encoding: str) -> list[str]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TqaError(f"{path}: cannot be read ({error.strerror}); check permissions") from error
    return [segment.text for segment in read(str(path), data, encoding).segments]


def _samples(document: str, pairs: Iterable[Pair]) -> Iterator[Sample]:
    for pair in pairs:
        if pair.draft and pair.edited:
            alike = pair.draft == pair.edited or pair.bead.likeness >= ALIKE
            yield Sample(document, pair.draft, pair.edited if alike else "")


def from_table(path: Path, columns: Sequence[str], document: str) -> tuple[Sample, ...]:
    """Return the samples of a table with tabs and a line of names, one a row, each once.

    ``columns`` names draft and edited text, ``document`` what tells documents apart (empty: each
    row is one). Raises TqaError for a file that cannot be read or has no such column.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise TqaError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise TqaError(f"{path}: byte {error.start} is not UTF-8; save it as UTF-8") from error
    rows = [line.removesuffix("\r").split("\t") for line in text.split("\n")]
    rows = [row for row in rows if row != [""]]
    head = rows[0] if rows else []
    for name in (*columns, *filter(None, [document])):
        if name not in head:
            raise TqaError(f"{path}:1: no column {name}; there are: {', '.join(head) or 'none'}")
    old, new = (head.index(name) for name in columns)
    group = head.index(document) if document else -1
    samples: dict[Sample, None] = {}
    for line, row in enumerate(rows[1:], 2):
        if len(row) != len(head):
            raise TqaError(
                f"{path}:{line}: {len(row)} cells, but {len(head)} columns; mend the row"
            )
        name = row[group] if document else str(line)
        samples[_row(name, row[old].strip(), row[new].strip())] = None
    return tuple(samples)


def _row(document: str, draft: str, edited: str) -> Sample:
    alike = draft == edited or align([draft], [edited])[0].likeness >= ALIKE
    return Sample(document, draft, edited if alike else "")


def from_decisions(files: Iterable[DecisionFile]) -> tuple[Sample, ...]:
    """Return the places that reviewers decided, with the words around them, as samples."""
    samples: dict[Sample, None] = {}
    for file in files:
        for item in file.decisions:
            if item.state == "commented":
                continue
            now = item.replacement if item.is_edit else item.match
            draft, edited = (
                " ".join(filter(None, (item.before, text, item.after)))
                for text in (item.match, now)
            )
            samples[Sample(item.path or file.name, draft, edited)] = None
    return tuple(samples)
