"""From files to units of work: pieces of some size that are read alone and in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tqa.corpus.columns import Columns
from tqa.finding import TqaError

UNIT = 32 << 20
_KINDS = {
    ".jsonl": "json-lines",
    ".ndjson": "json-lines",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
}
# The folder in which a run keeps its state; what stands beside it are findings.
STATE = "_tqa"
PACKED = (".gz", ".bz2", ".xz", ".zst")


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of one file: bytes ``start`` to ``end`` of JSON lines, row groups of Parquet, or all.

    A line belongs to the unit in which it begins. ``number`` counts the units of a run.
    """

    number: int
    path: str
    kind: str
    packed: str
    start: int
    end: int


def units(paths: Sequence[str], columns: Columns, size: int = UNIT) -> list[Unit]:
    """Return the units of all files, in the order of their names.

    Raises TqaError for what does not exist, is of an unknown kind or lacks a column.
    """
    found: list[Unit] = []
    for path in _files(paths):
        kind, packed = kind_of(path)
        ranges = _ranges(path, kind, packed, columns, size)
        found += [Unit(len(found) + n, path, kind, packed, *r) for n, r in enumerate(ranges)]
    return found


def kind_of(path: str) -> tuple[str, str]:
    """Return the kind of a file and how it is compressed, by its name: ``("csv", ".gz")``."""
    name = Path(path).name.lower()
    packed = next((suffix for suffix in PACKED if name.endswith(suffix)), "")
    kind = _KINDS.get(Path(name.removesuffix(packed)).suffix, "")
    if not kind or (kind == "parquet" and packed):
        known = " ".join(_KINDS)
        raise TqaError(
            f"{path}: of no kind that tqa corpus reads; rename it to end in one of {known}, "
            f"or all but .parquet compressed ({' '.join(PACKED)})"
        )
    return kind, packed


def _files(paths: Sequence[str]) -> list[str]:
    found: list[str] = []
    for named in paths:
        path = Path(named)
        if path.is_dir():
            inside = [item.as_posix() for item in sorted(path.rglob("*")) if _is_input(item)]
            if not inside:
                raise TqaError(f"{named}: no {' '.join(_KINDS)} in this folder")
            found += inside
        elif path.exists():
            found.append(path.as_posix())
        else:
            raise TqaError(f"{named}: no such file or folder; check the path")
    return list(dict.fromkeys(found))


def _is_input(path: Path) -> bool:
    ours = (path.parent / STATE).exists()
    if ours or path.name.startswith((".", "_")) or not path.is_file():
        return False
    try:
        kind_of(str(path))
    except TqaError:
        return False
    return True


def _ranges(
    path: str, kind: str, packed: str, columns: Columns, size: int
) -> Iterator[tuple[int, int]]:
    total = Path(path).stat().st_size
    if kind == "parquet":
        yield from _row_groups(path, columns, size)
    elif kind == "json-lines" and not packed:
        yield from ((start, min(start + size, total)) for start in range(0, total, size))
    else:
        yield 0, total


def _row_groups(path: str, columns: Columns, size: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of row groups of some ``size`` bytes in memory."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            names, meta = file.schema_arrow.names, file.metadata
    except (pa.ArrowInvalid, OSError) as error:
        raise TqaError(f"{path}: not to be read as Parquet ({error})") from error
    for name in filter(None, (columns.text, columns.source, columns.id)):
        if name not in names:
            raise TqaError(f"{path}: no column {name!r}; there are {', '.join(names)}")
    start = held = 0
    for group in range(meta.num_row_groups):
        held += meta.row_group(group).total_byte_size
        if held >= size:
            yield start, group + 1
            start, held = group + 1, 0
    if start < meta.num_row_groups:
        yield start, meta.num_row_groups
