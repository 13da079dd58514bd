"""The compiled rules for the settings of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tqa.checks import TRIGGERS
from tqa.glossary.compiled import Compiled
from tqa.glossary.match import Layer, Matcher, build_matcher, layered_matcher
from tqa.glossary.model import Glossary
from tqa.glossary.packs import Source, digest, parted, sources
from tqa.settings import Settings


def matcher_for(settings: Settings, hashed: str = "") -> Matcher:
    """Return the rules of the glossaries in force. Raises TqaError for what cannot be used.

    ``hashed`` is the digest of their sources, where it is known already.
    """
    folder = cache_folder() if settings.cache else None
    pair = f"{settings.from_lang}-{settings.to_lang}"
    found = sources(settings)
    name = f"{hashed or digest(found)} {pair}"
    shipped, own = parted(found)
    if not shipped or not own:
        return build_matcher(name, lambda: _glossary(settings), TRIGGERS, folder)
    base = replace(settings, extends=(), glossaries=())
    return layered_matcher(
        Layer(digest(shipped), lambda _: _glossary(base)),
        Layer(name, lambda below: _upon(below, own, settings), lambda: _refuse_unreadable(own)),
        TRIGGERS,
        folder,
    )


def _glossary(settings: Settings) -> Glossary:
    from tqa.glossary.load import load_glossary

    return load_glossary(settings)


def _refuse_unreadable(own: tuple[Source, ...]) -> None:
    from tqa.glossary.upon import refuse_unreadable

    refuse_unreadable(own)


def _upon(base: Compiled | None, own: tuple[Source, ...], settings: Settings) -> Glossary:
    from tqa.glossary.upon import load_upon

    return load_upon(base, own, settings)


def cache_folder() -> Path:
    """The user's own cache folder for compiled glossaries."""
    from platformdirs import user_cache_path

    return user_cache_path("tqa", appauthor=False)
