"""Read the rows of one unit, a few at a time; a row that cannot be read is a problem, no end."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from tqa.corpus.columns import Columns, Row
from tqa.corpus.inputs import Unit
from tqa.finding import TqaError

Tell = Callable[[str], None]
_LONGEST = 1 << 30


def rows(unit: Unit, columns: Columns, tell: Tell) -> Iterator[Row]:
    """Yield the rows of a unit that have a text; tell what is wrong with others.

    Raises TqaError for a file that cannot be read at all.
    """
    try:
        if unit.kind == "parquet":
            yield from _parquet(unit, columns)
            return
        with opened(unit) as stream:
            if unit.kind == "json-lines":
                yield from _json(unit, stream, columns, tell)
            else:
                yield from _csv(unit, stream, columns)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, _lzma_error()) as error:
        raise TqaError(f"{unit.path}: cannot be read ({error}); check the file") from error


def opened(unit: Unit) -> BinaryIO:
    """Open a file of lines, decompressed as it is read."""
    if unit.packed == ".gz":
        import gzip

        return cast("BinaryIO", gzip.open(unit.path))
    if unit.packed == ".bz2":
        import bz2

        return cast("BinaryIO", bz2.open(unit.path))
    if unit.packed == ".xz":
        import lzma

        return cast("BinaryIO", lzma.open(unit.path))
    if unit.packed == ".zst":
        import pyarrow as pa

        return cast("BinaryIO", io.BufferedReader(pa.input_stream(unit.path, compression="zstd")))
    return Path(unit.path).open("rb")


def _json(unit: Unit, stream: BinaryIO, columns: Columns, tell: Tell) -> Iterator[Row]:
    for place, line in _lines(unit, stream):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except ValueError as error:
            tell(f"{unit.path}: the line at byte {place} is not JSON ({error})")
            continue
        if not isinstance(data, dict) or columns.text not in data:
            tell(f"{unit.path}: the line at byte {place} has no {columns.text!r}")
            continue
        row = _row(data, columns, f"{Path(unit.path).name}:{place}")
        if row:
            yield row


def _lines(unit: Unit, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that begin in the unit, each with the place (in bytes) where it begins."""
    place = unit.start
    if place:
        stream.seek(place - 1)
        place += len(stream.readline()) - 1
    for line in stream:
        if not unit.packed and place >= unit.end:
            return
        yield place, line
        place += len(line)


def _csv(unit: Unit, stream: BinaryIO, columns: Columns) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST)
    with io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
        if unit.kind == "tsv":
            reader = csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
        else:
            reader = csv.DictReader(text, strict=True)
        for name in filter(None, (columns.text, columns.source, columns.id)):
            if name not in (reader.fieldnames or ()):
                there = ", ".join(reader.fieldnames or ())
                raise TqaError(f"{unit.path}: no column {name!r}; there are {there}")
        for number, data in enumerate(reader, 1):
            row = _row(data, columns, f"{Path(unit.path).name}:{number}")
            if row:
                yield row


def _parquet(unit: Unit, columns: Columns) -> Iterator[Row]:
    import pyarrow.parquet as pq

    with pq.ParquetFile(unit.path) as file:
        asked = {columns.text, columns.source, columns.id or "id"}
        wanted = [name for name in file.schema_arrow.names if name in asked]
        number = sum(file.metadata.row_group(n).num_rows for n in range(unit.start))
        groups = list(range(unit.start, unit.end))
        for batch in file.iter_batches(256, groups, wanted):
            for data in _dicts(batch.to_pylist()):
                row = _row(data, columns, f"{Path(unit.path).name}:{number}")
                number += 1
                if row:
                    yield row


def _dicts(values: Iterable[Any]) -> Iterable[dict[str, Any]]:
    return values


def _row(data: dict[str, Any], columns: Columns, name: str) -> Row | None:
    text = data[columns.text]
    if not text or not isinstance(text, str):
        return None
    source = data.get(columns.source) if columns.source else None
    named = data.get(columns.id or "id")
    return Row(name if named is None else str(named), _sound(text), source)


def _sound(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON may hold and no text can."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text


def _lzma_error() -> type[Exception]:
    import lzma

    return lzma.LZMAError
