"""Which rules run, and a refusal of names that no rule has."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping

from tqa.finding import KINDS, Rule, TqaError
from tqa.report import Note
from tqa.roots import matches
from tqa.settings import Override, Settings


def is_selected(rule: Rule, settings: Settings) -> bool:
    """Whether select and ignore (rule ids or kinds) leave a rule on."""
    return is_chosen(rule.id, rule.kind, settings)


def is_chosen(rule: str, kind: str, settings: Settings) -> bool:
    """Whether select and ignore leave the rule with this id and kind on."""
    names = {rule, kind}
    chosen = settings.select
    return (not chosen or bool(names & set(chosen))) and not names & set(settings.ignore)


def _named(settings: Settings) -> Iterator[str]:
    parts: tuple[Settings | Override, ...] = (settings, *settings.overrides)
    for part in parts:
        yield from (*part.select, *part.ignore, *(rule for rule, _ in part.severity))


def refuse_unknown(settings: Settings, rules: Collection[str]) -> None:
    """Raise TqaError for a name that is no rule and no kind: a typo must not pass silently."""
    known = {*rules, *KINDS}
    for name in _named(settings):
        if name not in known:
            near = difflib.get_close_matches(name, sorted(known), 1)
            hint = f"did you mean {near[0]}?" if near else "tqa rules lists them"
            raise TqaError(f"no rule or kind is called {name!r}; {hint}")


def unused(settings: Settings, dropped: Mapping[str, frozenset[str]]) -> tuple[Note, ...]:
    """Return a note for each ignored rule or kind that would have reported nothing anyway.

    ``dropped`` holds, for each file, ids and kinds of the rules that ignoring kept from reporting.
    """
    everywhere = frozenset[str]().union(*dropped.values())
    notes = [
        _note("", name, "in this run")
        for name in dict.fromkeys(settings.ignore)
        if name not in everywhere
    ]
    for override in settings.overrides:
        met = frozenset[str]().union(
            *(names for path, names in dropped.items() if _fits(path, override, settings))
        )
        where = ", ".join(override.paths)
        notes += [_note(where, name, f"in {where}") for name in override.ignore if name not in met]
    return tuple(notes)


def _fits(path: str, override: Override, settings: Settings) -> bool:
    return matches(path, override.paths, settings.root)


def _note(where: str, name: str, place: str) -> Note:
    return Note(
        "unused-setting", where, 0, f"ignoring {name} suppresses nothing {place}; remove it"
    )
