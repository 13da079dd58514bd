"""A small corpus in every format, with a tiny glossary."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.cli.process import GLOSSARY
from tqa.settings import Settings

GOOD = "They met in the park, été.\n\nNothing else."
BAD = "Talks in Nagorny Karabakh, “été”.\n\nAgain, Nagorny Karabakh!"


def texts(number: int) -> list[dict[str, str]]:
    """Return rows, every third of them with two findings."""
    return [
        {"id": f"d{n}", "text": BAD if n % 3 == 0 else f"{n}: {GOOD}", "fr": "Été."}
        for n in range(number)
    ]


def settings(folder: Path) -> Settings:
    glossary = folder / "g.yaml"
    glossary.write_text(GLOSSARY, encoding="utf-8")
    return Settings(shipped=False, glossaries=(str(glossary),))


def write_json(path: Path, rows: list[dict[str, str]]) -> str:
    data = "".join(json.dumps(row) + "\n" for row in rows)
    path.write_bytes(data.encode())
    return str(path)


def write_csv(path: Path, rows: list[dict[str, str]]) -> str:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def write_parquet(path: Path, rows: list[dict[str, str]], group: int = 7) -> str:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group)
    return str(path)


def found(folder: Path) -> list[dict[str, object]]:
    """Return all findings in a folder, in the order of its parts."""
    rows: list[dict[str, object]] = []
    for path in sorted(folder.glob("findings-*")):
        if path.suffix == ".parquet":
            rows += pq.read_table(path).to_pylist()
        else:
            rows += [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return rows
