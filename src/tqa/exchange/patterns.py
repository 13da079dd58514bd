"""Regular expressions of other tools in the dialect of glossaries, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from tqa.glossary.syntax import Group, Item, Literal, Raw, Slot, parse

_MOST_FORMS = 12
_PLAIN_GROUPS = ("(", "(?:")
# What Go, .NET, JavaScript and Java read as glossaries do.
_PORTABLE = r"\\[dDwWsSbBnt]|\.|\^|\$|\[\^?(?:[^\\\[\]]|\\[dws\-\]\\])*\]"
_FLAGS = r"\(\?([imsx]+)\)"


def forms_of(pattern: str) -> tuple[str, ...]:
    """Return the texts that a pattern matches where they are few; nothing where it is a pattern.

    A form that is another one with an *s* is left out: glossaries match plurals themselves.
    """
    try:
        found = sorted(set(_texts(parse(pattern))))
    except (ValueError, RecursionError):
        return ()
    return tuple(text for text in found if not (text.endswith("s") and text[:-1] in found))


def _texts(branches: Sequence[Sequence[Item]]) -> list[str]:
    found: list[str] = []
    for branch in branches:
        parts = [_item_texts(item) for item in branch]
        total = 1
        for part in parts:
            total *= len(part)
        if total + len(found) > _MOST_FORMS:
            raise ValueError("too many forms")
        found += ["".join(choice) for choice in product(*parts)]
    return found


def _item_texts(item: Item) -> list[str]:
    if item.quantifier not in ("", "?"):
        raise ValueError("a repetition")
    if isinstance(item, Literal):
        found = [item.char]
    elif isinstance(item, Raw) and re.fullmatch(r"\[[^\W_]+\]", item.text):
        found = list(item.text[1:-1])
    elif isinstance(item, Group) and item.opener in _PLAIN_GROUPS:
        found = _texts(item.branches)
    else:
        raise ValueError("not a text")
    return [*found, ""] if item.quantifier else found


def dialect(pattern: str) -> tuple[str, bool]:
    """Return a foreign pattern as one of a glossary, and whether it takes any case by itself.

    Word boundaries at its ends are dropped, since glossaries put them there. Raises ValueError.
    """
    flags = re.match(_FLAGS, pattern)
    if flags and set(flags[1]) != {"i"}:
        raise ValueError(f"flags {flags.group()}")
    body = pattern[flags.end() :] if flags else pattern
    body = re.sub(r"\(\?<([A-Za-z]\w*)>", r"(?P<\1>", body)
    body = re.sub(r"^\\b|(?<!\\)\\b$", "", body)
    for item in _all_items(parse(body)):
        if isinstance(item, Slot):
            raise ValueError(f"{{{item.name}}} would be a slot")
    return body, bool(flags)


def escaped(text: str) -> str:
    """Return a text as a pattern that matches just it, in any dialect."""
    return re.sub(r"([\\^$.|?*+()\[\]{}/])", r"\\\1", text)


def portable(pattern: str) -> str:
    """Return a pattern of a glossary for other tools. Raises ValueError saying what hinders it."""
    for item in _all_items(parse(pattern)):
        if isinstance(item, Slot):
            raise ValueError(f"the slot {{{item.name}}} has no equal")
        if len(item.quantifier) > 1 and item.quantifier.endswith("+"):
            raise ValueError("a possessive repetition has no equal")
        if isinstance(item, Raw) and not re.fullmatch(_PORTABLE, item.text):
            raise ValueError(f"{item.text} has no equal")
        if isinstance(item, Group) and item.opener not in (*_PLAIN_GROUPS, "(?=", "(?!"):
            raise ValueError(f"{item.opener}…) has no equal")
    return pattern


def _all_items(branches: Sequence[Sequence[Item]]) -> Iterator[Item]:
    for branch in branches:
        for item in branch:
            yield item
            if isinstance(item, Group):
                yield from _all_items(item.branches)


def template(replacement: str) -> str:
    """Return ``$1`` and ``\\1`` as ``{1}``, braces kept as text."""
    doubled = replacement.replace("{", "{{").replace("}", "}}")
    return re.sub(r"\$\{\{(\d)\}\}|[$\\](\d)", lambda m: f"{{{m[1] or m[2]}}}", doubled)


def replacement(suggest: str) -> str:
    """Return a template with numbered groups as ``$1``. Raises ValueError for named slots."""
    named = re.search(r"(?<!\{)\{[a-z_][\w.]*\}", suggest)
    if named:
        raise ValueError(f"{named.group()} has no equal")
    numbered = re.sub(r"(?<!\{)\{(\d)\}(?!\})", r"$\1", suggest)
    return numbered.replace("{{", "{").replace("}}", "}")
