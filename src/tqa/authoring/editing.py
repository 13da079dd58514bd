"""Changes to an entry: on its own lines where the project wrote it, else as an entry over it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tqa.authoring.changes import Change
from tqa.authoring.draft import LISTS, TEXTS, Draft, listed
from tqa.authoring.home import home_of, place_of
from tqa.authoring.known import OWN, Known, Stock
from tqa.finding import TqaError
from tqa.glossary.amend import with_row, with_value, without_key, without_row
from tqa.glossary.illustrations import with_preferred_in_examples
from tqa.glossary.insert import inserted
from tqa.glossary.written import node_of
from tqa.settings import Settings
from tqa.textfile import TextFile, open_text

Way = Literal["set", "unset", "add", "remove", "example"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: a key set, taken out, a text added to a list or taken out of it, an example.

    ``value`` is a text, for an example a mapping of ``bad``, ``good``, ``pass``.
    """

    way: Way
    key: str
    value: Any = ""


def entry_named(name: str, stock: Stock) -> Known:
    """Return the entry with an id, the project's own first. Raises TqaError with near ids."""
    found = stock.named(name)
    if found:
        return found[0]
    near = difflib.get_close_matches(name, [entry.id for entry in stock.entries], 3, 0.75)
    hint = f"did you mean {', '.join(near)}?" if near else "tqa rules lists those in force"
    raise TqaError(f"no glossary has an entry {name!r}; {hint}")


def edited(
    entry: Known, edits: Sequence[Edit], settings: Settings, stock: Stock, named: str = ""
) -> Change:
    """Return the change of the file that holds an entry, or of the one that takes one over it.

    Raises TqaError for a key that cannot be set so, and for a text that is not there.
    """
    for edit in edits:
        _refuse_unfit(edit)
    path = file_of(entry, stock, named)
    if not path:
        return _over(entry, edits, settings, named)
    file = open_text(path, "utf-8")
    text = file.text
    for edit in edits:
        whole = _with_inherited(entry, edit, stock)
        text = _APPLY[whole.way](text, file.path, entry, whole)
    return Change(file, text)


def _with_inherited(entry: Known, edit: Edit, stock: Stock) -> Edit:
    """A list that the project's entry takes from a lower layer is written out when it changes."""
    lower = [item for item in stock.named(entry.id) if item.layer < OWN]
    if edit.way not in ("add", "remove") or edit.key in dict(entry.values) or not lower:
        return edit
    return Edit("set", edit.key, _differing(lower[0], Draft(), edit)[edit.key])


def file_of(entry: Known, stock: Stock, named: str) -> str:
    """Return the file in which an entry may be changed: of the project, or the one named.

    Empty for an entry that only other layers have. Raises TqaError where a choice is needed.
    """
    if named:
        has = [item for item in stock.named(entry.id) if item.mark.path == named]
        return named if has or entry.layer < OWN else ""
    own = {item.mark.path for item in stock.named(entry.id) if item.layer == OWN}
    if len(own) > 1:
        raise TqaError(f"{entry.id} stands in {' and '.join(sorted(own))}: name one with --file")
    return next(iter(own), "")


def _refuse_unfit(edit: Edit) -> None:
    if edit.way == "example":
        return
    is_list = edit.key in LISTS
    if edit.key == "id":
        raise TqaError(f"the id is changed by tqa glossary rename: {edit.value!r}")
    if edit.key not in (*TEXTS, *LISTS, "enabled", "examples", "forms"):
        near = difflib.get_close_matches(edit.key, (*TEXTS, *LISTS), 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise TqaError(f"an entry has no key {edit.key!r}; {hint}docs/glossary.md lists them")
    if edit.way in ("add", "remove") and not is_list:
        raise TqaError(f"{edit.key} is no list; set it, or take it out")
    if edit.way == "set" and edit.key in ("examples", "forms"):
        raise TqaError(f"{edit.key} is more than a text; change it in the file")


def _set(text: str, name: str, entry: Known, edit: Edit) -> str:
    old = dict(entry.values).get(edit.key, ())
    if edit.key in LISTS:
        wanted = edit.value if isinstance(edit.value, tuple) else listed(edit.value)
        for row in [row for row in wanted if row not in old]:
            text = with_row(text, name, entry.id, edit.key, node_of(row))
        for row in [row for row in old if row not in wanted]:
            text = without_row(text, name, entry.id, edit.key, row)
        return text
    value = node_of(edit.value == "true") if edit.key == "enabled" else node_of(edit.value)
    text = with_value(text, name, entry.id, edit.key, value)
    if edit.key == "preferred" and old:
        text = with_preferred_in_examples(text, name, entry.id, old[0], edit.value)
    return text


def _unset(text: str, name: str, entry: Known, edit: Edit) -> str:
    return without_key(text, name, entry.id, edit.key)


def _add(text: str, name: str, entry: Known, edit: Edit) -> str:
    if edit.value in dict(entry.values).get(edit.key, ()):
        raise TqaError(f"{name}: {edit.key} of {entry.id} has “{edit.value}” already")
    return with_row(text, name, entry.id, edit.key, node_of(edit.value))


def _remove(text: str, name: str, entry: Known, edit: Edit) -> str:
    return without_row(text, name, entry.id, edit.key, edit.value)


def _example(text: str, name: str, entry: Known, edit: Edit) -> str:
    return with_row(text, name, entry.id, "examples", node_of(edit.value))


_APPLY: Mapping[Way, Callable[[str, str, Known, Edit], str]] = {
    "set": _set,
    "unset": _unset,
    "add": _add,
    "remove": _remove,
    "example": _example,
}


def _over(entry: Known, edits: Sequence[Edit], settings: Settings, named: str) -> Change:
    """An entry of the project that changes one of a layer below: its id and what differs."""
    draft = Draft({"id": entry.id})
    for edit in edits:
        draft = draft.having(**_differing(entry, draft, edit))
    home = home_of(draft.having(kind=entry.kind), settings, named)
    at = place_of(draft, home.file)
    return Change(home.file, inserted(home.file.text, draft.node(), home.file.path, at))


def _differing(entry: Known, draft: Draft, edit: Edit) -> dict[str, Any]:
    if edit.way == "example":
        return {"examples": (*draft.examples, edit.value)}
    if edit.way == "unset":
        raise TqaError(f"{entry.mark}: a project's entry can change {edit.key}, not take it out")
    if edit.way == "set":
        return {edit.key: listed(edit.value) if edit.key in LISTS else edit.value}
    old = draft.values.get(edit.key, dict(entry.values).get(edit.key, ()))
    if (edit.value in old) == (edit.way == "add"):
        state = "has" if edit.way == "add" else "does not have"
        raise TqaError(f"{entry.mark}: {edit.key} of {entry.id} {state} “{edit.value}”")
    more = (*old, edit.value)
    return {edit.key: more if edit.way == "add" else tuple(t for t in old if t != edit.value)}


def shown(file: TextFile, entry: str) -> str:
    """Return the lines of an entry as they stand in its file."""
    from tqa.glossary.layout import layout_of, line_start

    item = layout_of(file.text, file.path).item(entry)
    return file.text[line_start(file.text, item.node.start_mark.index) : item.end] if item else ""
