"""Learn the table of ``tqa.translationese`` for French to English and print how well it separates.

Run: python -m pip install scikit-learn
     python -m tools.translationese DIR
DIR holds ``native_dev.jsonl``, ``postedits_dev.tsv`` and ``mt_news2013.tsv``, which stay where they
are: the table holds rates of function words, no text.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tqa.translationese import FEATURES, rates

OUT = Path(__file__).parent.parent / "src" / "tqa" / "data" / "translationese-fr-en.tsv"
_SIZE = 250
_HEAD = "# Built by tools/translationese.py: mean rate, spread, weight, rate in native news."


def chunks(sentences: list[str]) -> Iterator[str]:
    """Yield texts of some 250 words."""
    held: list[str] = []
    for sentence in sentences:
        held.append(sentence)
        if sum(len(item.split()) for item in held) >= _SIZE:
            yield " ".join(held)
            held = []


def native(folder: Path) -> Iterator[str]:
    with (folder / "native_dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield from chunks(re.split(r"(?<=[.!?])\s+", json.loads(line)["text"]))


def machine(folder: Path) -> Iterator[str]:
    documents: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in ("postedits_dev.tsv", "mt_news2013.tsv"):
        with (folder / name).open(encoding="utf-8", newline="") as stream:
            for row in list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]:
                documents[name, row[0], row[1]].append(row[3])
    for sentences in documents.values():
        yield from chunks(sentences)


def main() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict
    from sklearn.preprocessing import StandardScaler

    folder = Path(sys.argv[1])
    good, bad = list(native(folder)), list(machine(folder))
    table = [list(rates(text)[0].values()) for text in (*good, *bad)]
    labels = [0] * len(good) + [1] * len(bad)
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=0.1, class_weight="balanced", max_iter=1000)
    odds = cross_val_predict(model, scaler.transform(table), labels, cv=5, method="predict_proba")
    for least in (0.5, 0.7, 0.9):
        hits = [row[1] > least for row in odds]
        print(f"score > {least:.0%}: translated {sum(hits[len(good) :]) / len(bad):.1%},", end=" ")
        print(f"native {sum(hits[: len(good)]) / len(good):.1%} of texts of {_SIZE} words")
    model.fit(scaler.transform(table), labels)
    lines = [_HEAD, f"bias\t0\t1\t{model.intercept_[0]:.2f}\t0"]
    for place, name in enumerate(FEATURES):
        usual = sum(row[place] for row in table[: len(good)]) / len(good)
        numbers = (scaler.mean_[place], scaler.scale_[place], model.coef_[0][place], usual)
        lines.append("\t".join([name, *(f"{number:.2f}" for number in numbers)]))
    OUT.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
