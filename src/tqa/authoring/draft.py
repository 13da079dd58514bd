"""An entry that is being written: texts and lists by key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tqa.authoring.spellings import Spelling, spellings
from tqa.glossary.load import ENTRY_READERS
from tqa.glossary.model import Entry
from tqa.glossary.nodes import Node
from tqa.glossary.pairs import ORDER
from tqa.glossary.written import node_of

LISTS = ("admitted", "deprecated", "suggest", "only_if", "unless")
TEXTS = tuple(key for key in ORDER if key not in (*LISTS, "id", "forms", "examples", "enabled"))
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Draft:
    """The values of an entry by key; ``examples`` holds mappings of ``bad``, ``good``, ``pass``."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def having(self, **values: Any) -> Draft:
        """Return the draft with other values; those that are empty are left out."""
        every = {**self.values, **values}
        return replace(self, values={key: value for key, value in every.items() if value})

    @property
    def id(self) -> str:
        return str(self.values.get("id", ""))

    @property
    def preferred(self) -> str:
        return str(self.values.get("preferred", ""))

    @property
    def deprecated(self) -> tuple[str, ...]:
        return tuple(self.values.get("deprecated", ()))

    @property
    def examples(self) -> tuple[Mapping[str, str], ...]:
        return tuple(self.values.get("examples", ()))

    def node(self) -> Node:
        """Return the entry as it is to be written, its keys in the usual order."""
        keys = sorted(self.values, key=ORDER.index)
        return node_of({key: self.values[key] for key in keys})

    def entry(self) -> Entry:
        """Return the entry as the loader reads it. Raises TqaError for a value it refuses."""
        node = self.node()
        read = {key: ENTRY_READERS[key](value, key) for key, value in node.value.items()}
        return Entry(**{"id": "new", "kind": "name", "why": "x", **read})


def identifier(text: str, taken: Collection[str] = ()) -> str:
    """Return an id made of a text, numbered where it is taken."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    base = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-") or "term"
    number = 1
    while (base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return base if number == 1 else f"{base}-{number}"


def cleaned(texts: Sequence[str]) -> tuple[str, ...]:
    """Return texts with single spaces, composed letters, none empty and none twice."""
    plain = (" ".join(unicodedata.normalize("NFC", text).split()) for text in texts)
    return tuple(dict.fromkeys(text for text in plain if text))


def listed(value: str) -> tuple[str, ...]:
    """Return the texts of a list given in one: ``a; b``."""
    return cleaned(value.split(";"))


def taking(draft: Draft, chosen: Sequence[Spelling]) -> Draft:
    """Return the draft with spellings to flag, each with what is to be written for it."""
    plain = [item.text for item in chosen if not item.instead]
    forms = {item.text: item.instead for item in chosen if item.instead}
    return draft.having(
        deprecated=cleaned((*draft.deprecated, *plain)),
        forms={**draft.values.get("forms", {}), **forms},
    )


def proposed(draft: Draft) -> tuple[Spelling, ...]:
    """Return other spellings of a draft's forms; only names have any."""
    is_name = draft.values.get("kind", "name") == "name" and "pattern" not in draft.values
    return spellings(draft.preferred, draft.deprecated) if is_name and draft.preferred else ()
