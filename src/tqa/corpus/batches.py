"""One function for every engine: batches of texts in, batches of findings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tqa.auto import checker_for
from tqa.checker import Checking
from tqa.corpus.columns import FINDINGS, PROBLEM, Columns, Row, findings_schema
from tqa.finding import Finding
from tqa.readers import read_text
from tqa.settings import Settings
from tqa.text import Document

if TYPE_CHECKING:
    from pyarrow import RecordBatch

Values = list[Any]


def check_batches(
    batches: Iterable[RecordBatch], settings: Settings, columns: Columns
) -> Iterator[RecordBatch]:
    """Yield a batch of findings (``findings_schema``) for each batch of texts.

    A row without text has no findings. What keeps a rule from being tried is a row of the kind
    ``problem``. The checker is built once in a process. Raises TqaError for glossaries that cannot
    be used, KeyError for a column that is missing.
    """
    checker = checker_of(settings)
    for batch in batches:
        yield found_in(checker, rows_of(batch, columns))


@lru_cache(maxsize=1)
def checker_of(settings: Settings) -> Checking:
    """Return the checker of this process."""
    return checker_for(settings)


def rows_of(batch: RecordBatch, columns: Columns) -> Iterator[Row]:
    """Yield the rows of a batch that have a text; they need an id column."""
    ids = batch.column(columns.id or "id")
    texts = batch.column(columns.text)
    sources = batch.column(columns.source) if columns.source else None
    for index in range(batch.num_rows):
        text = texts[index].as_py()
        if text:
            source = sources[index].as_py() if sources is not None else None
            yield Row(str(ids[index].as_py()), str(text), source)


def found_in(checker: Checking, rows: Iterable[Row]) -> RecordBatch:
    """Check rows and return their findings, in the order of rows and places."""
    import pyarrow as pa

    found: list[Values] = []
    for row in rows:
        checked = checker.check(_document(row))
        found += [_values(row.id, finding) for finding in checked.findings]
        found += [_problem(row.id, message) for message in checked.problems]
    schema = findings_schema()
    arrays = [
        pa.array([values[index] for values in found], schema.field(index).type)
        for index in range(len(FINDINGS))
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _document(row: Row) -> Document:
    document = read_text(row.id, row.text)
    if row.source is None or len(document.segments) != 1:
        return document
    (segment,) = document.segments
    with_source = type(segment)(segment.text, segment.pieces, row.source, segment.label)
    return Document(document.path, document.source, (with_source,))


def _values(document: str, item: Finding) -> Values:
    safety = item.suggestions[0].safety if item.suggestions else ""
    return [
        *(document, item.rule, item.kind, item.severity, item.span.start, item.span.end),
        *(item.line, item.column, item.text, item.message),
        [suggestion.text for suggestion in item.suggestions],
        *(safety, item.in_quotation, item.fingerprint),
    ]


def _problem(document: str, message: str) -> Values:
    return [document, "", PROBLEM, "error", 0, 0, 1, 1, "", message, [], "", False, ""]
