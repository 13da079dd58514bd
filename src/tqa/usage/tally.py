"""From places and decisions to one row of figures for each entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tqa.decisions.merge import merge_files
from tqa.decisions.model import Decision
from tqa.finding import Rule
from tqa.glossary.model import Glossary
from tqa.usage.model import Evidence, Seen, Usage

# A place in a text: the path, and what tells it from the others there.
_Place = tuple[str, ...]


def usage_of(
    glossaries: Iterable[Glossary], evidence: Evidence, checks: Iterable[Rule] = ()
) -> tuple[Usage, ...]:
    """Return a row for each entry in force, in the order of the glossaries, then for each check.

    A place that was decided counts as a hit, also where no report holds it. A rejection of all
    like it counts for each place known, and once where none is.
    """
    rows = [row for glossary in glossaries for row in _rows(glossary)]
    named = ((rule.id, rule.kind, rule.severity) for rule in checks)
    rows += [Usage(*name, "", "live", "check", "", 0, 0) for name in sorted(set(named))]
    seen: dict[str, dict[_Place, Seen]] = {}
    for item in evidence.seen:
        seen.setdefault(item.rule, {})[item.path, item.fingerprint] = item
    merged = merge_files(evidence.decisions)
    told: dict[str, list[tuple[Decision, str]]] = {}
    for decision in merged.decisions:
        told.setdefault(decision.rule, []).append((decision, decision.state))
    for voices in merged.conflicts:
        told.setdefault(voices[0].decision.rule, []).append((voices[0].decision, "disputed"))
    return tuple(_row(row, seen.get(row.rule, {}), told.get(row.rule, [])) for row in rows)


def others(rows: Iterable[Usage], evidence: Evidence) -> Mapping[str, int]:
    """Count the hits of rules that are not in force: entries since removed or renamed."""
    known = {row.rule for row in rows}
    counts = Counter(item.rule for item in evidence.seen if item.rule not in known)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _rows(glossary: Glossary) -> Iterable[Usage]:
    # The file that speaks last about an entry can be one of the project about a shipped entry.
    layers = {pack.path: pack.layer for pack in glossary.packs}
    for pack, entry in glossary.entries:
        yield Usage(
            *(entry.id, entry.kind, entry.severity, entry.fix, entry.status, pack.name),
            *(entry.mark.path, entry.mark.line, layers[entry.mark.path]),
        )


def _row(row: Usage, seen: Mapping[_Place, Seen], told: list[tuple[Decision, str]]) -> Usage:
    if not seen and not told:
        return row
    states: dict[_Place, str] = {}
    days = [item.last for item in seen.values()]
    for decision, state in told:
        if decision.scope == "occurrence":
            states[_place(decision)] = state
            days.append(decision.time[:10])
    for decision, state in told:
        if decision.scope != "occurrence":
            like_it = [place for place, item in seen.items() if _is_like(item, decision)]
            for place in like_it or [(decision.path, decision.scope, decision.match)]:
                states.setdefault(place, state)
    counts = Counter(states.values())
    places = set(seen) | set(states)
    return replace(
        row,
        hits=len(places),
        documents=len({place[0] for place in places}),
        accepted=counts["accepted"],
        changed=counts["changed"],
        rejected=counts["rejected"],
        disputed=counts["disputed"],
        last=max(days, default=""),
    )


def _place(decision: Decision) -> _Place:
    if decision.fingerprint:
        return decision.path, decision.fingerprint
    return decision.path, decision.match, decision.before, decision.after, str(decision.ordinal)


def _is_like(item: Seen, decision: Decision) -> bool:
    here = decision.scope == "everywhere" or item.path == decision.path
    return here and item.match == decision.match
