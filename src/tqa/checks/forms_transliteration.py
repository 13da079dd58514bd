"""One name in French and in English transliteration in one document.

pass: Sergei Shoigu met Ilham Aliyev.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

import regex

from tqa.checks.build import compiled, matches
from tqa.checks.contract import FormCheck
from tqa.finding import Rule, Sighting
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="mixed-transliteration",
    kind="consistency",
    severity="suggestion",
    summary="one name in French and in English transliteration",
    why="French writes tch, dj, ou, aï, kh where English writes ch, j, u, ay, kh; keep the English form.",
    source="BGN/PCGN tables compared with French usage",
    in_quotes="fix",
)

# French letters and what English writes for them, longest first.
_LETTERS = (
    ("chtch", ("shch",)),
    ("tch", ("ch",)),
    ("iou", ("yu", "iu")),
    ("aï", ("ay", "ai")),
    ("eï", ("ey", "ei")),
    ("oï", ("oy", "oi")),
    ("ïa", ("ya", "ia")),
    ("ï", ("y", "i")),
    ("ch", ("sh", "ch")),
    ("dj", ("j",)),
    ("ou", ("u", "ou")),
    ("gu", ("g", "gu")),
    ("ss", ("s", "ss")),
    ("ia", ("ya", "ia")),
    ("ie", ("ye", "ie", "iye")),
    ("j", ("zh", "j")),
    ("é", ("e",)),
)
_STRONG = (
    r"tch|[Dd]j|ï|iou|[^aeiou]ou(?!s\b|gh|nd|nt|ld)\p{Ll}*(?:v|ev|ov|an|in|ine|ko|ski|a|ï|di)\b"
)
_NAME = r"(?<![\w’'-])\p{Lu}\p{Ll}{3,}(?![\w’-])"


def _run(prose: Prose) -> Iterator[Sighting]:
    pairs = _pairs(prose.document.source)
    for match in matches(_NAME, prose) if pairs else ():
        english = pairs.get(match.group())
        if english:
            yield Sighting(
                concept=f"name:{english.casefold()}",
                label=english,
                form=match.group(),
                span=Span(*match.span()),
                rule=RULE,
                rewrites=((english, english),),
                preferred=english,
            )


@lru_cache(maxsize=2)
def _pairs(source: str) -> dict[str, str]:
    """Map names of a text to the English form that the text has too (English names to themselves)."""
    if not compiled(_STRONG).search(source):
        return {}
    names = set(compiled(_NAME).findall(source))
    found: dict[str, str] = {}
    for name in sorted(names):
        if compiled(_STRONG).search(name):
            for english in candidates(name):
                if english in names and english != name:
                    found |= {name: english, english: english}
    return found


def candidates(name: str) -> Iterator[str]:
    """Yield English spellings of a name in French transliteration, at most 64."""
    letters = dict(_LETTERS)
    parts = regex.findall("|".join([*letters, "."]), name.lower())
    ending = "in" if name.endswith("ine") else ""
    for choice in islice(product(*(letters.get(part, (part,)) for part in parts)), 64):
        text = "".join(choice).capitalize()
        yield text
        if ending:
            yield text[:-1]


CHECK = FormCheck((RULE,), (), _run)
