from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

import openpyxl
import pytest

from tests.exchange.sample import FR_EN, entries
from tqa.exchange import FORMATS
from tqa.exchange.glossary_file import glossary_text
from tqa.exchange.model import Batch
from tqa.exchange.tables import guarded, unguarded
from tqa.finding import TqaError
from tqa.glossary.load import load_pack


def read(name: str, text: str | bytes) -> Batch:
    reader = FORMATS[name].read
    assert reader
    return reader("terms.csv", text.encode() if isinstance(text, str) else text, FR_EN)


def written(name: str) -> bytes:
    write = FORMATS[name].write
    assert write
    return write(entries(), FR_EN).files[""]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-phobe", "@a", "'=1", "''=1", "\tx"])
def test_what_a_spreadsheet_would_run_is_guarded_and_comes_back(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["Kharkiv", "'tis", "a=b", ""])
def test_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text == unguarded(text)


@pytest.mark.parametrize("name", ["csv", "deepl", "google", "google-set", "memoq", "trados"])
def test_no_cell_of_a_csv_file_is_a_formula(name: str) -> None:
    text = written(name).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert any(cell.startswith("'-") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written("xlsx"))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert "=An axis is a line of rotation." in [cell.value for cell in cells]
    assert all(cell.quotePrefix for cell in cells)


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.create_sheet("more")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_formulas_and_further_sheets_of_a_workbook_are_named() -> None:
    found = read("csv", workbook(("preferred", "why"), ("Kharkiv", "=HYPERLINK(1)")))
    assert [entry.preferred for entry in found.entries] == ["Kharkiv"]
    assert [(loss.field, loss.value) for loss in found.losses] == [
        ("formula", "=HYPERLINK(1)"),
        ("sheet", "more"),
    ]


def test_a_workbook_can_have_the_layout_of_a_term_base() -> None:
    found = read("trados", workbook(("French", "English"), ("Kharkov", "Kharkiv|Kharkiw")))
    (entry,) = found.entries
    assert (entry.original, entry.preferred, entry.admitted) == (
        "Kharkov",
        "Kharkiv",
        ("Kharkiw",),
    )


def test_a_workbook_that_unpacks_to_gigabytes_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/a.xml", b"\0" * 201_000_000)
    with pytest.raises(TqaError, match="unpacks to 201 MB"):
        read("xlsx", stream.getvalue())


def test_columns_values_and_rows_that_say_nothing_are_named() -> None:
    text = "preferred;severity;colour;valid_to\nKharkiv;grave;red;2020\n;error;;\nKyiv;;;;x\n"
    found = read("csv", text)
    assert [entry.id for entry in found.entries] == ["kharkiv", "kyiv"]
    assert [(loss.entry, loss.field, loss.value) for loss in found.losses] == [
        ("terms.csv:2", "severity", "grave"),
        ("terms.csv:2", "colour", "red"),
        ("terms.csv:2", "valid_to", "2020"),
        ("terms.csv:3", "row", "error"),
        ("terms.csv:4", "cell", "x"),
    ]


def test_sources_of_one_target_make_one_entry() -> None:
    found = read("deepl", "Kharkov,Kharkiv\nKharkow,Kharkiv\nseul,\nsa,ta,fr,en\nwa,da,de,en\n")
    first, second = found.entries
    assert (first.preferred, first.original) == ("Kharkiv", "Kharkov; Kharkow")
    assert (second.preferred, second.original) == ("ta", "sa")
    assert [(loss.field, loss.value) for loss in found.losses] == [
        ("row", "seul"),
        ("row", "wa; da"),
    ]


def test_a_phrase_too_long_for_an_engine_is_left_out() -> None:
    long = read("csv", f"preferred,original\n{'é' * 513},x\n").entries
    write = FORMATS["deepl"].write
    assert write
    found = write(long, FR_EN)
    assert found.files[""] == b""
    assert "1024 bytes" in found.losses[0].why


def test_forbidden_terms_of_memoq_are_deprecated() -> None:
    text = (
        "Entry_ID;Entry_Subject;French;Term_Info;English_United_States;Term_Info;English;Term_Info\n"
        "7;politics;Kharkov;;Kharkiv;CasePermissive;Kharkov;Forbidden\n"
    )
    found = read("memoq", text)
    (entry,) = found.entries
    assert (entry.preferred, entry.deprecated) == ("Kharkiv", ("Kharkov",))
    assert [(loss.field, loss.value) for loss in found.losses] == [
        ("Entry_ID", "7"),
        ("Entry_Subject", "politics"),
        ("Term_Info", "CasePermissive"),
    ]


def test_what_an_editor_may_write_in_a_table_becomes_an_entry_that_loads() -> None:
    text = (
        "id,preferred,deprecated,pattern,enabled,status,examples\n"
        "Kharkiv City,Kharkiv,Kharkov,Khark.v,false,,bad: no marks\n"
        ",,Kiev,,,retired,bad: from [[Kiev]]\n"
    )
    found = read("csv", text)
    first, second = load_pack("g", glossary_text("g", FR_EN, found.entries).encode()).entries
    assert (first.id, first.deprecated, first.reason) == (
        "kharkiv",
        ("Kharkov",),
        "Imported from terms.csv.",
    )
    assert (second.message, second.status) == ("Do not write this.", "retired")
    assert [(loss.field, loss.value) for loss in found.losses] == [
        ("id", "Kharkiv City"),
        ("examples", "bad: no marks"),
        ("pattern", "Khark.v"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("csv", "preferred,preferred\na,b\n", "two columns are called preferred"),
        ("csv", "a,b\n1,2\n", "no column is called preferred"),
        ("csv", "", "the table is empty"),
        ("csv", 'preferred\n"a', "not a CSV file"),
        ("csv", b"preferred\n\xe9t\xe9\n", "terms.csv:2: not UTF-8"),
        ("csv", b"PK\x03\x04nonsense", "not an XLSX workbook"),
        ("memoq", "German,English\na,b\n", "no column is called French"),
        ("google-set", "de,en\na,b\n", "no column is called fr"),
    ],
)
def test_what_is_no_such_table_is_named(name: str, data: str | bytes, message: str) -> None:
    with pytest.raises(TqaError, match=message):
        read(name, data)


def test_a_table_saved_as_unicode_text_is_read() -> None:
    found = read("csv", "preferred\tadmitted\nZaporizhzhia\tZaporizhia\n".encode("utf-16"))
    assert found.entries[0].admitted == ("Zaporizhia",)
