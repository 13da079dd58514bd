from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pyarrow as pa
import pytest

from tests.corpus.support import found, settings, texts, write_csv, write_json, write_parquet
from tqa.checker import Checker, Checking
from tqa.corpus import run
from tqa.corpus.columns import Columns
from tqa.corpus.inputs import units
from tqa.corpus.parts import Counts, Folder
from tqa.corpus.run import Task, check_corpus
from tqa.finding import TqaError

COLUMNS = Columns()
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": bytes,
}


def checked(folder: Path, *paths: str, size: int = 1 << 20, jobs: int = 1) -> Counts:
    chosen = replace(settings(folder), jobs=jobs)
    return check_corpus(paths, Folder(str(folder / "out"), "parquet"), COLUMNS, chosen, None, size)


def test_findings_and_counts(tmp_path: Path) -> None:
    counts = checked(tmp_path, write_json(tmp_path / "c.jsonl", texts(9)))
    rows = found(tmp_path / "out")
    assert [(row["document"], row["line"], row["column"]) for row in rows] == [
        (f"d{n}", line, column) for n in (0, 3, 6) for line, column in ((1, 10), (3, 8))
    ]
    first = rows[0]
    assert (first["rule"], first["text"]) == ("nagorno-karabakh", "Nagorny Karabakh")
    assert first["suggestions"] == ["Nagorno-Karabakh"]
    assert (counts.documents, counts.findings) == (9, {"nagorno-karabakh": 6})
    summary = json.loads((tmp_path / "out" / "counts.json").read_bytes())
    assert summary["with_findings"] == {"nagorno-karabakh": 3}


@pytest.mark.parametrize("kind", ["gz", "bz2", "xz", "zst", "csv", "tsv", "parquet", "pieces"])
def test_every_format_gives_the_same(tmp_path: Path, kind: str) -> None:
    rows = texts(30)
    plain = write_json(tmp_path / "c.jsonl", rows)
    data = Path(plain).read_bytes()
    other = tmp_path / f"c.jsonl.{kind}"
    if kind in ("csv", "tsv"):
        other = tmp_path / f"c.{kind}"
        if kind == "csv":
            write_csv(other, rows)
        else:
            one_line = [row | {"text": row["text"].replace("\n", " ")} for row in rows]
            lines = ["\t".join(row.values()) for row in one_line]
            other.write_text("\n".join(["id\ttext\tfr", *lines]), encoding="utf-8")
            plain = write_json(tmp_path / "c.jsonl", one_line)
    elif kind == "parquet":
        other = Path(write_parquet(tmp_path / "c.parquet", rows))
    elif kind == "pieces":
        other = Path(plain)
    else:
        with pa.output_stream(other, compression="zstd" if kind == "zst" else None) as stream:
            stream.write(PACKED[kind](data))
    folder = Folder(str(tmp_path / "other"), "json-lines")
    check_corpus([str(other)], folder, COLUMNS, settings(tmp_path), None, 300)
    checked(tmp_path, plain)
    assert found(tmp_path / "other") == found(tmp_path / "out")
    assert len(list((tmp_path / "other").glob("findings-*"))) > (kind in ("parquet", "pieces"))


@pytest.mark.parametrize("size", range(1, 400, 37))
def test_each_line_is_read_once_wherever_the_pieces_end(tmp_path: Path, size: int) -> None:
    path = write_json(tmp_path / "c.jsonl", texts(6))
    chosen = settings(tmp_path)
    counts = check_corpus(
        [path], Folder(str(tmp_path / "o"), "json-lines"), COLUMNS, chosen, None, size
    )
    assert (counts.documents, sum(counts.findings.values())) == (6, 4)


def test_a_stopped_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_json(tmp_path / "c.jsonl", texts(40))
    checked(tmp_path, path, size=900)
    wanted = found(tmp_path / "out")
    parts = sorted((tmp_path / "out").glob("findings-*"))
    assert len(parts) > 3
    parts[1].unlink()
    (tmp_path / "out" / "_tqa" / "00002.json").write_text("{", encoding="utf-8")
    (tmp_path / "out" / ".findings-00003.parquet").write_bytes(b"half")
    numbers: list[int] = []
    real = run.do

    def do(checker: Checking, task: Task) -> Counts:
        numbers.append(task.unit.number)
        return real(checker, task)

    monkeypatch.setattr(run, "do", do)
    counts = checked(tmp_path, path, size=900)
    assert numbers == [1, 2]
    assert found(tmp_path / "out") == wanted
    assert counts.documents == 40
    assert not list((tmp_path / "out").glob(".findings-*"))


