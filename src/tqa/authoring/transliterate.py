"""From an English name to the ways in which French writes it: the table of ``names``, backwards."""

from __future__ import annotations

import re
from functools import cache

from tqa.names.evidence import Setting, run_of
from tqa.names.given import entries
from tqa.names.letters import bare, candidates
from tqa.names.likeness import likeness
from tqa.names.normalise import with_case
from tqa.names.rewrites import REWRITES, Rewrite
from tqa.names.runs import read_run
from tqa.names.tables import attested

_BEAM = 80
_NEAR = 0.35
_BY_HAND = -9.0
# How much a reading that is not the likeliest, and an accent that French may leave out, count.
_LATER, _ACCENT = 12.0, 1.5
# The worst score of a name whose language is known, of one in gazetteers, of any other.
_LIKELY, _KNOWN, _SURE = 1.5, -0.8, -1.0
# French writes k for the sound, and these letters for another one.
_RARE = frozenset({("qu", "k"), ("c", "k"), ("c", "s"), ("tz", "ts")})
# Two letters that are one sound are read together.
_GROUPS = ("shch", "ch", "sh", "zh", "kh", "gh", "ts", "yu", "ya", "yo", "ye")


def french_forms(word: str, language: str, most: int, reviewed: bool = True) -> tuple[str, ...]:
    """Return French spellings of one English word of a name, the likeliest first.

    ``language`` is a code of ``names-given.txt``, empty where nothing tells it. Each spelling is
    read back as the word given. ``reviewed``: names reviewed by hand come first.
    """
    lower = bare(word.lower())
    ranked = dict.fromkeys(_reviewed().get(lower, ()) if reviewed else (), _BY_HAND)
    for french in _inverse(lower, language):
        if french != lower and french not in ranked and _is_french(french):
            score = _score(french, lower, language)
            if score is not None:
                ranked[french] = score
    ordered = sorted(ranked.items(), key=lambda item: (item[1], item[0]))
    return tuple(with_case(name, word) for name, _ in ordered[:most])


def language_of(words: tuple[str, ...]) -> str:
    """Return the language for which the words of a name speak, empty for none."""
    return run_of(words, Setting()).language


def english_form(name: str) -> str:
    """Return the English form of a name in French spelling; the name itself where none is known."""
    words = tuple(re.findall(r"\w+", name))
    choices = dict(zip(words, read_run(words, Setting()), strict=True))
    return re.sub(r"\w+", lambda m: _first(choices.get(m.group()), m.group()), name)


def _first(choice: object, word: str) -> str:
    forms = getattr(choice, "forms", ())
    return str(forms[0]) if forms else word


def _score(french: str, english: str, language: str) -> float | None:
    """How unlikely a spelling is (lower is better), None where it is read otherwise."""
    costs = candidates(french, language)
    later = costs.get(english, 99.0) - min(costs.values())
    if later > _NEAR:
        return None
    score = later * _LATER - likeness(french) * 0.2 + _ACCENT * sum(map(french.count, "éè"))
    limit = _LIKELY if language else _KNOWN if english in attested() else _SURE
    return score if score <= limit else None


def _inverse(word: str, language: str) -> list[str]:
    beams: list[dict[str, float]] = [{} for _ in range(len(word) + 1)]
    beams[0][""] = 0.0
    for at in range(len(word)):
        best = sorted(beams[at].items(), key=lambda item: (item[1], item[0]))[:_BEAM]
        for french, size, cost in _steps(word, at, language):
            after = beams[at + size]
            for text, total in best:
                if total + cost < after.get(text + french, 99.0):
                    after[text + french] = total + cost
    return [text for text, _ in sorted(beams[-1].items(), key=lambda item: (item[1], item[0]))]


def _steps(word: str, at: int, language: str) -> list[tuple[str, int, float]]:
    """(French letters, English letters read, cost) for each way to go on at a place."""
    group = next((group for group in _GROUPS if word.startswith(group, at)), "")
    rows = [
        (row.french, len(row.english), max(0.0, row.cost))
        for row in _by_letter().get(word[at], ())
        if word.startswith(row.english, at)
        and row.english.startswith(group)
        and (not row.languages or language in row.languages.split())
    ]
    return [*rows, (group or word[at], len(group) or 1, 0.1 if group else 0.0)]


def _is_french(text: str) -> bool:
    """Whether French writes so: ï stands by a vowel, sh and zh are English, few words end in é."""
    strange = r"[èêëöü](?!ne$)|(?<![aeouié])ï|ï(?=ï)|é.*é|éï|(?<!dz)(?<!zad)é$|sh|zh|ee|oo(?!u)|w"
    return not re.search(strange, text)


@cache
def _by_letter() -> dict[str, tuple[Rewrite, ...]]:
    rows = [row for row in REWRITES if row.english and (row.french, row.english) not in _RARE]
    letters = sorted({row.english[0] for row in rows})
    return {letter: tuple(row for row in rows if row.english[0] == letter) for letter in letters}


@cache
def _reviewed() -> dict[str, tuple[str, ...]]:
    """French spellings of names reviewed by hand, by English form."""
    found: dict[str, list[str]] = {}
    for french, rows in entries().items():
        for english in {row.english.lower() for row in rows} - {french}:
            found.setdefault(english, []).append(french)
    return {name: tuple(sorted(forms)) for name, forms in found.items()}
