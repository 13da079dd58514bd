"""Which examples are known to hold, so that only what a change can touch is run again.

What an example gives depends on its texts and on the entries that could match in them, and on
nothing else of the glossary. A key over both stands for a proof; keys of failures are not kept.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path

import tqa
from tqa.glossary.examples import texts_of
from tqa.glossary.match import Matcher
from tqa.glossary.model import Entry, Example, Glossary, Pack, WordList
from tqa.storing import replace_bytes

NAME = "examples-1"
SIZE = 16
MOST = 200_000
_MAGIC = b"TQAE"
Key = bytes


class Keys:
    """Makes the keys of the examples of one glossary."""

    def __init__(self, matcher: Matcher, glossary: Glossary) -> None:
        self._matcher = matcher
        hashes: dict[int, str] = {}
        self._own = {entry.id: fingerprint(pack, entry, hashes) for pack, entry in glossary.entries}
        self._prints = [self._own[name] for name in matcher.ids]

    def of(self, entry: Entry, example: Example) -> Key:
        """Return the key of an example: itself, its entry, and all that could match in it."""
        total = hashlib.sha256(f"{_engine()}\0{asdict(example) | {'mark': ''}}".encode())
        total.update(self._own[entry.id])
        count = len(self._prints)
        for text in texts_of(example):
            targets = self._matcher.scan([text]).targets(0)
            numbers = {target % count for target in targets if target < 2 * count}
            for mark in sorted(self._prints[number] for number in numbers):
                total.update(mark)
            total.update(b".")
        return total.digest()[:SIZE]


def fingerprint(pack: Pack, entry: Entry, hashes: dict[int, str]) -> bytes:
    """Return a hash of all that decides where an entry matches and what it says there.

    ``hashes`` remembers those of lists, which many entries share, by identity.
    """
    values = asdict(entry)
    values.pop("examples")
    values.pop("mark")
    used = _slots("\n".join((entry.pattern, *entry.only_if, *entry.unless)))
    lists = [_list(pack.lists[name], hashes) for name in sorted(used) if name in pack.lists]
    data = json.dumps([pack.name, pack.layer, values, lists], sort_keys=True)
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).digest()


def _list(words: WordList, hashes: dict[int, str]) -> str:
    key = id(words)
    if key not in hashes:
        data = json.dumps([words.name, words.rows], sort_keys=True).encode("utf-8", "surrogatepass")
        hashes[key] = hashlib.sha256(data).hexdigest()
    return hashes[key]


def read(folder: Path) -> frozenset[Key]:
    """Return the keys that are kept, none where the file is damaged or not there."""
    try:
        data = (folder / NAME).read_bytes()
    except OSError:
        return frozenset()
    head, body = data[:36], data[36:]
    if head != _MAGIC + hashlib.sha256(body).digest() or len(body) % SIZE:
        return frozenset()
    return frozenset(body[at : at + SIZE] for at in range(0, len(body), SIZE))


def keep(folder: Path, proved: Iterable[Key], known: Collection[Key]) -> None:
    """Write the keys of this run, and of earlier ones as many as there is room for.

    A folder that cannot be written is no error.
    """
    now = set(proved)
    if now <= set(known):
        return
    old = sorted(set(known) - now)[: max(0, MOST - len(now))]
    body = b"".join([*sorted(now), *old])
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_bytes(folder / NAME, _MAGIC + hashlib.sha256(body).digest() + body)
    except OSError:
        return


@cache
def _engine() -> str:
    """Versions, and size and time of each module: other code may find other things."""
    folder = Path(tqa.__file__).parent
    seen = [
        (path.name, stat.st_size, stat.st_mtime_ns)
        for path in sorted((*folder.glob("*.py"), *folder.glob("glossary/*.py")))
        for stat in (path.stat(),)
    ]
    return repr((tqa.__version__, version("regex"), version("hyperscan"), seen))


@cache
def _slots(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\{([a-z_][a-z0-9_]*)\}", text))
