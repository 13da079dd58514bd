"""What tqa finds in the drafts, set against what the editor did and what reviewers decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tqa.applying import apply_decisions
from tqa.checker import Checked, Checking
from tqa.decisions.anchor import anchor_in_findings
from tqa.decisions.ledger import Ledger
from tqa.decisions.locate import place_of
from tqa.decisions.model import Decision
from tqa.finding import Finding, TqaError
from tqa.fix import apply_edits, fix_text
from tqa.readers import read
from tqa.scoring.credit import Credit, by_rule, credit
from tqa.scoring.measures import Ter
from tqa.scoring.model import Effort, Group, Penalty, RuleEffort, Stage
from tqa.scoring.penalty import Reviewed, penalty
from tqa.scoring.texts import Text, groups_of, text_of

Pair = tuple[Text, Text]
# What tqa glossary learn calls its glossaries.
LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Assessed:
    """``safe_groups``: draft and edited passages, with the safely fixed draft as reference."""

    effort: Effort
    penalty: Penalty | None
    safe_groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """One draft as it was found, and its texts after each step of tqa."""

    pair: Pair
    checked: Checked
    credit: Credit
    reviewed: Reviewed
    texts: tuple[str, ...]


def assess_all(
    checker: Checking,
    pairs: Sequence[Pair],
    decisions: tuple[str, ...],
    learned: tuple[str, ...],
    whole: bool,
    ter: Ter,
) -> Assessed:
    """Check all drafts. Raises TqaError for fixes that do not settle, and for decisions that are
    about none of the drafts.
    """
    ledger = Ledger.load(decisions, Path.cwd())
    _refuse_strange(ledger, decisions, pairs)
    drafts = [_draft(checker, pair, ledger) for pair in pairs]
    decided = {
        finding
        for draft in drafts
        for finding, decision in draft.reviewed.decided
        if decision.is_edit
    }
    found = [draft.credit for draft in drafts]
    rules = by_rule(found, decided.__contains__, learned)
    effort = Effort(
        _stages(drafts, whole, bool(decisions), ter),
        sum(item.edits for item in found),
        rules,
        bool(decisions),
        learned,
        _doubtful(checker, rules, learned),
    )
    severities = {rule.id: rule.severity for rule in checker.rules}
    reviewed = [draft.reviewed for draft in drafts]
    safe = [_groups(draft, draft.texts[1], whole) for draft in drafts]
    return Assessed(
        effort,
        penalty(reviewed, severities) if decisions else None,
        tuple(group for groups in safe for group in groups),
    )


def _doubtful(
    checker: Checking, rules: Sequence[RuleEffort], learned: Sequence[str]
) -> tuple[str, ...]:
    """Return the rules that saved edits and that ``tqa glossary learn`` proposed."""
    origins = {rule.id: rule.origin for rule in checker.rules}
    made = [item.rule for item in rules if item.edits and item.rule not in learned]
    return tuple(rule for rule in made if origins.get(rule, "").split("/")[-1] == LEARNED)


def _refuse_strange(ledger: Ledger, names: Sequence[str], pairs: Sequence[Pair]) -> None:
    own = {place_of(draft.path) for draft, _ in pairs}
    about = {item.path for item in ledger.decisions if item.path}
    if about and not any(place_of(path) in own for path in about):
        raise TqaError(
            f"{', '.join(names)}: about {min(about)}, not about {pairs[0][0].path}; name as DRAFT "
            "the files that were reviewed, as they were before the edits"
        )


def _draft(checker: Checking, pair: Pair, ledger: Ledger) -> _Draft:
    draft, edited = pair
    check = partial(_check, checker, draft.path)
    checked = check(draft.source)
    found = credit(draft, edited, checked.findings)
    reviewed = _reviewed(draft, checked, ledger)
    accepted = ledger.by_place.get(place_of(draft.path), ())
    texts = (
        draft.source,
        fix_text(draft.source, _findings(check), unsafe=False).text,
        apply_edits(draft.source, dict.fromkeys(found.made)),
        fix_text(draft.source, _findings(check), unsafe=True).text,
        apply_decisions(draft.source, accepted).text,
    )
    return _Draft(pair, checked, found, reviewed, texts)


def _check(checker: Checking, path: str, text: str) -> Checked:
    return checker.check(read(path, text.encode("utf-8", "surrogatepass"), "utf-8"))


def _findings(check: Callable[[str], Checked]) -> Callable[[str], Sequence[Finding]]:
    return lambda text: check(text).findings


def _reviewed(draft: Text, checked: Checked, ledger: Ledger) -> Reviewed:
    settled = ledger.settle(draft.path, draft.source, checked.findings)
    edits = [item for item in ledger.by_place.get(place_of(draft.path), ()) if item.is_edit]
    anchored = anchor_in_findings(draft.source, checked.findings, edits)
    places = {(finding.rule, finding.span): finding for finding in checked.findings}
    decided: list[tuple[Finding, Decision]] = [
        (places[item.decision.rule, item.span], item.decision) for item in anchored.placed
    ]
    unmet = tuple(item.decision for item in anchored.missed)
    return Reviewed(
        draft.path,
        checked.words,
        checked.findings,
        (*decided, *settled.rejected),
        unmet,
    )


def _stages(drafts: Sequence[_Draft], whole: bool, decided: bool, ter: Ter) -> tuple[Stage, ...]:
    names = ["draft", "safe fixes", "suggestions that the editor made too", "all fixes, unseen"]
    names += ["accepted decisions"] if decided else []
    return tuple(_stage(name, at, drafts, whole, ter) for at, name in enumerate(names))


def _stage(name: str, at: int, drafts: Sequence[_Draft], whole: bool, ter: Ter) -> Stage:
    groups = [group for draft in drafts for group in _groups(draft, draft.texts[at], whole)]
    references = [group.edited for group in groups]
    return Stage(name, *ter.rates([group.reference or "" for group in groups], references))


def _groups(draft: _Draft, text: str, whole: bool) -> list[Group]:
    """Align a later text of a draft with the edited one, along with the draft itself."""
    first, edited = draft.pair
    later = text_of(read(first.path, text.encode("utf-8", "surrogatepass"), "utf-8"))
    return groups_of(first, edited, later, whole)
