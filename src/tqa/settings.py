"""The settings of a run, as values. ``config`` reads them from files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tqa.finding import Severity
from tqa.roots import matches


@dataclass(frozen=True, slots=True)
class Style:
    """House style; an empty field means: the majority within a document decides.

    ``locale``: ``en-US`` or ``en-GB``. ``honorifics``: ``dot`` (Mr.) or ``no-dot`` (Mr).
    ``quotes``: ``curly`` or ``straight``. ``closing``: ``inside`` (US) or ``outside`` (logical).
    ``dates``: ``dmy`` or ``mdy``. ``numbers``: thousands by ``comma`` or ``space``.
    """

    locale: str = ""
    honorifics: str = ""
    quotes: str = ""
    closing: str = ""
    dates: str = ""
    numbers: str = ""


# What news desks commonly do, by country or institution; single keys of [style] win over a preset.
PRESETS: Mapping[str, Style] = {
    "us-news": Style("en-US", "dot", "curly", "inside", "mdy", "comma"),
    "uk-news": Style("en-GB", "no-dot", "curly", "outside", "dmy", "comma"),
    "eu-institutions": Style("en-GB", "no-dot", "curly", "outside", "dmy", "space"),
    "un-documents": Style("en-GB", "dot", "curly", "outside", "dmy", "comma"),
}


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the files that one of ``paths`` (patterns from ``Settings.root``) matches.

    ``select`` replaces, ``ignore`` and ``severity`` add; ``style`` holds pairs (field, value).
    """

    paths: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    style: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a run. Paths in ``glossaries``, ``extends``, ``root``, ``baseline`` and
    ``history`` are absolute; patterns of paths start at ``root``, the folder of the configuration
    file.

    ``select`` and ``ignore`` hold rule ids or kinds; ``severity`` overrides pairs (rule id, level).
    ``decisions`` holds files that may not exist yet, absolute or relative to the working folder.
    ``date`` is the ISO date of all texts, empty where each tells its own.
    ``jobs`` 0 means one process per core. Later ``overrides`` win over earlier ones.
    """

    from_lang: str = "fr"
    to_lang: str = "en"
    shipped: bool = True
    extends: tuple[str, ...] = ()
    glossaries: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    exclude: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    force_exclude: bool = False
    fail_on: Severity = "warning"
    encoding: str = ""
    date: str = ""
    jobs: int = 1
    cache: bool = True
    style: Style = Style()
    overrides: tuple[Override, ...] = ()
    baseline: str = ""
    history: str = ""
    root: str = ""


def for_path(settings: Settings, path: str) -> Settings:
    """Return the settings for one file: overrides that match it applied in order."""
    for override in settings.overrides:
        if matches(path, override.paths, settings.root):
            settings = replace(
                settings,
                select=override.select or settings.select,
                ignore=(*settings.ignore, *override.ignore),
                severity=(*settings.severity, *override.severity),
                style=replace(settings.style, **dict(override.style)),
            )
    return settings
