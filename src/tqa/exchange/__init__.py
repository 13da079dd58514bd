"""Glossaries in the formats of other tools, with a report of what a format cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from tqa.exchange import (
    languagetool,
    native,
    pairs,
    prh,
    sheets,
    tables,
    tbx_read,
    tbx_write,
    termbases,
    vale_read,
    vale_write,
)
from tqa.exchange.held import left_out, unprintable
from tqa.exchange.model import Batch, Format, Languages, Loss, Writer, Written
from tqa.exchange.tables import Rows
from tqa.glossary.model import Entry

TableReader = Callable[[str, Rows, Languages], Batch]


def _table(read: TableReader) -> Callable[[str, bytes, Languages], Batch]:
    """Return a reader that takes the table from CSV or from a workbook."""

    def reader(name: str, data: bytes, languages: Languages) -> Batch:
        if not data.startswith(sheets.MAGIC):
            return read(name, tables.rows_of(name, data), languages)
        rows, losses = sheets.sheet_rows(name, data)
        found = read(name, rows, languages)
        return Batch(found.entries, (*losses, *found.losses))

    return reader


def _clean(write: Writer) -> Writer:
    """Return a writer that leaves out entries with control characters, which no format holds."""

    def writer(entries: Sequence[Entry], languages: Languages) -> Written:
        odd = {item.id: unprintable(item) for item in entries}
        written = write([item for item in entries if not odd[item.id]], languages)
        left = [left_out(item, f"it holds {odd[item.id]}") for item in entries if odd[item.id]]
        return Written(written.files, (*written.losses, *left))

    return writer


def _read_native(name: str, rows: Rows, languages: Languages) -> Batch:  # noqa: ARG001
    return native.read_table(name, rows)


def _write_csv(entries: Sequence[Entry], languages: Languages) -> Written:  # noqa: ARG001
    kept, losses = _without_breaks(entries)
    return Written({"": tables.csv_of(native.table(kept), bom=True)}, losses)


def _write_xlsx(entries: Sequence[Entry], languages: Languages) -> Written:  # noqa: ARG001
    kept, losses = _without_breaks(entries)
    return Written({"": sheets.workbook_of(native.table(kept))}, losses)


def _without_breaks(entries: Sequence[Entry]) -> tuple[list[Entry], tuple[Loss, ...]]:
    """Leave out entries whose lists hold line breaks, which part the items of a cell."""
    broken = [item for item in entries if native.has_breaks(item)]
    kept = [item for item in entries if not native.has_breaks(item)]
    why = "an item of a list, or an example, holds a line break"
    return kept, tuple(left_out(item, why) for item in broken)


_PAIRS = _table(pairs.read_pairs)

FORMATS: Mapping[str, Format] = {
    "csv": Format(
        "CSV with a column for each key of an entry", _table(_read_native), _clean(_write_csv)
    ),
    "xlsx": Format("the same as an Excel workbook", _table(_read_native), _clean(_write_xlsx)),
    "tbx": Format("TBX-Basic of 2019, style DCA", tbx_read.read_tbx, _clean(tbx_write.write_tbx)),
    "tbx-dct": Format(
        "TBX-Basic of 2019, style DCT", tbx_read.read_tbx, _clean(tbx_write.write_tbx_dct)
    ),
    "tbx-2008": Format("TBX-Basic of 2008", tbx_read.read_tbx, _clean(tbx_write.write_tbx_2008)),
    "deepl": Format("two columns, no header", _PAIRS, _clean(pairs.write_pairs)),
    "google": Format("two columns, no header", _PAIRS, _clean(pairs.write_pairs)),
    "google-set": Format(
        "columns by language, with header", _table(pairs.read_set), _clean(pairs.write_set)
    ),
    "microsoft": Format("two columns, no header", _PAIRS, _clean(pairs.write_pairs)),
    "memoq": Format(
        "a table of memoQ", _table(termbases.read_termbase), _clean(termbases.write_memoq)
    ),
    "trados": Format(
        "a table of Trados", _table(termbases.read_termbase), _clean(termbases.write_trados)
    ),
    "vale": Format(
        "rules of Vale", vale_read.read_vale, _clean(vale_write.write_vale), folder=True
    ),
    "prh": Format("rules of prh", prh.read_prh, _clean(prh.write_prh)),
    "languagetool": Format(
        "phrase rules of LanguageTool",
        languagetool.read_languagetool,
        _clean(languagetool.write_languagetool),
    ),
}
