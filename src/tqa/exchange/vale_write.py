"""Entries as rules of Vale, a file each, since level, case and message stand at the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tqa.exchange.held import left_out, lost
from tqa.exchange.model import Languages, Loss, Written
from tqa.exchange.patterns import escaped, portable, replacement
from tqa.exchange.phrases import any_case_of, refuse_groups, spelt_out
from tqa.exchange.vale_read import PREFIX
from tqa.exchange.yaml_read import dumped
from tqa.glossary.model import Entry

_WHY = "a rule of Vale has no key for it"
_HELD = ("id", "why", "severity", "source", "admitted", "case")


def write_vale(entries: Sequence[Entry], languages: Languages) -> Written:  # noqa: ARG001
    """Return a rule file ``ID.yml`` for each entry that flags something."""
    files: dict[str, bytes] = {}
    losses: list[Loss] = []
    for item in entries:
        hindrance = "it is not in force" if not item.active else ""
        try:
            body, held = _body(item)
        except ValueError as error:
            hindrance = hindrance or str(error)
        if hindrance:
            losses.append(left_out(item, hindrance))
            continue
        any_case, left = any_case_of(item)
        files[f"{item.id}.yml"] = dumped(_head(item, body, any_case) | body)
        losses += [*left, *spelt_out(item), *lost(item, (*_HELD, *held), _WHY)]
    return Written(files, tuple(losses))


def _head(item: Entry, body: dict[str, Any], any_case: bool) -> dict[str, Any]:
    why = item.why.replace("%", "%%")
    if "swap" in body:
        rule = {"extends": "substitution", "message": f"{PREFIX} {why}"}
    else:
        rule = {"extends": "existence", "message": f"Don't use '%s'. {why}"}
    told: dict[str, Any] = {**rule, "level": item.severity, "ignorecase": any_case}
    if item.source:
        told["link"] = item.source
    if item.admitted:
        told["exceptions"] = [escaped(form) for form in item.admitted]
    return told


def _body(item: Entry) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return what is looked for, and the fields that it holds. Raises ValueError."""
    if item.pattern:
        new = "|".join(replacement(text) for text in item.suggest) or item.preferred
        pattern = portable(item.pattern)
        return _rule({pattern: new}, (pattern,), new), ("pattern", "suggest")
    if not item.deprecated:
        raise ValueError("it flags no form of its own" if not item.forms else "only forms")
    refuse_groups(item)
    new = item.preferred or "|".join(replacement(text) for text in item.suggest)
    if item.preferred and "|" in item.preferred:
        raise ValueError("| parts the replacements in Vale")
    swap = {escaped(form): new for form in item.deprecated}
    held = ("deprecated", "preferred" if item.preferred else "suggest")
    return _rule(swap, tuple(swap), new), held


def _rule(swap: dict[str, str], tokens: Sequence[str], new: str) -> dict[str, Any]:
    return {"swap": swap} if new else {"tokens": list(tokens)}
