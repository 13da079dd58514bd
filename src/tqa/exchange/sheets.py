"""XLSX workbooks: texts only, no formula read or written."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from typing import Any

from tqa.exchange.model import Loss
from tqa.exchange.tables import Rows, unguarded
from tqa.finding import TqaError

MAGIC = b"PK\x03\x04"
_LARGEST = 200_000_000
_CELL = 32_767
# What openpyxl and what it reads with raise over files that are damaged or no workbooks.
_BROKEN = (
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, EOFError),
    *(SyntaxError, NotImplementedError, zipfile.BadZipFile, zlib.error),
)


def sheet_rows(name: str, data: bytes) -> tuple[Rows, list[Loss]]:
    """Return (row, cells) of the first sheet; formulas and other sheets are losses.

    Raises TqaError for what is no workbook, and for one that would unpack to more than 200 MB.
    """
    _refuse_bomb(name, data)
    try:
        book = _openpyxl().load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        rows, losses = _read(name, book)
    except _BROKEN as error:
        raise TqaError(
            f"{name}: not a workbook that can be read; save it as .xlsx again"
        ) from error
    for other in book.sheetnames[1:]:
        losses.append(Loss(name, "sheet", other, "only the first sheet is read"))
    book.close()
    return rows, losses


def _read(name: str, book: Any) -> tuple[Rows, list[Loss]]:
    rows: Rows = []
    losses: list[Loss] = []
    for number, cells in enumerate(book.worksheets[0].iter_rows(), 1):
        texts = []
        for cell in cells:
            formula = cell.data_type == "f"
            if formula:
                losses.append(Loss(f"{name}:{number}", "formula", str(cell.value), "not a text"))
            texts.append("" if formula else _text(cell.value))
        if any(texts):
            rows.append((number, texts))
    return rows, losses


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if hasattr(value, "isoformat"):
        return str(value.isoformat())[:10]
    return unguarded(str(value).strip())


def _refuse_bomb(name: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(item.file_size for item in archive.infolist())
    except zipfile.BadZipFile as error:
        raise TqaError(f"{name}: not an XLSX workbook; save it as .xlsx again") from error
    if size > _LARGEST:
        raise TqaError(f"{name}: unpacks to {size // 1_000_000} MB; split the workbook")


def workbook_of(rows: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook of one sheet in which every cell is text, the first row as its header."""
    book = _openpyxl().Workbook()
    sheet = book.active
    sheet.title = "glossary"
    for row, cells in enumerate(rows, 1):
        for column, text in enumerate(cells, 1):
            if text:
                _put(sheet.cell(row, column), text)
    sheet.freeze_panes = "A2"
    return _saved(book)


def _put(cell: Any, text: str) -> None:
    if len(text) > _CELL:
        raise TqaError(f"a cell would hold {len(text)} characters; XLSX takes {_CELL}: use csv")
    # The type is set after the value, which openpyxl reads as a formula when it begins with =.
    cell.value = f"'{text}" if unguarded(text) != text else text
    cell.data_type = "s"
    cell.quotePrefix = True
    if "\n" in text:
        from openpyxl.styles import Alignment

        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _saved(book: Any) -> bytes:
    """Return the bytes of a workbook; equal content gives equal bytes."""
    stream, result = io.BytesIO(), io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(result, "w") as new:
        for item in old.infolist():
            data = old.read(item.filename)
            if item.filename == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2000-01-01T00:00:00Z", data)
            new.writestr(zipfile.ZipInfo(item.filename), data, zipfile.ZIP_DEFLATED)
    return result.getvalue()


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError as error:
        raise TqaError(
            "XLSX needs openpyxl; install it with pip install 'tqa[exchange]'"
        ) from error
    return openpyxl
