"""Entries made from what other formats say: names, defaults, nothing twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from tqa.exchange.model import Batch, Loss
from tqa.finding import KINDS, SAFETIES, SEVERITIES
from tqa.glossary.model import CaseMode, Entry

CHOICES = {
    "kind": KINDS,
    "case": ("smart", "exact", "insensitive"),
    "fix": SAFETIES,
    "severity": SEVERITIES,
    "in_quotes": ("fix", "flag", "skip"),
    "only_in": ("translated",),
    "status": ("draft", "live", "retired", "contested"),
}
_LONGEST = 60
# What an entry says about a term that the other tool forbids without another one to prefer.
NO_OTHER = "Do not write this."


def slug(text: str) -> str:
    """Return a text as the id of an entry: “Côte d’Ivoire” is ``cote-d-ivoire``."""
    plain = unicodedata.normalize("NFKD", text.lower())
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", kept)[:_LONGEST].strip("-")


def is_speaking(name: str) -> bool:
    """Whether an id of another system tells a reader something: ``kharkiv``, but not ``c17``."""
    return bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)) and not re.fullmatch(
        r"[a-z]{0,4}-?\d+", name
    )


def reason(name: str) -> str:
    """Return the ``why`` of an entry that came without one."""
    return f"Imported from {name}."


def entry(name: str, **values: Any) -> Entry:
    """Return an entry read from a file; what an entry needs and the file does not say is made."""
    given = {key: value for key, value in values.items() if value not in ("", ())}
    if "deprecated" in given and not given.keys() & {"preferred", "suggest", "message"}:
        given["message"] = NO_OTHER
    if given.get("enabled") is False or given.get("status") == "retired":
        given.setdefault("reason", reason(name))
    first = (*given.get("deprecated", ()), given.get("pattern", ""), "entry")
    made = slug(given.get("preferred", "")) or next(filter(None, map(slug, first)), "entry")
    return Entry(**{"id": made, "kind": "term", "why": reason(name), **given})


def case_of(any_case: bool, terms: Sequence[str]) -> CaseMode:
    """Return the case mode of terms that another tool finds in any case, or only as written."""
    if not any_case:
        return "exact"
    return "smart" if all(term == term.lower() for term in terms) else "insensitive"


def batch(entries: Iterable[Entry], losses: Sequence[Loss] = ()) -> Batch:
    """Return entries with ids that are theirs alone; what stands there twice is taken once."""
    kept: dict[str, Entry] = {}
    seen: set[tuple[Any, ...]] = set()
    renamed: list[Loss] = []
    for item in entries:
        if _content(item) in seen:
            continue
        seen.add(_content(item))
        name = _free(item.id, kept)
        if name != item.id:
            renamed.append(Loss(name, "id", item.id, "another entry has this id already"))
        kept[name] = replace(item, id=name)
    return Batch(tuple(kept.values()), (*losses, *renamed))


def _content(item: Entry) -> tuple[Any, ...]:
    names = [name for name in Entry.__dataclass_fields__ if name != "mark"]
    return tuple(getattr(item, name) for name in names)


def _free(wanted: str, taken: dict[str, Entry]) -> str:
    names = (f"{wanted}-{number}" if number > 1 else wanted for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