def test_another_run_is_refused_the_folder(tmp_path: Path) -> None:
    path = write_json(tmp_path / "c.jsonl", texts(4))
    checked(tmp_path, path)
    write_json(tmp_path / "c.jsonl", texts(5))
    with pytest.raises(TqaError, match="findings of other texts, rules or options"):
        checked(tmp_path, path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("", encoding="utf-8")
    with pytest.raises(TqaError, match="not empty"):
        check_corpus([path], Folder(str(tmp_path / "full"), "parquet"), COLUMNS, settings(tmp_path))


def test_findings_below_the_texts_are_no_texts(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write_json(tmp_path / "in" / "c.jsonl", texts(4))
    folder = Folder(str(tmp_path / "in" / "out"), "json-lines")
    for _ in range(2):
        paths = [str(tmp_path / "in")]
        assert check_corpus(paths, folder, COLUMNS, settings(tmp_path)).documents == 4
    other = Folder(str(tmp_path / "in" / "out"), "parquet")
    with pytest.raises(TqaError, match="options"):
        check_corpus(paths, other, COLUMNS, settings(tmp_path))


def test_bad_rows_are_problems_and_the_rest_is_checked(tmp_path: Path) -> None:
    good = json.dumps(texts(1)[0])
    lines = ["{not json", "[1]", '{"id": 1}', '{"text": null}', '{"text": "\\ud800 ok"}', "", good]
    path = tmp_path / "c.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    counts = checked(tmp_path, str(path))
    assert (counts.problems, counts.documents) == (3, 2)
    assert "c.jsonl: the line at byte 0 is not JSON" in counts.messages[0]
    assert len(found(tmp_path / "out")) == 2


def test_a_file_that_is_cut_short_is_a_problem_of_its_own(tmp_path: Path) -> None:
    data = gzip.compress("".join(json.dumps(row) + "\n" for row in texts(500)).encode())
    (tmp_path / "a.jsonl.gz").write_bytes(data[:-40])
    paths = [str(tmp_path / "a.jsonl.gz"), write_json(tmp_path / "b.jsonl", texts(3))]
    counts = checked(tmp_path, *paths)
    assert counts.problems == 1
    assert "a.jsonl.gz: cannot be read" in counts.messages[0]
    assert [row["document"] for row in found(tmp_path / "out")] == ["d0", "d0"]


@pytest.mark.parametrize("write", [write_csv, write_parquet])
def test_a_column_that_is_missing_is_named(tmp_path: Path, write: object) -> None:
    suffix = "csv" if write is write_csv else "parquet"
    path = write(tmp_path / f"c.{suffix}", texts(2))  # type: ignore[operator]
    folder = Folder(str(tmp_path / "out"), "parquet")
    try:
        counts = check_corpus([path], folder, Columns("body"), settings(tmp_path))
        message = counts.messages[0]
    except TqaError as error:
        message = str(error)
    assert "no column 'body'; there are id, text, fr" in message


def test_unknown_and_missing_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    for name, message in (("a.docx", "of no kind"), ("gone", "no such"), (".", "no .jsonl")):
        with pytest.raises(TqaError, match=message):
            units([str(tmp_path / name)], COLUMNS)


@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
@pytest.mark.skipif(sys.platform != "linux", reason="the patch is known to forks only")
def test_processes_agree_and_one_that_dies_costs_its_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_json(tmp_path / "c.jsonl", texts(40))
    checked(tmp_path, path, size=900)
    wanted = found(tmp_path / "out")
    real = Checker.check
    here = os.getpid()

    def check(checker: Checker, document: object, every_place: bool = False) -> object:
        if os.getpid() != here and getattr(document, "path", "") == "d20":
            os.kill(os.getpid(), signal.SIGKILL)
        return real(checker, document, every_place)  # type: ignore[arg-type]

    monkeypatch.setattr("tqa.parallel._context", lambda: get_context("fork"))
    monkeypatch.setattr(Checker, "check", check)
    folder = Folder(str(tmp_path / "two"), "parquet")
    chosen = replace(settings(tmp_path), jobs=2)
    counts = check_corpus([path], folder, COLUMNS, chosen, None, 900)
    assert counts.problems == 1
    assert "ended from outside (signal 9)" in counts.messages[0]
    monkeypatch.setattr(Checker, "check", real)
    assert check_corpus([path], folder, COLUMNS, chosen, None, 900).problems == 0
    assert found(tmp_path / "two") == wanted
