"""Rules of Vale: ``substitution`` and ``existence``; vocabularies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from tqa.exchange.made import batch, entry, is_speaking, slug
from tqa.exchange.model import Batch, Languages, Loss
from tqa.exchange.patterns import forms_of
from tqa.exchange.phrases import Phrase, entries_of
from tqa.exchange.yaml_read import read_yaml, texts
from tqa.finding import SEVERITIES, TqaError
from tqa.glossary.model import Entry

_READ = (
    *("extends", "message", "level", "link", "ignorecase", "exceptions"),
    *("swap", "tokens", "raw", "action", "scope"),
)
PREFIX = "Use '%s' instead of '%s'."
_BARE_PREFIX = "Don't use '%s'."
_PLACE = r"(?<!%)%(?:\[\d\])?s"


def read_vale(name: str, data: bytes, languages: Languages) -> Batch:  # noqa: ARG001
    """Return the entries of one rule file, or of ``accept.txt`` and ``reject.txt``.

    Rules of other kinds have no equal and are losses as a whole.
    """
    path = PurePath(name)
    if path.suffix == ".txt":
        return _vocabulary(name, path.stem.lower(), data)
    rule = read_yaml(name, data)
    kind = rule.get("extends")
    if not isinstance(kind, str):
        raise TqaError(f"{name}:1: not a rule of Vale: it has no “extends”")
    if kind not in ("substitution", "existence"):
        why = "only substitution and existence can be said in a glossary"
        return Batch((), (Loss(path.name, "extends", kind, why),))
    values, losses = _values(path.name, rule)
    phrases = tuple(_phrases(rule))
    found, left = entries_of(path.name, path.name, phrases, **values)
    made = [_told(item, str(rule.get("message", ""))) for item in found]
    if len(made) == 1 and is_speaking(slug(path.stem)):
        made = [replace(made[0], id=slug(path.stem))]
    return batch(made, (*losses, *left, *_unread(path.name, rule)))


def _told(item: Entry, message: str) -> Entry:
    """Return an entry with the message of its rule, the terms put in where they belong."""
    for prefix in (PREFIX, _BARE_PREFIX):
        message = message.removeprefix(prefix)
    old = item.deprecated[0] if len(item.deprecated) == 1 else "the words marked"
    new = item.preferred or " or ".join(item.suggest)
    terms = iter((new, old) if new else (old,))
    why = re.sub(_PLACE, lambda _: next(terms, "…"), message.strip()).replace("%%", "%")
    if not why:
        return item
    return replace(item, why=why, message="" if new else why)


def _phrases(rule: Mapping[str, Any]) -> Iterator[Phrase]:
    any_case = str(rule.get("ignorecase", "")).lower() == "true"
    swap = rule.get("swap")
    for pair in swap if isinstance(swap, list) else [swap]:
        for pattern, new in pair.items() if isinstance(pair, dict) else ():
            if isinstance(new, str):
                yield Phrase(pattern, tuple(filter(None, new.split("|"))), any_case)
    for token in texts(rule.get("tokens")):
        yield Phrase(token, _action(rule), any_case)
    raw = "".join(texts(rule.get("raw")))
    if raw:
        yield Phrase(raw, _action(rule), any_case)


def _action(rule: Mapping[str, Any]) -> tuple[str, ...]:
    action = rule.get("action")
    if isinstance(action, dict) and action.get("name") == "replace":
        return texts(action.get("params"))
    return ()


def _values(name: str, rule: Mapping[str, Any]) -> tuple[dict[str, Any], list[Loss]]:
    losses: list[Loss] = []
    level = str(rule.get("level", "warning"))
    if level not in SEVERITIES:
        losses.append(Loss(name, "level", level, f"not one of {', '.join(SEVERITIES)}"))
    admitted: list[str] = []
    for pattern in texts(rule.get("exceptions")):
        forms = forms_of(pattern)
        admitted += forms
        if not forms:
            losses.append(Loss(name, "exceptions", pattern, "an exception must be a text"))
    return {
        "severity": level if level in SEVERITIES else "warning",
        "source": str(rule.get("link", "")),
        "admitted": tuple(admitted),
    }, losses


def _unread(name: str, rule: Mapping[str, Any]) -> Iterator[Loss]:
    for key, value in rule.items():
        if key not in _READ and str(value).lower() not in ("", "false"):
            yield Loss(name, key, str(value), "an entry has no key for it")
    scope = rule.get("scope", "text")
    if scope != "text":
        yield Loss(name, "scope", str(scope), "a glossary is for all prose")
    action = rule.get("action")
    if isinstance(action, dict) and action.get("name") != "replace":
        yield Loss(name, "action", str(action.get("name")), "only replace can be said")


def _vocabulary(name: str, stem: str, data: bytes) -> Batch:
    if stem not in ("accept", "reject"):
        raise TqaError(f"{name}: a vocabulary of Vale is called accept.txt or reject.txt")
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise TqaError(f"{name}: not UTF-8; save it as UTF-8") from error
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if stem == "reject":
        made, losses = entries_of(name, name, [Phrase(word, (), False) for word in words])
        return batch(made, losses)
    entries = [
        entry(PurePath(name).name, preferred=form) for word in words for form in forms_of(word)
    ]
    left = [
        Loss(name, "accept", word, "a preferred form is a text, not a pattern")
        for word in words
        if not forms_of(word)
    ]
    return batch(entries, left)
