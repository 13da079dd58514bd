"""Contested entries: an editor decides each time, and reads why."""

from __future__ import annotations

from tqa.finding import Safety
from tqa.glossary.model import Entry

_NOTE = "usage differs; an editor decides"


def safety_of(entry: Entry, several: bool) -> Safety:
    """Return how safe the suggestions of an entry are: several never, contested ones advice."""
    if entry.status == "contested":
        return "display"
    return "unsafe" if several and entry.fix == "safe" else entry.fix


def noted(message: str, entry: Entry) -> str:
    """Return a message with the note of a contested entry, its ``reason``, behind it."""
    if entry.status != "contested":
        return message
    return f"{message}. Contested: {entry.reason or _NOTE}"
