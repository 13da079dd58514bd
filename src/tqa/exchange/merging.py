"""What of imported entries a glossary file does not have yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tqa.exchange.model import Batch, Loss
from tqa.glossary.model import Entry, Pack


def fresh(pack: Pack, entries: Sequence[Entry]) -> Batch:
    """Return the entries whose ids are free; those with other content under an id are losses."""
    known = {entry.id: entry for entry in pack.entries}
    why = f"{pack.path} has an entry of this id that says something else; it stays as it is"
    losses = [
        Loss(entry.id, "entry", entry.preferred or entry.pattern, why)
        for entry in entries
        if entry.id in known and entry != replace(known[entry.id], mark=entry.mark)
    ]
    return Batch(tuple(entry for entry in entries if entry.id not in known), tuple(losses))
