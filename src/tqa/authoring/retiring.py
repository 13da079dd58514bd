"""Take an entry out of force and keep it, so that the next person knows why."""

from __future__ import annotations

from datetime import date

from tqa.authoring.editing import Edit, entry_named
from tqa.authoring.known import Known, Stock
from tqa.finding import TqaError


def retirement(
    entry: Known, stock: Stock, reason: str, replaced_by: str, day: str
) -> tuple[Edit, ...]:
    """Return the edits that retire an entry: at once, or with a last day (ISO date) to hold.

    Raises TqaError for an entry that is retired, a replacement that does not exist, no reason.
    """
    if entry.status == "retired":
        raise TqaError(f"{entry.mark}: {entry.id} is retired already")
    if replaced_by:
        entry_named(replaced_by, stock)
    if day and not is_day(day):
        raise TqaError(f"--on: expected a date like 2025-05-04, found {day!r}")
    said = " ".join(filter(None, (f"Replaced by {replaced_by}." if replaced_by else "", reason)))
    if day:
        edits = [Edit("set", "valid_to", day)]
        return (*edits, *([Edit("set", "reason", said)] if said else []))
    if not said:
        raise TqaError("say why: --reason, or --replaced-by with the id of another entry")
    return (Edit("set", "status", "retired"), Edit("set", "reason", said))


def is_day(text: str) -> bool:
    """Whether a text is a date as glossaries write it."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
