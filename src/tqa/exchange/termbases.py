"""Tables of term bases, a column a language: the layouts of memoQ and Trados."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tqa.exchange.held import left_out, lost
from tqa.exchange.made import batch, entry
from tqa.exchange.model import Batch, Languages, Loss, Written
from tqa.exchange.tables import Rows, csv_of
from tqa.finding import TqaError
from tqa.glossary.model import Entry

# fmt: off
NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "hu": "Hungarian", "it": "Italian",
    "ja": "Japanese", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "zh": "Chinese",
}
# fmt: on
_SYNONYMS = "|"
_IDS = ("entry_id", "id", "entry number")
_NOTES = ("entry_note", "note", "definition")
_STATUS = ("term_info", "status")
_BAD = ("forbidden", "deprecated", "superseded", "obsolete", "do not use")
_WHY = "the layout has no column for it"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of one language and what its status cell says, in lower case."""

    language: str
    text: str
    status: str


def read_termbase(name: str, rows: Rows, languages: Languages) -> Batch:
    """Return an entry for each row with a term of the target language.

    Columns named after languages (``English``, ``English_United_States``, ``en-GB``) hold terms,
    several of them separated by ``|``; the column ``Term_Info`` or ``Status`` that follows says
    which are forbidden. The first term that is not forbidden is the preferred one.
    """
    header = rows[0][1] if rows else []
    columns = [_column(cell) for cell in header]
    for code in (languages.source, languages.target):
        if code not in columns:
            shown = NAMES.get(code, code)
            raise TqaError(f"{name}:1: no column is called {shown}; the first row names languages")
    entries: list[Entry] = []
    losses: list[Loss] = []
    for line, cells in rows[1:]:
        place, full = f"{name}:{line}", [*cells, *[""] * (len(header) - len(cells))]
        terms = tuple(_terms(columns, full))
        losses += _unread(place, header, columns, full, languages)
        made = _entry(name, columns, full, terms, languages)
        if isinstance(made, str):
            losses.append(Loss(place, "row", "; ".join(term.text for term in terms), made))
        else:
            entries.append(made)
    return batch(entries, losses)


def _column(cell: str) -> str:
    """Return the code of a language, else the name of a column in lower case."""
    lower = cell.lower().strip()
    for code, name in NAMES.items():
        word = name.lower()
        if lower in (code, word) or lower.startswith((f"{code}-", f"{word}_", f"{word} (")):
            return "" if lower.endswith("_def") else code
        if lower == f"{word}:status":
            return "status"
    return lower


def _terms(columns: Sequence[str], cells: Sequence[str]) -> Iterator[Term]:
    for at, column in enumerate(columns):
        if column not in NAMES:
            continue
        following = columns[at + 1 : at + 4]
        end = next((i for i, other in enumerate(following) if other in NAMES), len(following))
        place = next((i for i in range(end) if following[i] in _STATUS), None)
        told = cells[at + 1 + place] if place is not None else ""
        texts = [text.strip() for text in cells[at].split(_SYNONYMS)]
        states = [state.strip().lower() for state in told.split(_SYNONYMS)]
        states = states if len(states) == len(texts) else [told.lower()] * len(texts)
        for text, state in zip(texts, states, strict=True):
            if text:
                yield Term(column, text, state)


def _is_bad(term: Term) -> bool:
    return any(word in term.status for word in _BAD)


def _entry(
    name: str,
    columns: Sequence[str],
    cells: Sequence[str],
    terms: Sequence[Term],
    languages: Languages,
) -> Entry | str:
    """Return the entry of a row, or why there is none."""
    said = dict(reversed(list(zip(columns, cells, strict=False))))
    target = [term for term in terms if term.language == languages.target]
    good = [term.text for term in target if not _is_bad(term)]
    bad = tuple(term.text for term in target if _is_bad(term))
    if not good:
        return "it has no term to prefer"
    original = "; ".join(term.text for term in terms if term.language == languages.source)
    why = next((said[key] for key in _NOTES if said.get(key)), "")
    first, *others = good
    return entry(
        name, preferred=first, admitted=tuple(others), deprecated=bad, original=original, why=why
    )


def _unread(
    place: str,
    header: Sequence[str],
    columns: Sequence[str],
    cells: Sequence[str],
    languages: Languages,
) -> Iterator[Loss]:
    read = (*_NOTES, languages.source, languages.target)
    for at, cell in enumerate(cells):
        column = columns[at] if at < len(columns) else ""
        if column in _STATUS:
            said = "; ".join(word for word in cell.split(_SYNONYMS) if not _is_known(word))
        else:
            said = "" if column in read else cell
        if said:
            title = header[at] if at < len(header) else "cell"
            yield Loss(place, title or "cell", said, "an entry has no key for it")


def _is_known(word: str) -> bool:
    return word.strip().lower() in ("", "preferred", "admitted", *_BAD)


def write_memoq(entries: Sequence[Entry], languages: Languages) -> Written:
    """Return a table for memoQ: a column for each term, each with its ``Term_Info``."""
    kept, losses = _kept(entries)
    width = max((len(item.admitted) + len(item.deprecated) + 1 for item in kept), default=1)
    source, target = (NAMES.get(code, code) for code in (languages.source, languages.target))
    rows = [["Entry_ID", "Entry_Note", source, "Term_Info", *[target, "Term_Info"] * width]]
    for number, item in enumerate(kept, 1):
        good = [text for term in (item.preferred, *item.admitted) for text in (term, "")]
        bad = [text for term in item.deprecated for text in (term, "Forbidden")]
        cells = [str(number), item.why, item.original, "", *good, *bad]
        rows.append([*cells, *[""] * (len(rows[0]) - len(cells))])
    return Written({"": csv_of(rows, bom=True)}, losses)


def write_trados(entries: Sequence[Entry], languages: Languages) -> Written:
    """Return a table for the converters of Trados: synonyms and their status separated by ``|``."""
    kept, losses = _kept(entries)
    source, target = (NAMES.get(code, code) for code in (languages.source, languages.target))
    rows = [[source, target, f"{target}:Status", "Note"]]
    for item in kept:
        terms = (item.preferred, *item.admitted, *item.deprecated)
        states = ("Preferred", *["Admitted"] * len(item.admitted))
        states += tuple(["Deprecated"] * len(item.deprecated))
        rows.append([item.original, _SYNONYMS.join(terms), _SYNONYMS.join(states), item.why])
    return Written({"": csv_of(rows, bom=True)}, losses)


def _kept(entries: Sequence[Entry]) -> tuple[list[Entry], tuple[Loss, ...]]:
    kept: list[Entry] = []
    losses: list[Loss] = []
    for item in entries:
        terms = (item.original, item.preferred, *item.admitted, *item.deprecated)
        if not item.preferred or _SYNONYMS in "".join(terms):
            needed = "a term base holds terms: it needs a preferred form"
            losses.append(left_out(item, needed if not item.preferred else "a term holds |"))
            continue
        kept.append(item)
        held = ("original", "preferred", "admitted", "deprecated", "why")
        losses += lost(item, held, _WHY)
    return kept, tuple(losses)
