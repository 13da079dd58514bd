"""Add entries to a glossary file without touching what stands there."""

from __future__ import annotations

from collections.abc import Sequence

from tqa.finding import TqaError
from tqa.glossary.insert import all_inserted
from tqa.glossary.nodes import Node, parse


class IdInUseError(TqaError):
    """An entry has the id of another one of the same layer."""


def entries_of(text: str, name: str) -> tuple[Node, ...]:
    """Return the entries of a YAML list of entries, or of a whole glossary.

    Raises TqaError with line and column in ``name``.
    """
    root = parse(name, text.encode("utf-8", "surrogatepass"))
    found = listed(root)
    if not found:
        raise TqaError(f"{root.mark}: expected a list of entries; each starts with “- id:”")
    for entry in found:
        if not isinstance(entry.value, dict) or "id" not in entry.value:
            raise TqaError(f"{entry.mark}: an entry starts with “- id:”")
    return found


def listed(root: Node) -> tuple[Node, ...]:
    """Return what stands in a list, or in the list ``entries`` of a mapping; else nothing."""
    found = root.value
    if isinstance(found, dict) and "entries" in found:
        found = found["entries"].value
    return tuple(found) if isinstance(found, list) else ()


def identifiers(entries: Sequence[Node]) -> tuple[str, ...]:
    """Return the ids of entries as they stand there."""
    mappings = [entry.value for entry in entries if isinstance(entry.value, dict)]
    return tuple(str(entry["id"].value) for entry in mappings if "id" in entry)


def new_glossary(name: str, from_lang: str, to_lang: str) -> str:
    """Return a glossary file that has no entries yet."""
    return f"glossary: {name}\nfrom: {from_lang}\nto: {to_lang}\nentries:\n"


def appended(text: str, entries: Sequence[Node], name: str) -> str:
    """Return the text of a glossary file with entries after its last one.

    Everything else stays as it is, comments and line ends too. Raises TqaError where the file has
    no list of entries.
    """
    return all_inserted(text, entries, name)
