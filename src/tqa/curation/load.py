"""The glossaries that ``tqa glossary`` commands work on: those in force, or what is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tqa.auto import AUTO
from tqa.checker import matcher_for
from tqa.finding import TqaError
from tqa.glossary.load import glossary_of, pairs_of
from tqa.glossary.match import Matcher, build_matcher
from tqa.glossary.model import Entry, Glossary, Pack
from tqa.glossary.nodes import parse
from tqa.glossary.packs import Source, digest, sources
from tqa.glossary.related import related
from tqa.settings import Settings

Instead = Callable[[str, bytes], bytes]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A glossary of one language pair, the entries that the command is about, and their files.

    ``files`` gives the path to open for each path to show; ``own`` holds those to show of the files
    that were named, or that are the project's. ``named``: little else was read than what is named.
    """

    glossary: Glossary
    judged: tuple[tuple[Pack, Entry], ...]
    files: Mapping[str, str]
    own: frozenset[str]
    settings: Settings
    named: bool

    def matcher(self) -> Matcher:
        """Return the rules ready to run; those in force are kept in the cache of ``tqa check``."""
        if self.named or not self.settings.cache:
            return build_matcher(self.glossary.digest, lambda: self.glossary, (), None)
        return matcher_for(self.settings)


def load(
    paths: Sequence[Path], settings: Settings, instead: Instead | None = None
) -> tuple[Loaded, ...]:
    """Return a glossary for each language pair in force, or in what is named.

    Without ``paths``: all layers, judged are the project's own entries where it has any. With
    them: these files, and of the others only what they build on, the lists that all packs share
    and the entries that they change. ``instead`` returns what to take for the content of a file, by
    the path to show; the shipped packs in force are taken as they are.
    Raises TqaError for what does not exist or cannot be read.
    """
    for path in paths:
        if not path.exists():
            raise TqaError(f"{path}: no such glossary file or folder")
    named = tuple(str(path.resolve()) for path in paths)
    chosen = replace(settings, shipped=False, extends=(), glossaries=named) if paths else settings
    pairs = _pairs(chosen, bool(paths), instead)
    found = tuple(_loaded(chosen, pair, settings, bool(paths), instead) for pair in pairs)
    if not any(item.own if paths else item.glossary.packs for item in found):
        raise TqaError("no glossary found; name a .yaml file or folder, or run tqa init")
    return found


def _loaded(
    chosen: Settings,
    pair: tuple[str, str],
    settings: Settings,
    named: bool,
    instead: Instead | None,
) -> Loaded:
    own = sources(replace(chosen, from_lang=pair[0], to_lang=pair[1]))
    for_pair = replace(settings, from_lang=pair[0], to_lang=pair[1])
    texts = {item[0]: _content(item, instead if item[2] else None) for item in own}
    others = related(for_pair, own, texts) if named else ()
    texts |= {item[0]: _content(item, None) for item in others}
    found = (*others, *own)
    files = [(shown, texts[path], layer) for path, shown, layer in found]
    loaded = glossary_of(files, for_pair, digest(found))
    return Loaded(
        loaded,
        _judged(loaded, {shown for _, shown, _ in own} if named else set()),
        {shown: path for path, shown, _ in found},
        frozenset(shown for _, shown, layer in own if layer),
        for_pair,
        named,
    )


def _content(source: Source, instead: Instead | None) -> bytes:
    path, shown, _ = source
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise TqaError(f"{shown}: cannot be read ({error.strerror})") from error
    return instead(shown, data) if instead else data


def _judged(glossary: Glossary, named: set[str]) -> tuple[tuple[Pack, Entry], ...]:
    if named:
        return tuple(pair for pair in glossary.entries if pair[1].mark.path in named)
    return tuple(pair for pair in glossary.entries if pair[0].layer) or glossary.entries


def _pairs(settings: Settings, named: bool, instead: Instead | None) -> list[tuple[str, str]]:
    """Return the language pairs of what is named, or of the settings."""
    if not named:
        auto = settings.from_lang == AUTO
        return list(pairs_of(settings)) if auto else [(settings.from_lang, settings.to_lang)]
    found: set[tuple[str, str]] = set()
    for source in sources(settings):
        root = parse(source[1], _content(source, instead)).value
        values = root if isinstance(root, dict) else {}
        pair = tuple(values[key].value for key in ("from", "to") if key in values)
        if len(pair) == 2 and all(isinstance(part, str) for part in pair):
            found.add((pair[0], pair[1]))
    # Where nothing tells its languages, what reads the files says what is wrong.
    return sorted(found) or [(settings.from_lang, settings.to_lang)]
