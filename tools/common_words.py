"""Build ``src/tqa/data/common-words.txt``: words that are everywhere in English news.

Run: python -m tools.common_words NATIVE.jsonl, each line an object with the ``text`` of a news text
written in English. Only words and no counts are kept: those of one text in a hundred.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

OUT = Path(__file__).parent.parent / "src" / "tqa" / "data" / "common-words.txt"
SHARE = 0.01
# Everyday words, too seldom in news or written with a capital there.
MORE = {"eventual", "file", "march", "may", "polish", "sensible", "turkey"}
_HEAD = "# Built by tools/common_words.py: words of at least one English news text in a hundred.\n"


def main(source: str) -> None:
    texts = [
        json.loads(line)["text"] for line in Path(source).read_text("utf-8").split("\n") if line
    ]
    counts = Counter(
        word for text in texts for word in set(re.findall(r"(?<![\w’'-])[a-z]+(?![\w’'-])", text))
    )
    words = {word for word, count in counts.items() if count >= SHARE * len(texts)} | MORE
    OUT.write_text(_HEAD + "".join(f"{word}\n" for word in sorted(words)), "utf-8")
    print(f"{len(words)} words of {len(texts)} texts")


if __name__ == "__main__":
    main(sys.argv[1])
