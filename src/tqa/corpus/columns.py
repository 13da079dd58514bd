"""Which columns hold what, and how a row of findings is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyarrow import Schema

PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns: the text, the foreign original, what tells rows apart.

    ``source`` may be empty. Where ``id`` is empty, the column ``id`` is taken if there is one, else
    rows are named by their place: ``news.jsonl:`` and the byte where the line begins, or for other
    kinds the number of the row.
    """

    text: str = "text"
    source: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One text of a corpus."""

    id: str
    text: str
    source: str | None = None


# Names and types of the columns of findings, in SQL's words, which Spark reads too. ``start`` and
# ``end`` count code points in the text, ``line`` and ``column`` from 1.
FINDINGS = {
    "document": "string",
    "rule": "string",
    "kind": "string",
    "severity": "string",
    "start": "bigint",
    "end": "bigint",
    "line": "bigint",
    "column": "bigint",
    "text": "string",
    "message": "string",
    "suggestions": "array<string>",
    "safety": "string",
    "in_quotation": "boolean",
    "fingerprint": "string",
}


def findings_schema() -> Schema:
    """Return the columns of findings as Arrow knows them."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "bigint": pa.int64(),
        "boolean": pa.bool_(),
        "array<string>": pa.list_(pa.string()),
    }
    return pa.schema([(name, types[kind]) for name, kind in FINDINGS.items()])
