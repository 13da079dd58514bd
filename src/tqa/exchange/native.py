"""A table with a column for each field of an entry: the layouts ``csv`` and ``xlsx``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tqa.exchange.made import CHOICES, batch, entry
from tqa.exchange.model import Batch, Loss
from tqa.exchange.tables import Rows
from tqa.finding import TqaError
from tqa.glossary.model import Entry, Example

COLUMNS = tuple(name for name in Entry.__dataclass_fields__ if name != "mark")
_LISTS = ("admitted", "deprecated", "suggest", "only_if", "unless")
_ARROW = " => "
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_DATE = r"\d{4}-\d\d-\d\d"


def table(entries: Sequence[Entry]) -> list[list[str]]:
    """Return a header and a row for each entry; the items of a list stand on lines of a cell."""
    return [list(COLUMNS), *([_cell(item, name) for name in COLUMNS] for item in entries)]


def _cell(item: Entry, name: str) -> str:
    value = getattr(item, name)
    if name == "forms":
        return "\n".join(f"{old}{_ARROW}{new}" for old, new in value)
    if name == "examples":
        return "\n".join(line for example in value for line in _example_lines(example))
    if name == "enabled":
        return "" if value else "false"
    return "\n".join(value) if name in _LISTS else str(value)


def _example_lines(example: Example) -> Iterator[str]:
    names = {"bad": "bad", "good": "good", "passes": "pass", "false_alarm": "false_alarm"}
    for field, key in names.items():
        if getattr(example, field):
            yield f"{key}: {getattr(example, field)}"


def read_table(name: str, rows: Rows) -> Batch:
    """Return the entries of rows whose first one names columns. Raises TqaError without one."""
    if not rows:
        raise TqaError(f"{name}: the table is empty; its first row names the columns")
    line, header = rows[0]
    columns = [cell.lower().replace(" ", "_") for cell in header]
    if not {"preferred", "pattern", "deprecated"} & set(columns):
        raise TqaError(
            f"{name}:{line}: no column is called preferred, deprecated or pattern; name the "
            f"columns after the keys of an entry, or say --from deepl, google, memoq …"
        )
    twice = sorted({column for column in columns if column and columns.count(column) > 1})
    if twice:
        raise TqaError(f"{name}:{line}: two columns are called {twice[0]}; put them into one")
    entries: list[Entry] = []
    losses: list[Loss] = []
    for number, cells in rows[1:]:
        place = f"{name}:{number}"
        losses += _too_many(place, columns, cells)
        said = {key: cell for key, cell in zip(columns, cells, strict=False) if cell}
        if not said.keys() & {"preferred", "pattern", "deprecated"}:
            losses.append(Loss(place, "row", "; ".join(said.values()), "it has no term"))
            continue
        made, left = _entry(name, place, said)
        entries.append(made)
        losses += left
    return batch(entries, losses)


def _too_many(place: str, columns: Sequence[str], cells: Sequence[str]) -> Iterator[Loss]:
    for cell in filter(None, cells[len(columns) :]):
        yield Loss(place, "cell", cell, "it stands under no column")


def _entry(name: str, place: str, said: Mapping[str, str]) -> tuple[Entry, list[Loss]]:
    values = {key: _value(key, cell) for key, cell in said.items()}
    wrong = [key for key, value in values.items() if value is None]
    if values.get("deprecated") or values.get("forms"):
        wrong += ["pattern"] if values.pop("pattern", None) else []
    losses = [Loss(said.get("id", place), key, said[key], _refusal(key)) for key in wrong]
    return entry(name, **{key: value for key, value in values.items() if value is not None}), losses


def _value(key: str, cell: str) -> object | None:
    """Return a cell as the value of a field, ``None`` where it cannot be one."""
    lines = tuple(line.strip() for line in cell.splitlines() if line.strip())
    if key in _LISTS:
        return lines
    if key == "forms":
        return _pairs(lines)
    if key == "examples":
        return _examples(lines)
    if key == "id":
        return cell if re.fullmatch(_ID, cell) else None
    if key == "enabled":
        return {"true": True, "false": False}.get(cell.lower())
    if key in CHOICES:
        return cell.lower() if cell.lower() in CHOICES[key] else None
    if key in ("valid_from", "valid_to"):
        return cell if re.fullmatch(_DATE, cell) else None
    return cell if key in COLUMNS else None


def _pairs(lines: Sequence[str]) -> tuple[tuple[str, str], ...] | None:
    found = [line.partition(_ARROW) for line in lines]
    if not all(old and new for old, _, new in found):
        return None
    return tuple((old.strip(), new.strip()) for old, _, new in found)


def _examples(lines: Sequence[str]) -> tuple[Example, ...] | None:
    found: list[Example] = []
    for line in lines:
        key, _, text = line.partition(": ")
        if key == "good" and _is_marked(key, text) and found and _lacks_good(found[-1]):
            found[-1] = Example(bad=found[-1].bad, good=text)
        elif key in ("bad", "pass", "false_alarm") and text and _is_marked(key, text):
            found.append(_example(key, text))
        else:
            return None
    return tuple(found)


def _example(key: str, text: str) -> Example:
    if key == "pass":
        return Example(passes=text)
    return Example(bad=text) if key == "bad" else Example(false_alarm=text)


def _is_marked(key: str, text: str) -> bool:
    return key == "pass" or (text.count("[["), text.count("]]")) == (1, 1)


def _lacks_good(example: Example) -> bool:
    return bool(example.bad) and not example.good


def _refusal(key: str) -> str:
    if key == "pattern":
        return "an entry has either terms or a pattern"
    if key == "id":
        return "an id has lower-case letters, digits and single hyphens; one was made"
    if key in CHOICES:
        return f"not one of {', '.join(CHOICES[key])}"
    if key in COLUMNS:
        return "it is not written as this column wants it"
    return "no key of an entry is called so"


def has_breaks(item: Entry) -> bool:
    """Whether an item of a list or an example holds a line break, which cells part items by."""
    lists = [text for name in _LISTS for text in getattr(item, name)]
    pairs = [text for pair in item.forms for text in pair]
    examples = [line for example in item.examples for line in _example_lines(example)]
    return any("\n" in text or "\r" in text for text in (*lists, *pairs, *examples))
