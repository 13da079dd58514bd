"""Put outcomes together as they come, so that a run holds no more of them than its report does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tqa.checker import Checked
from tqa.consistency import Tally, merge
from tqa.files import Outcome
from tqa.finding import Finding, Rule
from tqa.report import FileResult, Note, Problem, Report, Suppressed
from tqa.results.spool import IN_MEMORY, Findings
from tqa.selection import unused
from tqa.settings import Settings


@dataclass(frozen=True, slots=True)
class _Line:
    """What one outcome adds beside findings and forms."""

    path: str
    file: FileResult | None
    problems: tuple[str, ...]
    dropped: frozenset[str] = frozenset()
    suppressed: tuple[Suppressed, ...] = ()
    notes: tuple[Note, ...] = ()


class Gathered:
    """The outcomes of a run; those of more findings than ``in_memory`` are put in a file."""

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._findings = Findings(in_memory)
        self._tallies: list[Tally] = []
        self._lines: list[_Line] = []
        self._last = ""
        self._in_order = True

    def add(self, outcome: Outcome) -> None:
        """Add what became of a file or of a part of it."""
        self._in_order &= self._last <= outcome.path
        self._last = outcome.path
        checked = outcome.checked
        if checked is None:
            self._lines.append(_Line(outcome.path, None, (outcome.problem,)))
            return
        self._findings.add(checked.findings)
        if checked.tally.rows:
            self._tallies.append(checked.tally)
        self._lines.append(
            _Line(
                outcome.path,
                None if outcome.more else _file(outcome, checked),
                checked.problems,
                checked.dropped,
                checked.suppressed,
                checked.notes,
            )
        )

    def report(
        self,
        problems: Sequence[Problem],
        rules: Sequence[Rule],
        signature: tuple[tuple[str, str], ...],
        settings: Settings,
    ) -> Report:
        """Return the report; ``problems`` are those met before any file was read."""
        lines = sorted(self._lines, key=lambda line: line.path)
        failed = [Problem(line.path, message) for line in lines for message in line.problems]
        dropped: dict[str, frozenset[str]] = {}
        for line in lines:
            if line.file or line.dropped:
                dropped[line.path] = dropped.get(line.path, frozenset()) | line.dropped
        notes = [note for line in lines for note in line.notes]
        return Report(
            findings=self._sorted(),
            consistency=merge(self._tallies),
            files=tuple(line.file for line in lines if line.file),
            problems=(*problems, *failed),
            rules=rules,
            signature=signature,
            suppressed=tuple(item for line in lines for item in line.suppressed),
            notes=(*notes, *unused(settings, dropped)),
        )

    def _sorted(self) -> Sequence[Finding]:
        if self._findings.spooled and self._in_order:
            return self._findings
        return tuple(sorted(self._findings, key=lambda finding: finding.sort_key))


def _file(outcome: Outcome, checked: Checked) -> FileResult:
    seen = checked.assessment
    return FileResult(
        outcome.path,
        checked.words,
        outcome.source,
        seen.score if seen else None,
        seen.reasons if seen else (),
        outcome.bom,
    )
