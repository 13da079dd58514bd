"""Other spellings in which a name may reach the desk, proposed for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from tqa.authoring.transliterate import french_forms, language_of
from tqa.glossary.letters import folded
from tqa.names.given import languages_of
from tqa.names.letters import bare

Way = Literal["French transliteration", "accents", "hyphen", "order of names", "surname alone"]

_A_WORD, _A_NAME = 4, 8


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling and the way in which it differs from what was given.

    ``instead`` is what to write for it where that is not the whole preferred form.
    """

    text: str
    way: Way
    instead: str = ""


def spellings(preferred: str, given: Sequence[str] = ()) -> tuple[Spelling, ...]:
    """Return spellings to flag beside those given, in the order of their ways, none twice.

    ``preferred`` is the form to write, ``given`` the forms that are flagged already.
    """
    seen = {folded(text) for text in (preferred, *given)}
    found: list[Spelling] = []
    for spelling in _every(preferred, given):
        if folded(spelling.text) not in seen:
            seen.add(folded(spelling.text))
            found.append(spelling)
    return tuple(found)


def _every(preferred: str, given: Sequence[str]) -> Iterator[Spelling]:
    french = _transliterated(preferred)
    yield from (Spelling(text, "French transliteration") for text in french)
    for text in (preferred, *given, *french):
        yield Spelling(bare(text), "accents")
    for text in (preferred, *given, *french[:2]):
        if "-" in text:
            yield Spelling(text.replace("-", " "), "hyphen")
        elif "-" in preferred and text.count(" ") == preferred.count("-"):
            yield Spelling(text.replace(" ", "-"), "hyphen")
    for text in (preferred, *given, *french[:2]):
        yield from (Spelling(turned, "order of names") for turned in _turned(text))
    yield from _surnames(preferred, given, french)


def _surnames(preferred: str, given: Sequence[str], french: Sequence[str]) -> Iterator[Spelling]:
    """The surname as it stands on second mention, where French writes it otherwise."""
    first, _, surname = preferred.rpartition(" ")
    if not first or not surname.istitle():
        return
    for text in (*given, *french[:2]):
        last = text.rpartition(" ")[2]
        if text.count(" ") == preferred.count(" ") and last.istitle() and last != surname:
            yield Spelling(last, "surname alone", surname)


def _transliterated(name: str) -> tuple[str, ...]:
    """The French spellings of a whole name, the likeliest first; none for other Latin alphabets."""
    if bare(name) != name:
        return ()
    parts = re.split(r"([^\w]+)", name)
    words = tuple(part for part in parts[::2] if part)
    language = language_of(words)
    choices = [
        _choices(part, language) if number % 2 == 0 and part[:1].isupper() else [(0, part)]
        for number, part in enumerate(parts)
    ]
    ranked = sorted(
        (sum(rank for rank, _ in row), "".join(text for _, text in row))
        for row in product(*choices)
    )
    return tuple(text for _, text in ranked if text != name)[:_A_NAME]


def _choices(word: str, language: str) -> list[tuple[int, str]]:
    """The spellings of a word with their ranks; the word itself comes last where it has others."""
    forms = french_forms(word, language, _A_WORD)
    return [*enumerate(forms), (len(forms) and _A_WORD, word)]


def _turned(name: str) -> Iterable[str]:
    """The surname first, where the first of two words is known as a given name."""
    words = name.split(" ")
    if len(words) == 2 and all(word.istitle() for word in words) and languages_of(words[0]):
        yield f"{words[1]} {words[0]}"
