"""The decisions in force for a run, and what they settle."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tqa.decisions.anchor import anchor_in_findings
from tqa.decisions.locate import located, place_of
from tqa.decisions.merge import Voice, merge_files
from tqa.decisions.model import Decision, fold
from tqa.decisions.read import read_decisions
from tqa.decisions.write import as_bytes
from tqa.finding import Finding


@dataclass(frozen=True, slots=True)
class Settled:
    """One file's findings: ``open``, and ``rejected`` with the decision that settles each.

    ``missed`` holds the decisions about this file that met no finding, and why.
    """

    open: tuple[Finding, ...]
    rejected: tuple[tuple[Finding, Decision], ...] = ()
    missed: tuple[tuple[Decision, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Merged decisions with paths as seen from the working folder.

    ``decisions`` are all of them. ``everywhere`` holds the rejections for all files, ``by_place``
    what else was rejected, accepted or changed, by file. What reviewers answered differently stands
    in ``conflicts`` and settles nothing.
    """

    decisions: tuple[Decision, ...] = ()
    conflicts: tuple[tuple[Voice, ...], ...] = ()
    everywhere: tuple[Decision, ...] = ()
    by_place: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)

    @classmethod
    def load(cls, paths: Iterable[str], folder: Path) -> Ledger:
        """Read and merge decisions files; one that does not exist yet holds no decisions."""
        named = [path for path in paths if (folder / path).exists()]
        merged = merge_files([located(read_decisions(path), folder) for path in named])
        everywhere: list[Decision] = []
        places: dict[str, list[Decision]] = {}
        for item in merged.decisions:
            if item.state == "rejected" and item.scope == "everywhere":
                everywhere.append(item)
            elif item.state != "commented":
                places.setdefault(place_of(item.path), []).append(item)
        return cls(
            merged.decisions,
            merged.conflicts,
            tuple(everywhere),
            {place: tuple(items) for place, items in places.items()},
        )

    @property
    def digest(self) -> str:
        """A hash that is equal for equal decisions, empty without any."""
        made = self.decisions
        return hashlib.sha256(as_bytes(made)).hexdigest()[:16] if made else ""

    def concerns(self, path: str) -> bool:
        """Whether the text of a file is needed to settle its findings."""
        return any(item.scope == "occurrence" for item in self._about(path))

    def settle(self, path: str, source: str, findings: Sequence[Finding]) -> Settled:
        """Split the findings of a file by the rejections; ``source`` is read if it ``concerns``.

        Accepted and changed decisions settle nothing: what they ask for has yet to be done. They
        also win over a rejection of all like it.
        """
        about = self._about(path)
        document = [item for item in about if item.scope == "document"]
        general = {(item.rule, item.match): item for item in (*self.everywhere, *document)}
        single = [item for item in about if item.scope == "occurrence"]
        anchored = anchor_in_findings(source, findings, single)
        decided = {(item.decision.rule, item.span): item.decision for item in anchored.placed}
        left: list[Finding] = []
        rejected: list[tuple[Finding, Decision]] = []
        for finding in findings:
            like_it = general.get((finding.rule, fold(finding.text)))
            decision = decided.get((finding.rule, finding.span), like_it)
            if decision is None or decision.is_edit:
                left.append(finding)
            else:
                rejected.append((finding, decision))
        missed = [
            (item.decision, item.reason)
            for item in anchored.missed
            if item.decision.state == "rejected"
        ]
        missed += _unmet(document, findings, "nothing like it is found in this file")
        return Settled(tuple(left), tuple(rejected), tuple(missed))

    def unmet_anywhere(self, rejected: Iterable[Finding]) -> tuple[tuple[Decision, str], ...]:
        """Return the rejections of scope everywhere that met none of the findings of a run."""
        reason = "nothing like it is found in any file"
        return tuple(_unmet(self.everywhere, rejected, reason))

    def _about(self, path: str) -> tuple[Decision, ...]:
        return self.by_place.get(place_of(path), ()) if self.by_place else ()


def _unmet(
    decisions: Iterable[Decision], findings: Iterable[Finding], reason: str
) -> list[tuple[Decision, str]]:
    """Return the decisions whose rule and match no finding has."""
    seen = {(finding.rule, fold(finding.text)) for finding in findings}
    return [(item, reason) for item in decisions if (item.rule, item.match) not in seen]
