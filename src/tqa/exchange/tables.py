"""Rows of CSV files, in which no cell can become a formula of a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import islice

from tqa.finding import TqaError

Rows = list[tuple[int, list[str]]]
_LOOKED_AT = 50
_FORMULA = r"'*[=+\-@\t\r]"


def guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{text}" if re.match(_FORMULA, text) else text


def unguarded(text: str) -> str:
    """Take the apostrophe away again."""
    return text[1:] if text.startswith("'") and re.match(_FORMULA, text) else text


def rows_of(name: str, data: bytes) -> Rows:
    """Return (line, cells) of each row that is not empty; cells without surrounding spaces.

    The separator is the one of tab, comma and semicolon that parts all rows alike, else the one
    that the first line has most of. Raises TqaError for a file that is not text or not CSV.
    """
    text = _decoded(name, data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    found: Rows = []
    line = 1
    try:
        for cells in reader:
            kept = [unguarded(cell.strip()) for cell in cells]
            if any(kept):
                found.append((line, kept))
            line = reader.line_num + 1
    except csv.Error as error:
        place = f"{name}:{reader.line_num}"
        raise TqaError(f"{place}: not a CSV file ({error}); save the table as CSV again") from error
    return found


def _separator(text: str) -> str:
    for separator in "\t,;":
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        try:
            widths = {len(cells) for cells in islice(reader, _LOOKED_AT) if any(cells)}
        except csv.Error:
            continue
        if len(widths) == 1 and widths != {1}:
            return separator
    return max(",;\t", key=text.partition("\n")[0].count)


def _decoded(name: str, data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TqaError(f"{name}:{line}: not UTF-8; save the table as “CSV UTF-8”") from error
    if "\0" in text:
        raise TqaError(f"{name}: not a table in text; save it as “CSV UTF-8”")
    return text


def csv_of(rows: Iterable[Sequence[str]], bom: bool = False) -> bytes:
    """Return rows as CSV with commas, guarded; ``bom`` lets spreadsheets see that it is UTF-8."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig" if bom else "utf-8")
