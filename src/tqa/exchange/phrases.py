"""Phrases to find and what replaces them, as entries: Vale, prh and LanguageTool share this."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tqa.exchange.glossary_file import tried
from tqa.exchange.made import NO_OTHER, case_of, entry
from tqa.exchange.model import Loss
from tqa.exchange.patterns import dialect, forms_of, template
from tqa.glossary.model import Entry

_NOT_USED = "kept as a literal in a draft: rewrite it as a pattern"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern of another tool and the texts that replace its match, none for a mere warning."""

    pattern: str
    replacements: tuple[str, ...]
    any_case: bool


def entries_of(
    name: str, place: str, phrases: Sequence[Phrase], **values: Any
) -> tuple[list[Entry], list[Loss]]:
    """Return entries: phrases that are few texts together by what replaces them, others alone."""
    entries: list[Entry] = []
    losses: list[Loss] = []
    for group in _groups(phrases):
        forms = tuple(dict.fromkeys(form for phrase in group for form in _forms(phrase)))
        if forms:
            entries.append(_literal(name, forms, group[0], values))
            continue
        made, loss = _pattern(name, place, group[0], values)
        entries.append(made)
        losses += loss
    return entries, losses


def _groups(phrases: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    groups: dict[Any, list[Phrase]] = {}
    for number, phrase in enumerate(phrases):
        together = (phrase.replacements, phrase.any_case)
        groups.setdefault(together if _forms(phrase) else number, []).append(phrase)
    yield from groups.values()


def _forms(phrase: Phrase) -> tuple[str, ...]:
    if any(re.search(r"[$\\]\d|\$\{", text) for text in phrase.replacements):
        return ()
    return forms_of(phrase.pattern)


def _literal(name: str, forms: tuple[str, ...], phrase: Phrase, values: dict[str, Any]) -> Entry:
    case = case_of(phrase.any_case, forms)
    if len(phrase.replacements) == 1:
        told: dict[str, Any] = {"preferred": phrase.replacements[0]}
    elif phrase.replacements:
        told = {"suggest": tuple(map(template, phrase.replacements))}
    else:
        told = {"message": values.get("why") or NO_OTHER}
    return entry(name, **{"deprecated": forms, "case": case, **told, **values})


def _pattern(
    name: str, place: str, phrase: Phrase, values: dict[str, Any]
) -> tuple[Entry, list[Loss]]:
    try:
        body, any_case = dialect(phrase.pattern)
    except (ValueError, RecursionError) as error:
        return _draft(name, place, phrase, values, str(error))
    found = any_case or phrase.any_case
    case = "smart" if found and body == body.lower() else "insensitive" if found else "exact"
    suggest = tuple(map(template, phrase.replacements))
    made = entry(name, **{"pattern": body, "suggest": suggest, "case": case, **values})
    made = made if suggest else replace(made, message=made.message or made.why)
    hindrance = tried(made)
    return _draft(name, place, phrase, values, hindrance) if hindrance else (made, [])


def _draft(
    name: str, place: str, phrase: Phrase, values: dict[str, Any], why: str
) -> tuple[Entry, list[Loss]]:
    told = {**values, "deprecated": (phrase.pattern,), "status": "draft", "message": why}
    return entry(name, **told), [Loss(place, "pattern", phrase.pattern, f"{_NOT_USED} ({why})")]


def any_case_of(item: Entry) -> tuple[bool, list[Loss]]:
    """Return whether another tool shall find an entry in any case, and what that gets wrong."""
    if item.case == "smart" and not item.pattern:
        forms = (*item.deprecated, *(form for form, _ in item.forms))
        if any(form != form.lower() for form in forms):
            why = "terms with a capital are found as written, not also in capitals"
            return False, [Loss(item.id, "case", "smart", why)]
        return True, []
    if item.case == "insensitive" and not item.pattern and item.deprecated:
        lower = all(form == form.lower() for form in item.deprecated)
        why = "a term in lower case in any case is “smart” when it is read again"
        return True, [Loss(item.id, "case", "insensitive", why)] if lower else []
    if item.case == "smart":
        return False, [Loss(item.id, "case", "smart", "found as written, not also capitalised")]
    return item.case == "insensitive", []


def refuse_groups(item: Entry) -> None:
    """Raise ValueError for a form that another tool would fill with a group of the pattern."""
    found = re.search(r"[$\\]\d", item.preferred)
    if found:
        raise ValueError(f"{found.group()} would stand for a group of the pattern")


def spelt_out(item: Entry) -> list[Loss]:
    """Return the loss of a pattern that another tool keeps and an import turns into its forms."""
    forms = forms_of(item.pattern) if item.pattern else ()
    why = "it is written; read again it becomes the forms it stands for, as deprecated terms"
    return [Loss(item.id, "pattern", item.pattern, why)] if forms else []
