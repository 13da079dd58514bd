"""Check a large text block by block: memory is that of a block and of what is found.

Positions, counts and fingerprints are those of the whole text. What compares a text with itself
(which form is in the majority, whether it shows that it was translated) sees one block at a time,
and a comment in Markdown acts within its block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tqa.checker import Checked, Checking
from tqa.consistency import Row, Tally
from tqa.files import Outcome, unreadable
from tqa.finding import Edit, Finding, TqaError
from tqa.readers import read_text
from tqa.readers.blocks import BLOCK, Block, opened
from tqa.report import Note
from tqa.translationese import Assessment

LARGE = 1 << 22  # bytes
_PLACES = 3


def large_items(path: str, encoding: str, size: int = 0) -> Iterator[Block | Outcome]:
    """Yield the blocks of a file and at its end an outcome: that of a file without findings, which
    ``Whole.outcome`` completes, or the problem that keeps it from being read.
    """
    try:
        file = opened(path, encoding)
        yield from file.blocks(size or BLOCK)
    except TqaError as error:
        yield Outcome(path, None, None, str(error))
    except OSError as error:
        yield unreadable(path, error)
    else:
        yield Outcome(path, None, None, bom=file.bom)


def check_block(checker: Checking, path: str, block: Block, every_place: bool) -> Checked:
    """Check one block; positions are those in the block."""
    return checker.check(read_text(path, block.text), every_place)


class Whole:
    """Puts the results of the blocks of one file together.

    In ``parts``, the outcome of each block is given out as it is added, without counts; else the
    outcome of the file holds all.
    """

    def __init__(self, path: str, keep_source: bool, in_parts: bool) -> None:
        self._path = path
        self._keep_source = keep_source
        self._in_parts = in_parts and not keep_source
        self._texts: list[str] = []
        self._ordinals: Counter[str] = Counter()
        self._rows: dict[tuple[str, str], Row] = {}
        self._parts: list[Checked] = []

    def add(self, block: Block, checked: Checked) -> Outcome | None:
        """Add a block; return its outcome if the file is given out in parts."""
        for row in checked.tally.rows:
            self._add_row(_moved_row(row, block))
        if self._keep_source:
            self._texts.append(block.text)
        moved = replace(
            checked,
            findings=tuple([self._moved(finding, block) for finding in checked.findings]),
            suppressed=tuple(
                [
                    replace(item, finding=self._moved(item.finding, block))
                    for item in checked.suppressed
                ]
            ),
            tally=Tally(self._path, ()),
            notes=tuple([_moved_note(note, block) for note in checked.notes]),
        )
        if not self._in_parts:
            self._parts.append(moved)
            return None
        self._parts.append(replace(moved, findings=(), suppressed=(), notes=()))
        return Outcome(self._path, replace(moved, problems=()), None, more=True)

    def outcome(self, end: Outcome) -> Outcome:
        """Return the outcome of the file: what was not given out in parts."""
        if end.problem:
            return end
        source = "".join(self._texts) if self._keep_source else None
        return replace(end, checked=self._checked(), source=source)

    def _checked(self) -> Checked:
        parts = self._parts
        return Checked(
            tuple([finding for part in parts for finding in part.findings]),
            Tally(self._path, tuple(row for _, row in sorted(self._rows.items(), key=_first))),
            sum(part.words for part in parts),
            tuple(dict.fromkeys(problem for part in parts for problem in part.problems)),
            _average(parts),
            tuple([item for part in parts for item in part.suppressed]),
            tuple([note for part in parts for note in part.notes]),
            frozenset().union(*(part.dropped for part in parts)),
            max((part.evidence for part in parts), default=0.0),
        )

    def _moved(self, finding: Finding, block: Block) -> Finding:
        name, _, _ = finding.fingerprint.rpartition(":")
        self._ordinals[name] += 1
        return replace(
            finding,
            span=finding.span.shift(block.offset),
            line=finding.line + block.line - 1,
            column=_column(finding.line, finding.column, block),
            end_line=finding.end_line + block.line - 1,
            end_column=_column(finding.end_line, finding.end_column, block),
            suggestions=tuple(
                replace(
                    item,
                    edits=tuple(Edit(e.span.shift(block.offset), e.text) for e in item.edits),
                )
                for item in finding.suggestions
            ),
            fingerprint=f"{name}:{self._ordinals[name]}",
            context_start=finding.context_start + block.offset,
        )

    def _add_row(self, row: Row) -> None:
        key = (row.concept, row.form)
        known = self._rows.get(key)
        if known:
            row = replace(
                known,
                count=known.count + row.count,
                places=(*known.places, *row.places)[:_PLACES],
                occurrences=(*known.occurrences, *row.occurrences),
            )
        self._rows[key] = row


def _first(item: tuple[tuple[str, str], Row]) -> tuple[str, str]:
    return item[0]


def _column(line: int, column: int, block: Block) -> int:
    return column + block.column - 1 if line == 1 else column


def _moved_row(row: Row, block: Block) -> Row:
    return replace(
        row,
        places=tuple(
            replace(
                place,
                line=place.line + block.line - 1,
                column=_column(place.line, place.column, block),
                offset=place.offset + block.offset,
            )
            for place in row.places
        ),
        occurrences=tuple(
            replace(item, span=item.span.shift(block.offset)) for item in row.occurrences
        ),
    )


def _moved_note(note: Note, block: Block) -> Note:
    line = note.line + block.line - 1
    message = note.message.replace(f"{note.path}:{note.line}:", f"{note.path}:{line}:", 1)
    return replace(note, line=line, message=message)


def _average(parts: Iterable[Checked]) -> Assessment | None:
    """Return the mean score, by words, with the reasons of the block that has the highest."""
    seen = [(part.words, part.assessment) for part in parts if part.assessment]
    if not seen:
        return None
    words = sum(count for count, _ in seen) or 1
    score = sum(count * item.score for count, item in seen) / words
    return Assessment(round(score), max(seen, key=lambda pair: pair[1].score)[1].reasons)
