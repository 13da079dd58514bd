"""Two columns without a header: the layouts of DeepL, Google and Microsoft, and Google's sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tqa.exchange.held import left_out, lost
from tqa.exchange.made import batch, entry
from tqa.exchange.model import Batch, Languages, Loss, Written
from tqa.exchange.tables import Rows, csv_of, guarded
from tqa.finding import TqaError
from tqa.glossary.model import Entry

_PHRASE = 1024
_FILE = 10 * 1024 * 1024
_WHY = "a pair of source and target has no room for it"
_GUARD = "it begins like a formula and got an apostrophe before it; remove that for the engine"


def read_pairs(name: str, rows: Rows, languages: Languages) -> Batch:
    """Return an entry for each target; its sources become the original.

    A third and fourth column may name the languages (DeepL).
    """
    sources: dict[str, list[str]] = {}
    losses: list[Loss] = []
    for line, cells in rows:
        place = f"{name}:{line}"
        source, target, *rest = [*cells, "", ""][: max(len(cells), 2)]
        if not (source and target):
            losses.append(Loss(place, "row", source or target, "a pair needs both its sides"))
            continue
        if rest[:2] and not _fits(rest[:2], languages):
            losses.append(Loss(place, "row", f"{source}; {target}", f"it is {'-'.join(rest[:2])}"))
            continue
        losses += [Loss(place, "cell", cell, "a pair has two columns") for cell in rest[2:] if cell]
        sources.setdefault(target, []).append(source)
    return batch(
        (
            entry(name, preferred=target, original="; ".join(dict.fromkeys(found)))
            for target, found in sources.items()
        ),
        losses,
    )


def _fits(codes: Sequence[str], languages: Languages) -> bool:
    wanted = (languages.source, languages.target)
    return all(
        not code or code.lower().split("-")[0] == language
        for code, language in zip(codes, wanted, strict=False)
    )


def write_pairs(entries: Sequence[Entry], languages: Languages) -> Written:  # noqa: ARG001
    """Return rows of source and target. Raises TqaError for more than 10 MiB."""
    rows: list[tuple[str, str]] = []
    losses: list[Loss] = []
    for item in entries:
        hindrance = _hindrance(item)
        if hindrance:
            losses.append(left_out(item, hindrance))
            continue
        rows.append((item.original, item.preferred))
        losses += lost(item, ("original", "preferred"), _WHY)
        losses += _guards(item)
    data = csv_of(rows)
    if len(data) > _FILE:
        raise TqaError("the table would be larger than 10 MiB, which no engine takes; split it")
    return Written({"": data}, tuple(losses))


def _guards(item: Entry) -> Iterator[Loss]:
    for field in ("original", "preferred"):
        text = getattr(item, field)
        if guarded(text) != text:
            yield Loss(item.id, field, text, _GUARD)


def _hindrance(item: Entry) -> str:
    if not (item.original and item.preferred):
        return "a pair needs an original and a preferred form"
    if max(len(text.encode()) for text in (item.original, item.preferred)) > _PHRASE:
        return f"a phrase of a pair has at most {_PHRASE} bytes"
    if item.status == "contested":
        return "it is contested, and an engine would change it unseen"
    return "" if item.active else "it is not in force"


def read_set(name: str, rows: Rows, languages: Languages) -> Batch:
    """Return the entries of Google's equivalent term sets: the header names languages."""
    header = [cell.lower() for cell in rows[0][1]] if rows else []
    codes = [cell.split("-")[0] for cell in header]
    for code in (languages.source, languages.target):
        if code not in codes:
            raise TqaError(f"{name}:1: no column is called {code}; the first row names languages")
    source, target = codes.index(languages.source), codes.index(languages.target)
    entries: list[Entry] = []
    losses: list[Loss] = []
    for line, cells in rows[1:]:
        place, full = f"{name}:{line}", [*cells, *[""] * (len(header) - len(cells))]
        why = next((full[at] for at, code in enumerate(header) if code == "description"), "")
        losses += _others(place, header, full, {source, target})
        if full[target]:
            made = entry(name, preferred=full[target], original=full[source], why=why)
            entries.append(made)
        else:
            losses.append(Loss(place, "row", full[source], f"it has no {languages.target}"))
    return batch(entries, losses)


def _others(
    place: str, header: Sequence[str], cells: Sequence[str], read: Iterable[int]
) -> Iterator[Loss]:
    for at, cell in enumerate(cells):
        name = header[at] if at < len(header) else "cell"
        if cell and at not in read and name != "description":
            yield Loss(place, name, cell, "an entry has two languages and no such key")


def write_set(entries: Sequence[Entry], languages: Languages) -> Written:
    """Return rows of source, target and description under a header of languages."""
    rows = [(languages.source, languages.target, "description")]
    losses: list[Loss] = []
    for item in entries:
        hindrance = _hindrance(item)
        if hindrance:
            losses.append(left_out(item, hindrance))
            continue
        rows.append((item.original, item.preferred, item.why))
        losses += lost(item, ("original", "preferred", "why"), _WHY)
        losses += _guards(item)
    return Written({"": csv_of(rows)}, tuple(losses))
