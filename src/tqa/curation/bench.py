"""The rules in force with the entries to try among them, drafts and switched-off ones included."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqa.checker import matcher_for
from tqa.finding import TqaError
from tqa.glossary.append import identifiers, listed
from tqa.glossary.load import load_glossary
from tqa.glossary.match import Matcher, build_matcher
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.nodes import parse
from tqa.glossary.packs import sources
from tqa.settings import Settings

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Bench:
    """A matcher and the indexes of the entries to try, by id in the order of the glossary."""

    matcher: Matcher
    tried: dict[str, int]


def bench_for(entry: str, settings: Settings) -> Bench:
    """Return the bench for an entry by its id, or for all entries of a glossary file.

    A file that is not in force is read as one of the project's own. Raises TqaError for an id that
    no entry has, and for glossaries that cannot be used.
    """
    path = Path(entry)
    if path.suffix.lower() not in _YAML:
        return _bench((entry,), settings)
    if not path.is_file():
        raise TqaError(f"{entry}: no such glossary file; name a file, or the id of an entry")
    names = identifiers(listed(parse(path.as_posix(), path.read_bytes())))
    if not names:
        raise TqaError(f"{entry}: holds no entries to try")
    here = path.resolve()
    if all(Path(source).resolve() != here for source, _, _ in sources(settings)):
        settings = replace(settings, glossaries=(*settings.glossaries, str(here)))
    return _bench(names, settings)


def _bench(names: Sequence[str], settings: Settings) -> Bench:
    matcher = matcher_for(settings)
    known = {name: index for index, name in enumerate(matcher.ids)}
    if not all(name in known for name in names):
        return _awakened(names, load_glossary(settings))
    return Bench(matcher, {name: known[name] for name in names})


def _awakened(names: Sequence[str], glossary: Glossary) -> Bench:
    """Take in entries that are not in force: drafts, retired ones, those switched off."""
    active = {entry.id for _, entry in glossary.entries}
    everything = {entry.id: (pack, entry) for pack in glossary.packs for entry in pack.entries}
    for name in names:
        if name not in everything:
            near = difflib.get_close_matches(name, sorted(everything), 3)
            hint = f"did you mean {', '.join(near)}?" if near else "tqa rules lists them"
            raise TqaError(f"no entry is called {name!r}; {hint}")
    asleep = tuple(_awake(*everything[name]) for name in names if name not in active)
    whole = replace(glossary, entries=(*glossary.entries, *asleep))
    matcher = build_matcher("", lambda: whole, (), None)
    known = {name: index for index, name in enumerate(matcher.ids)}
    return Bench(matcher, {name: known[name] for name in names})


def _awake(pack: Pack, entry: Entry) -> tuple[Pack, Entry]:
    status = "live" if entry.status in ("draft", "retired") else entry.status
    return pack, replace(entry, status=status, enabled=True)
