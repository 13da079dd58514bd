"""The entries below the project's own, kept between commands: reading them all takes seconds."""

from __future__ import annotations

from dataclasses import replace

from tqa.checker import cache_folder
from tqa.glossary import cache
from tqa.glossary.load import load_glossary
from tqa.glossary.model import Entry, Pack
from tqa.glossary.packs import digest, sources
from tqa.settings import Settings

# Tells the entry in the cache folder from compiled rules; its scanner finds nothing.
_KIND = (("entries for authoring",),)
_NOTHING = [("\\x{10ffff}\\x{10ffff}", 0)]


def below(settings: Settings) -> tuple[tuple[Pack, Entry], ...]:
    """Return the active entries of shipped packs and of ``extends``, without their examples.

    Raises TqaError for a file that cannot be read or parsed.
    """
    lower = replace(settings, glossaries=())
    found = sources(lower)
    if not found:
        return ()
    folder = cache_folder() if settings.cache else None
    name = cache.key(digest(found), _KIND)
    kept = cache.load(folder, name) if folder else None
    if kept is not None:
        return kept.entries
    entries = load_glossary(lower).entries
    if folder:
        from tqa.glossary.scan import compile_scanner

        cache.store(folder, name, cache.Compiled(entries, compile_scanner(_NOTHING, [], [])))
    return entries
