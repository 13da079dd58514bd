"""What an edit is about: terminology, style or facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib import resources

from tqa.learning.model import Phrase, Sort

_ALIKE = 0.5
# From here on two lower-case words are two forms of one word: provide, provides, provided.
_FORMS = 0.75


def sort_of(old: Phrase, new: Phrase) -> Sort:
    """Return what an edit of ``old`` to ``new`` is about, words as they stand in a sentence."""
    old, new = trimmed(old, new)
    if _facts(old) != _facts(new):
        return "facts"
    here, there = content(old), content(new)
    if not here or not there:
        added = here or there
        known = old and new and not any(map(_is_capital, added))
        return "facts" if added and not known else "style"
    if _is_style(old, new, here, there):
        return "style"
    one, other = (Counter(map(str.casefold, words)) for words in (here, there))
    if one < other or other < one:
        return "facts"
    if all(map(_is_capital, (*here, *there))):
        if any(word.isupper() and len(word) < 7 for word in (*here, *there)):
            return "acronym"
        return "name" if alike(here, there) >= _ALIKE else "term"
    return "term" if len(old) == len(new) == 1 else "calque"


def trimmed(old: Phrase, new: Phrase) -> tuple[Phrase, Phrase]:
    """Return both phrases without the words that they share at their ends."""
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return old, new


def content(words: Iterable[str]) -> Phrase:
    """Return the words that carry meaning."""
    return tuple(word for word in words if any(map(str.isalpha, word)) and not is_grammar(word))


def is_grammar(word: str) -> bool:
    """Whether a word carries grammar alone; *US* does not, nor does *IT*."""
    return word.casefold() in _grammar() and not (word.isupper() and len(word) > 1)


def alike(old: Phrase, new: Phrase) -> float:
    """Return from 0 to 1 how alike two phrases are spelt."""
    one, other = " ".join(old).casefold(), " ".join(new).casefold()
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _is_style(old: Phrase, new: Phrase, here: Phrase, there: Phrase) -> bool:
    """Whether nothing but order, capitals, hyphens, grammar or the form of a word changed."""
    if Counter(map(str.casefold, here)) == Counter(map(str.casefold, there)):
        return True
    if _letters(old) == _letters(new):
        return True
    lower = not any(map(_is_capital, (*here, *there)))
    return lower and len(here) == len(there) and all(map(_is_form, here, there))


def _is_form(one: str, other: str) -> bool:
    same = one.casefold()[:3] == other.casefold()[:3]
    return one == other or (same and alike((one,), (other,)) >= _FORMS)


def _letters(words: Phrase) -> str:
    return "".join(char for char in "".join(words).casefold() if char.isalnum())


def _facts(words: Phrase) -> Counter[str]:
    """Count numbers, months and days; a number is the same in letters."""
    counts = _counts()
    found = (counts.get(word.casefold(), word) for word in words)
    known = set(counts.values())
    return Counter(word for word in found if word in known or any(map(str.isdigit, word)))


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


@cache
def _grammar() -> frozenset[str]:
    """Words that carry grammar rather than meaning."""
    return frozenset(
        (resources.files("tqa.data") / "grammar-words-en.txt").read_text("utf-8").split()
    )


@cache
def _counts() -> Mapping[str, str]:
    """Number words, months and days, each with what it is equal to."""
    text = (resources.files("tqa.data") / "count-words-en.tsv").read_text("utf-8")
    return dict(line.split("\t") for line in text.splitlines())
