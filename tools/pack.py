"""Measure glossary files alone: examples, lint, hits in native English and in machine drafts.

Run: python -m tools.pack PACK… [--only ID] [--native DIR] [--drafts DIR] [--contexts 5]. DIR holds
the files that ``benchmarks/quality.py`` reads. For a draft the human text is shown beside each hit.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from tqa.finding import Hit
from tqa.glossary.examples import run_examples
from tqa.glossary.lint import lint
from tqa.glossary.load import load_glossary
from tqa.glossary.match import Matcher, build_matcher
from tqa.glossary.model import Glossary
from tqa.glossary.packs import digest, sources
from tqa.prose import Prose
from tqa.readers import read
from tqa.settings import Settings, Style

Found = tuple[Hit, str, str]


def matcher_of(paths: Iterable[Path], only: str) -> tuple[Matcher, Glossary]:
    """Return the matcher of some glossary files with the shared lists of their folders."""
    files = dict.fromkeys(path.resolve() for path in paths)
    lists = [file.parent / "lists.yaml" for file in files]
    wanted = tuple(str(file) for file in dict.fromkeys([*lists, *files]) if file.exists())
    settings = Settings(shipped=False, glossaries=wanted)
    glossary = load_glossary(settings)
    if only:
        kept = tuple(pair for pair in glossary.entries if pair[1].id == only)
        glossary = replace(glossary, entries=kept)
    return build_matcher(digest(sources(settings)), lambda: glossary, [], None), glossary


def hits(matcher: Matcher, texts: Iterable[tuple[str, str]]) -> Iterator[Found]:
    """Yield (hit, its context, the human text) for pairs of text and human text."""
    for text, human in texts:
        document = read("text.txt", text.encode())
        scan = matcher.scan([segment.text for segment in document.segments])
        for index, segment in enumerate(document.segments):
            targets = scan.targets(index)
            if targets:
                for hit in matcher.hits(Prose(document, index, Style()), targets):
                    span = hit.span
                    before = segment.text[max(0, span.start - 60) : span.start]
                    after = segment.text[span.end : span.end + 60]
                    yield hit, f"{before}[[{span.of(segment.text)}]]{after}", human


def native(folder: Path) -> Iterator[tuple[str, str]]:
    with (folder / "native_dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"], ""


def drafts(folder: Path) -> Iterator[tuple[str, str]]:
    csv.field_size_limit(sys.maxsize)
    for name, draft, human in (
        ("postedits_dev.tsv", "draft", "postedit"),
        ("mt_news2013.tsv", "mt", "reference"),
    ):
        with (folder / name).open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield row[draft] or "", row[human] or ""


def show(found: Iterable[Found], most: int) -> None:
    by_rule: dict[str, list[Found]] = defaultdict(list)
    for item in found:
        by_rule[item[0].rule.id].append(item)
    for rule, items in sorted(by_rule.items()):
        evidence = ", only in translated" if items[0][0].rule.needs_evidence else ""
        print(f"{len(items):4} {rule} ({items[0][0].rule.severity}{evidence})")
        for hit, context, human in items[:most]:
            new = " | ".join(item.text for item in hit.suggestions)
            print(f"       {context!r} -> {new}" + (f"\n          human: {human}" if human else ""))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", type=Path, nargs="+")
    parser.add_argument("--only", default="")
    parser.add_argument("--native", type=Path)
    parser.add_argument("--drafts", type=Path)
    parser.add_argument("--contexts", type=int, default=3)
    options = parser.parse_args()
    matcher, glossary = matcher_of(options.packs, options.only)
    failures = run_examples(matcher, glossary)
    print(f"{len(glossary.entries)} entries, {len(failures)} examples that fail")
    for bad in failures:
        print(f"  {bad.path}:{bad.line} {bad.entry}: {bad.text!r}: {bad.expected}; got {bad.found}")
    for note in lint(glossary, "2026-01-01"):
        print(f"  {note.path}:{note.line} {note.entry}: {note.message}")
    if options.native:
        print("native English (1.26 million words; each hit there is a possible false alarm):")
        show(hits(matcher, native(options.native)), options.contexts)
    if options.drafts:
        print("machine drafts:")
        show(hits(matcher, drafts(options.drafts)), options.contexts)


if __name__ == "__main__":
    main()
