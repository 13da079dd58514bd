"""An entry made ready to read a few texts, without the rows of its lists that are not in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from tqa.glossary.examples import texts_of
from tqa.glossary.letters import folded
from tqa.glossary.model import Entry, Pack, WordList
from tqa.glossary.rules import EntryRule

_KEPT = 2


def rule_alone(pack: Pack, entry: Entry) -> EntryRule:
    """Return the rule of an entry that finds in its examples what the entry finds there.

    A row of a list can only match where it stands; the first rows are kept all the same. Compiling
    a pattern with the lists as they are can take a hundred times as long.
    """
    texts = [text for example in entry.examples for text in texts_of(example)]
    return EntryRule(replace(pack, lists=_reduced(pack.lists, entry, texts)), entry)


def _reduced(
    lists: Mapping[str, WordList], entry: Entry, texts: Iterable[str]
) -> dict[str, WordList]:
    everything = "\n".join(folded(text).lower() for text in texts)
    patterns = "\n".join((entry.pattern, *entry.only_if, *entry.unless))
    return {
        name: _filtered(lists[name], everything)
        for name in dict.fromkeys(_slot().findall(patterns))
        if name in lists
    }


def _filtered(words: WordList, text: str) -> WordList:
    rows = {
        word: row
        for index, (word, row) in enumerate(words.rows.items())
        if index < _KEPT or _plain(word) in text
    }
    return WordList(words.name, rows)


@cache
def _plain(word: str) -> str:
    return folded(word).lower()


@cache
def _slot() -> re.Pattern[str]:
    return re.compile(r"\{([a-z_][a-z0-9_]*)\}")
