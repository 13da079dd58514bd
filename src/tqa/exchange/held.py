"""What of an entry a format cannot hold: everything it does not claim to hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import MISSING, fields
from typing import Any

from tqa.exchange.made import reason, slug
from tqa.exchange.model import Loss
from tqa.glossary.model import Entry, Example


def lost(entry: Entry, held: Collection[str], why: str) -> Iterable[Loss]:
    """Yield a loss for each field that says something and is not among ``held``.

    The id that would be made of the preferred form, the kind ``term`` and a reason that says where
    an entry was imported from are made anew when it is read again, and so are not lost.
    """
    for item in fields(Entry):
        value = getattr(entry, item.name)
        default = _anew(entry).get(item.name, None if item.default is MISSING else item.default)
        if item.name not in ("mark", *held) and value != default:
            yield Loss(entry.id, item.name, shown(value), why)


def _anew(entry: Entry) -> dict[str, str]:
    made = {"id": slug(entry.preferred), "kind": "term"}
    return made | ({"why": entry.why} if entry.why.startswith(reason("")[:-1]) else {})


def flattened(entry: Entry, held: Collection[str]) -> Iterable[Loss]:
    """Yield a loss for each field whose line breaks or double spaces XML does not keep."""
    why = "line breaks, tabs and double spaces become single spaces"
    for name in held:
        value = getattr(entry, name)
        texts = (value,) if isinstance(value, str) else value
        if any(re.search(r"[\t\r\n]| {2}", text) for text in texts):
            yield Loss(entry.id, name, shown(value), why)


def unprintable(entry: Entry) -> str:
    """Return the first character that no other file can hold as ``U+0007``, "" for none."""
    text = "".join(_texts(tuple(getattr(entry, item.name) for item in fields(Entry))))
    found = (char for char in text if unicodedata.category(char) in ("Cc", "Cs", "Cn"))
    return next((f"U+{ord(char):04X}" for char in found if char not in "\n\t\r"), "")


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Example):
        yield shown(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def left_out(entry: Entry, why: str) -> Loss:
    """Return the loss of a whole entry."""
    said = (entry.preferred, entry.pattern, *entry.deprecated)
    return Loss(entry.id, "entry", next(filter(None, said), ""), why)


def shown(value: Any) -> str:
    """Return a field as one line."""
    if isinstance(value, Example):
        return value.bad or value.good or value.passes or value.false_alarm
    if isinstance(value, tuple):
        return "; ".join(map(shown, value))
    return " ".join(str(value).lower().split() if isinstance(value, bool) else str(value).split())


def report(losses: Iterable[Loss]) -> str:
    """Return one line a loss: entry, field, why, and what it said."""
    return "".join(
        f"{loss.entry or 'file'}: {loss.field}: {loss.why}: {shown(loss.value)}\n"
        for loss in losses
    )
