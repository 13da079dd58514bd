"""Build ``src/tqa/data/word-rates-en.txt``: how often the commonest words stand in news.

Run: python -m tools.word_rates FILE.jsonl   (one JSON object with a ``text`` a line)
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

OUT = Path(__file__).parent.parent / "src" / "tqa" / "data" / "word-rates-en.txt"
MOST = 2000


def main() -> None:
    counts: Counter[str] = Counter()
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for line in lines:
            counts.update(re.findall(r"[a-z]+", json.loads(line)["text"].lower()))
    total = counts.total()
    rows = [f"{word} {count / total * 1e6:.0f}" for word, count in counts.most_common(MOST)]
    head = "# Built by tools/word_rates.py: words per million words of English news.\n"
    OUT.write_text(head + "\n".join(sorted(rows)) + "\n", encoding="utf-8")
    print(len(rows), "words")


if __name__ == "__main__":
    main()
