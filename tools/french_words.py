"""Build ``src/tqa/data/french-words.txt``: French words that English does not have.

Run: apt-get install hunspell-fr-classical wamerican-insane wbritish-insane wamerican-large wbritish-large
     python -m tools.french_words
Sources: the French dictionary of Grammalecte (MPL 2.0; so is the list) less the words of SCOWL.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from tqa.checks.french_word import ENDINGS

OUT = Path(__file__).parent.parent / "src" / "tqa" / "data" / "french-words.txt"
FRENCH = Path("/usr/share/hunspell/fr.dic")
ENGLISH = Path("/usr/share/dict")
SHORTEST, LONGEST = 5, 11
_HEAD = (
    "# Built by tools/french_words.py from the dictionary of Grammalecte, (c) Dicollecte contributors,\n"
    "# under the Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/, less the words of SCOWL.\n"
)


def bare(word: str) -> str:
    """Return a word without accents."""
    return "".join(
        char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char)
    )


def english() -> set[str]:
    words: set[str] = set()
    for path in ENGLISH.glob("*-english-*"):
        words |= {line.strip().lower() for line in path.read_text("utf-8").split("\n")}
    return words | {bare(word) for word in words}


def french() -> set[str]:
    entries = FRENCH.read_text("utf-8").split("\n")
    found = (re.match(r"[a-zà-öø-ÿœ]+(?=/|\s|$)", entry) for entry in entries)
    return {match.group() for match in found if match}


def forms(word: str) -> set[str]:
    """Return a word and what the check takes for its inflected forms."""
    inflected = {
        word[: len(word) - len(base)] + ending for ending, base in ENDINGS if word.endswith(base)
    }
    return {word, *inflected}


def main() -> None:
    known = english()
    kept = {
        word
        for word in french()
        if SHORTEST <= len(word) <= LONGEST
        and not any(form in known or bare(form) in known for form in forms(word))
    }
    OUT.write_text(_HEAD + "\n".join(sorted(kept)) + "\n", "utf-8")
    print(len(kept), "words")


if __name__ == "__main__":
    main()
