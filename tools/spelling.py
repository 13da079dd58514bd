"""Build ``src/tqa/data/spelling.tsv``: American and British spellings of the same word.

Run: apt-get install wamerican wbritish
     python -m tools.spelling
Source: the word lists of SCOWL, which VarCon divides into American and British ones. A pair is two
words, each in one of the lists only, that a regular difference connects.
"""

from __future__ import annotations

import re
from pathlib import Path

OUT = Path(__file__).parent.parent / "src" / "tqa" / "data" / "spelling.tsv"
_HEAD = (
    "# Built by tools/spelling.py from the word lists of SCOWL (VarCon): American, British, kind."
)
# British letters, American letters, name of the difference.
_RULES = (
    ("our", "or", "spelling"),
    ("re", "er", "spelling"),
    ("ence", "ense", "spelling"),
    ("ogue", "og", "spelling"),
    ("ll", "l", "spelling"),
    ("l", "ll", "spelling"),
    ("ae", "e", "spelling"),
    ("oe", "e", "spelling"),
    ("yse", "yze", "spelling"),
    ("ysi", "yzi", "spelling"),
    ("isa", "iza", "ize"),
    ("ise", "ize", "ize"),
    ("isi", "izi", "ize"),
    ("grey", "gray", "spelling"),
    ("aluminium", "aluminum", "spelling"),
    ("mould", "mold", "spelling"),
    ("plough", "plow", "spelling"),
    ("sceptic", "skeptic", "spelling"),
    ("jewellery", "jewelry", "spelling"),
    ("cosy", "cozy", "spelling"),
    ("pyjama", "pajama", "spelling"),
    ("tyre", "tire", "spelling"),
    ("ageing", "aging", "spelling"),
)
# Words whose other spelling is another word, or a name.
_REFUSED = re.compile(
    "^(?:licen|practi|meter|metre|storey|tyre|tire|gaol|cheque|disc|prize|gray|grey|caliber|forme|"
    "size|capsize|seiz|parlour|arbour|harbor|vise|vice|premise|miser|liter|moult)"
)


def words(name: str) -> set[str]:
    text = (Path("/usr/share/dict") / name).read_text("utf-8")
    return {word for word in text.split("\n") if re.fullmatch("[a-z]{5,}", word)}


def pairs() -> dict[str, tuple[str, str]]:
    """Return British spellings with (American, kind of difference)."""
    american, british = words("american-english"), words("british-english")
    found: dict[str, tuple[str, str]] = {}
    for word in sorted(british):
        for old, new, kind in _RULES:
            for match in re.finditer(old, word):
                other = word[: match.start()] + new + word[match.end() :]
                apart = other not in british and word not in american
                fits = apart if kind == "spelling" else word not in american
                if other in american and fits and not _REFUSED.search(word):
                    found.setdefault(word, (other, kind))
    return found


def main() -> None:
    rows = [f"{american}\t{british}\t{kind}" for british, (american, kind) in pairs().items()]
    OUT.write_text("\n".join([_HEAD, *rows]) + "\n", "utf-8")
    print(f"{len(rows)} pairs")


if __name__ == "__main__":
    main()
