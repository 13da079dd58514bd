"""Print how long other tools take for the same job as tqa, in the same run.

Run: python -m benchmarks.peers [--corpus FOLDER|JSONL] [--mb 5] [--runs 3] [--terms 1000]. The job:
find generated names, each with the spelling that is preferred, in the same files. Each tool gets
them in its own form where it can express them; tools with rules of their own run those. Install
those you want compared (pip install codespell typos proselint ahocorasick_rs; vale, ripgrep and
harper-cli from their makers); others are left out. One core each, tools in turn, median of runs.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.measure import Cost, cost, median, row, table, texts, tqa, write
from benchmarks.speed import SEED, name

ANY = tuple(range(-1, 256))
PLAIN = """\
import ahocorasick_rs, pathlib, sys
terms = open(sys.argv[1], "rb").read().split(b"\\n")
find = ahocorasick_rs.BytesAhoCorasick(terms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
paths = pathlib.Path("texts").rglob("*.txt")
print(sum(len(find.find_matches_as_indexes(path.read_bytes())) for path in paths))
"""


def terms(number: int) -> list[str]:
    import random

    source = random.Random(SEED + 1)
    found: dict[str, None] = {}
    while len(found) < number:
        found[f"{name(source)} {name(source)}"] = None
    return list(found)


def _tqa(folder: Path, wanted: Sequence[str]) -> list[str]:
    head = "glossary: many\nfrom: fr\nto: en\nentries:\n"
    entry = (
        "  - id: t{0}\n    kind: name\n    why: x\n    preferred: {1}ski\n    deprecated: [{1}]\n"
    )
    lines = [entry.format(number, term) for number, term in enumerate(wanted)]
    (folder / "glossaries").mkdir()
    (folder / "glossaries" / "many.yaml").write_text(head + "".join(lines), encoding="utf-8")
    (folder / "tqa.toml").write_text("shipped = false\n", encoding="utf-8")
    (folder / "one.txt").write_text("One.\n", encoding="utf-8")
    cost(tqa("check", "one.txt"), folder, ANY)
    shutil.rmtree(folder / "cache" / "tqa" / "results", ignore_errors=True)
    return tqa("check", "texts", "--format", "concise")


def _terms_file(folder: Path, wanted: Sequence[str]) -> str:
    (folder / "terms.txt").write_text("\n".join(wanted), encoding="utf-8")
    return "terms.txt"


def _ripgrep(folder: Path, wanted: Sequence[str]) -> list[str]:
    return ["rg", "-j1", "-F", "-o", "-b", "-f", _terms_file(folder, wanted), "texts"]


def _aho_corasick(folder: Path, wanted: Sequence[str]) -> list[str]:
    return [sys.executable, "-c", PLAIN, _terms_file(folder, wanted)]


def _codespell(folder: Path, wanted: Sequence[str]) -> list[str]:
    lines = [f"{word}->{word}ski" for term in wanted for word in term.lower().split()]
    (folder / "codespell.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ["codespell", "-D", "codespell.txt", "texts"]


def _typos(folder: Path, wanted: Sequence[str]) -> list[str]:
    words = dict.fromkeys(word for term in wanted for word in term.lower().split())
    lines = [f'{word} = "{word}ski"' for word in words]
    text = "\n".join(["[default.extend-words]", *lines])
    (folder / "typos.toml").write_text(text, encoding="utf-8")
    return ["typos", "--threads", "1", "--config", "typos.toml", "texts"]


def _vale(folder: Path, wanted: Sequence[str]) -> list[str]:
    style = folder / "styles" / "Many"
    style.mkdir(parents=True)
    swap = "\n".join(f"  {term}: {term}ski" for term in wanted)
    rule = f"extends: substitution\nmessage: Use %s\nlevel: error\nswap:\n{swap}\n"
    (style / "Names.yml").write_text(rule, encoding="utf-8")
    setting = "StylesPath = styles\n[*]\nBasedOnStyles = Many\n"
    (folder / ".vale.ini").write_text(setting, encoding="utf-8")
    return ["vale", "--output=line", "texts"]


def _proselint(_: Path, __: Sequence[str]) -> list[str]:
    return ["proselint", "check", "texts"]


def _harper(_: Path, __: Sequence[str]) -> list[str]:
    return ["harper-cli", "lint", "texts"]


TOOLS: dict[str, tuple[str, str, Callable[[Path, Sequence[str]], list[str]]]] = {
    "tqa, all checks on": ("", "names and all checks", _tqa),
    "ripgrep -F -o -b": ("rg", "names as they are written", _ripgrep),
    "ahocorasick_rs, offsets only": ("ahocorasick_rs", "names as they are written", _aho_corasick),
    "Vale, substitution": ("vale", "names", _vale),
    "typos": ("typos", "single words of the names, and its own", _typos),
    "codespell": ("codespell", "single words of the names", _codespell),
    "proselint": ("proselint", "its own rules", _proselint),
    "Harper": ("harper-cli", "its own rules", _harper),
}


def there(needed: str) -> bool:
    from importlib.util import find_spec

    return not needed or bool(shutil.which(needed)) or bool(find_spec(needed.replace("-", "_")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default="", help="a folder of texts, or JSON lines with text")
    parser.add_argument("--mb", type=float, default=5, help="size of the texts (10^6 bytes)")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--terms", type=int, default=1000)
    options = parser.parse_args()
    wanted = terms(options.terms)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        commands: dict[str, tuple[str, Path, list[str]]] = {}
        for label, (needed, job, prepare) in TOOLS.items():
            if there(needed):
                place = root / str(len(commands))
                size = write(place / "texts", texts(options.corpus, options.mb))
                commands[label] = (job, place, prepare(place, wanted))
            else:
                print(f"{label}: not installed", file=sys.stderr)
        costs: dict[str, list[Cost]] = {label: [] for label in commands}
        for _ in range(options.runs):
            for label, (_, place, command) in commands.items():
                shutil.rmtree(place / "cache" / "tqa" / "results", ignore_errors=True)
                costs[label].append(cost(command, place, ANY))
        table(f"tool, {options.terms:,} names", "looks for", "MB/s of a core", "seconds", "memory")
        for label, (job, _, _) in commands.items():
            found = median(costs[label])
            speed = size / (found.cpu or found.wall) / 1e6
            row(label, job, f"{speed:.3g}", f"{found.wall:.2f}", f"{found.memory:.0f} MB")


if __name__ == "__main__":
    main()
