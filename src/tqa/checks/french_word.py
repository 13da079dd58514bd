"""French words in an English sentence.

bad:  Most of the [[charniers]] were opened in May.
bad:  He spoke of [[“redoux”]] in the mountains.
pass: Most of the mass graves were opened in May.
pass: He lives in the rue des charniers and reads Le Figaro.
pass: The “chef de la charcuterie” spoke.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from tqa.checks.build import compiled
from tqa.checks.contract import Check
from tqa.finding import Hit, Rule
from tqa.prose import Prose
from tqa.text import Span

RULE = Rule(
    id="french-word",
    kind="untranslated",
    severity="suggestion",
    summary="French word",
    why="The word is French and not in use in English: it was not translated.",
    source="dictionary of Grammalecte less the word lists of SCOWL",
    in_quotes="flag",
    needs_evidence=True,
)

_WORD = r"(?<![\p{L}\p{N}’'.@/_-])[a-zà-öø-ÿœ]{5,14}(?![\p{L}\p{N}@/_]|[’'-]\p{L})"
_AROUND = r"\b(?:de|la|le|les|du|des|en|et|à|au|aux|un|une|sur|sous|par|pour|dans|di|del|el|da|do|y|il|[dl][’'])[ ]?$"
# Endings of inflected words and what the dictionary has instead.
ENDINGS = (
    ("s", ""), ("x", ""), ("e", ""), ("es", ""), ("aux", "al"), ("ée", "er"), ("és", "er"), ("ées", "er"),
    ("é", "er"), ("ant", "er"), ("ait", "er"), ("ent", "er"), ("e", "er"), ("euse", "eux"), ("euses", "eux"),
    ("ive", "if"), ("ives", "if"), ("ienne", "ien"), ("iennes", "ien"), ("elle", "el"), ("it", "ir"),
    ("issant", "ir"), ("ie", "ir"), ("ue", "re"), ("u", "re"),
)  # fmt: skip


def _run(prose: Prose) -> Iterator[Hit]:
    seen = set(compiled(_WORD).findall(prose.text))
    for word in sorted(word for word in seen if is_french(word)):
        pattern = rf"(?<![\p{{L}}’'-])(?P<open>[“\"]?){word}(?P<close>[”\"]?)(?![\p{{L}}’'-])"
        for match in compiled(pattern).finditer(prose.text):
            if not _is_cited(prose, match.start(), match.end()):
                whole = bool(match["open"]) and bool(match["close"])
                start = match.start() if whole else match.end("open")
                end = match.end() if whole else match.start("close")
                yield Hit(RULE, Span(start, end), f"“{word}” is French: translate it")


def _is_cited(prose: Prose, start: int, end: int) -> bool:
    """Part of a longer French expression: a title, a name, words quoted in French."""
    before, after = prose.text[max(0, start - 12) : start], prose.text[end : end + 8]
    return bool(compiled(_AROUND).search(before)) or bool(
        compiled(r"^[ ](?:de|la|le|les|du|des|et|à|au|en)\b").search(after)
    )


@lru_cache(maxsize=100_000)
def is_french(word: str) -> bool:
    """Whether a word or what it is inflected from stands in the list of French words."""
    words = french_words()
    return word in words or any(
        word.endswith(ending) and word[: len(word) - len(ending)] + base in words
        for ending, base in ENDINGS
    )


@cache
def french_words() -> frozenset[str]:
    """Return the French words of five letters and more that English does not have."""
    text = (files("tqa") / "data" / "french-words.txt").read_text("utf-8")
    return frozenset(line for line in text.split("\n") if not line.startswith("#"))


CHECK = Check((RULE,), (), _run, ("fr",))
