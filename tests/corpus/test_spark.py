"""A cluster of two executors on this machine, one of which is killed in the middle."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.corpus.support import found, settings, texts, write_parquet
from tqa.corpus.columns import Columns
from tqa.corpus.parts import Folder
from tqa.corpus.run import check_corpus
from tqa.corpus.spark import check_frame

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import SparkSession

ROWS = 120


@pytest.fixture
def spark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SparkSession]:
    if not shutil.which("java") or sys.platform == "win32":
        pytest.skip("no Java here: Spark is NOT tested")
    pyspark = pytest.importorskip("pyspark.sql", reason="no pyspark here: Spark is NOT tested")
    folders = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(folders))
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    # Executors keep their logs below the folder of Spark otherwise.
    monkeypatch.setenv("SPARK_WORKER_DIR", str(tmp_path / "work"))
    builder = pyspark.SparkSession.builder.master("local-cluster[2,1,512]").appName("tqa")
    options = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.executor.memory": "512m",
        "spark.sql.files.maxPartitionBytes": "2000",
        "spark.sql.files.openCostInBytes": "0",
        "spark.local.dir": str(tmp_path / "local"),
        "spark.sql.warehouse.dir": str(tmp_path / "warehouse"),
    }
    for name, value in options.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def killing(marker: Path, batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
    """Pass batches through; the first process to reach row 60 takes its executor down."""
    for batch in batches:
        if "d60" in batch.column("id").to_pylist():
            try:
                marker.touch(exist_ok=False)
            except FileExistsError:
                pass
            else:
                daemon = Path(f"/proc/{os.getppid()}/stat").read_text("ascii")
                os.kill(int(daemon.rpartition(")")[2].split()[1]), signal.SIGKILL)
        yield batch


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.skipif(sys.platform != "linux", reason="finds the executor in /proc")
def test_a_cluster_that_loses_an_executor_finds_the_same(
    spark: SparkSession, tmp_path: Path
) -> None:
    path = write_parquet(tmp_path / "c.parquet", texts(ROWS), group=10)
    chosen, columns = settings(tmp_path), Columns()
    check_corpus([path], Folder(str(tmp_path / "out"), "parquet"), columns, chosen)
    frame = spark.read.parquet(path)
    marker = tmp_path / "killed"

    def batches(source: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        return killing(marker, source)

    assert frame.rdd.getNumPartitions() > 2
    risky = frame.mapInArrow(batches, frame.schema)
    rows = [row.asDict() for row in check_frame(risky, chosen, columns).collect()]
    assert marker.exists()
    assert len(rows) == 2 * ROWS // 3
    key = ["document", "start"]
    wanted = sorted(found(tmp_path / "out"), key=lambda row: [row[name] for name in key])
    assert sorted(rows, key=lambda row: [row[name] for name in key]) == wanted
