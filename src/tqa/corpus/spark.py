"""Check a frame of texts on a cluster: the same function for each batch, by ``mapInArrow``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tqa.corpus.columns import FINDINGS, Columns
from tqa.settings import Settings

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame


def check_frame(frame: DataFrame, settings: Settings, columns: Columns) -> DataFrame:
    """Return the findings of a frame that has the columns, ``id`` (or another) among them.

    Each Python process of the cluster builds its checker once; tqa, the folder of its cache and the
    files that ``settings`` name must be there under the same paths.
    """

    def check(batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        from tqa.corpus.batches import check_batches

        return check_batches(batches, settings, columns)

    wanted = filter(None, (columns.id or "id", columns.text, columns.source))
    schema = ", ".join(f"`{name}` {kind}" for name, kind in FINDINGS.items())
    return frame.select(*wanted).mapInArrow(check, schema)
