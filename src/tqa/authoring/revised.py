"""An entry as it will be after edits, to try examples on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tqa.authoring.draft import LISTS, Draft, listed
from tqa.authoring.editing import Edit
from tqa.authoring.known import Known

_LEFT_OUT = ("examples", "forms", "enabled", "status", "reason", "valid_from", "valid_to")


def revised(entry: Known, edits: Sequence[Edit]) -> Draft:
    """Return the draft of an entry with edits applied."""
    values: dict[str, Any] = {
        key: texts if key in LISTS else " ".join(texts)
        for key, texts in entry.values
        if key not in _LEFT_OUT
    }
    for edit in edits:
        old = values.get(edit.key, ())
        if edit.way == "set":
            values[edit.key] = listed(edit.value) if edit.key in LISTS else edit.value
        elif edit.way == "unset":
            values.pop(edit.key, None)
        elif edit.way == "add":
            values[edit.key] = (*old, edit.value)
        elif edit.way == "remove":
            values[edit.key] = tuple(text for text in old if text != edit.value)
    return Draft().having(**{key: value for key, value in values.items() if key not in _LEFT_OUT})
