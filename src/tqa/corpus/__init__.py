"""Check texts that stand in rows: JSON lines, CSV, TSV, Parquet, of any size."""
