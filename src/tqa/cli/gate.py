"""What of a report counts: not what the baseline knows, not what stands on unchanged lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tqa.cli.check_options import CheckOptions
from tqa.report import Report, Suppressed
from tqa.settings import Settings

if TYPE_CHECKING:
    from tqa.changes import Changes


def gate(
    report: Report, options: CheckOptions, settings: Settings, since: Changes | None
) -> Report:
    """Apply baseline and --since to a report, and keep the notes that were asked for."""
    file = options.baseline or (Path(settings.baseline) if settings.baseline else None)
    if file and not options.no_baseline:
        from tqa.baseline.ratchet import against
        from tqa.baseline.storage import read_baseline

        report = against(report, read_baseline(file), file.parent)
    if since:
        report = _changed(report, since)
    if options.report_unused:
        return report
    notes = tuple(note for note in report.notes if not note.kind.startswith("unused-"))
    return replace(report, notes=notes)


def _changed(report: Report, since: Changes) -> Report:
    sources = {file.path: file.source or "" for file in report.files}
    kept = [item for item in report.findings if since.holds(item, sources[item.path])]
    chosen = set(kept)
    left = [Suppressed(item, "unchanged") for item in report.findings if item not in chosen]
    return replace(report, findings=tuple(kept), suppressed=(*report.suppressed, *left))
