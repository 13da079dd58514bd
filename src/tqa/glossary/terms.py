"""A term as a pattern: whole words, equal characters, case, plural and possessive endings."""

from __future__ import annotations

from tqa.glossary.letters import APOSTROPHE, WORD, exact, scanned
from tqa.glossary.model import CaseMode

_BEFORE = rf"(?<!{WORD})(?<!{WORD}[\u2019'])"
_PLAIN_BEFORE = rf"(?<!{WORD}[-\u2010\u2011])"
_POSSESSIVE = rf"(?P<possessive>{APOSTROPHE}s(?!{WORD})|(?<=s){APOSTROPHE}(?!{WORD}))?"
_AFTER = rf"(?!{WORD})(?!{APOSTROPHE}\p{{L}})"
_PLAIN_AFTER = r"(?![-\u2010\u2011]\p{L})"


def term_pattern(term: str, case: CaseMode) -> str:
    """Return the ``regex`` source that finds a term.

    ``smart``: a term in lower case matches any case, one with a capital as written or in capitals.
    Groups: ``plural`` and ``possessive`` hold the endings found. A term in lower case is not found
    beside a hyphen (``re`` in ``re-elect``).
    """
    body = "".join(map(exact, term))
    plain = term == term.lower()
    if case == "smart" and not plain:
        capitals = "".join(map(exact, term.upper()))
        body = f"(?:{body}|{capitals})" if capitals != body else body
    flags = "(?i)" if case == "insensitive" or (case == "smart" and plain) else ""
    plural = _plural(term) if plain else ""
    before = _BEFORE + (_PLAIN_BEFORE if plain else "")
    after = _AFTER + (_PLAIN_AFTER if plain else "")
    return f"{flags}{before}{_stem(body, term) if plural else body}{plural}{_POSSESSIVE}{after}"


def term_stem(term: str) -> str:
    """Return what every form of a term begins with."""
    return term[:-1] if _has_y_plural(term) and term == term.lower() else term


def term_scan(term: str) -> str:
    """Return the Hyperscan pattern for the same term, endings and boundaries left out."""
    return "".join(map(scanned, term_stem(term)))


def _has_y_plural(term: str) -> bool:
    return len(term) > 2 and term[-1] == "y" and term[-2] not in "aeiou"


def _stem(body: str, term: str) -> str:
    return body[:-1] if _has_y_plural(term) else body


def _plural(term: str) -> str:
    last = term[-1]
    if not last.isalpha() or last == "s":
        return "(?P<plural>es)?" if last == "s" else ""
    if _has_y_plural(term):
        return "(?:y|(?P<plural>ies))"
    return "(?P<plural>es|s)?"


def pluralised(term: str) -> str:
    """Return the regular English plural of a term's last word."""
    if _has_y_plural(term):
        return f"{term[:-1]}ies"
    if term.endswith(("s", "x", "z", "ch", "sh")):
        return f"{term}es"
    return f"{term}s"
