"""The results of earlier runs, as a run uses them: looked up by files, noted as files are done."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from struct import Struct, error
from typing import TypeVar

from tqa.checker import Checking
from tqa.files import Outcome
from tqa.finding import TqaError
from tqa.large import LARGE
from tqa.matching import cache_folder
from tqa.readers.decode import decode as decode_text
from tqa.results.codec import decode, encode
from tqa.results.fresh import Fresh, Stamp, content_of, stamp
from tqa.results.keys import Keys
from tqa.results.store import Store

Item = TypeVar("Item")
_AT_ONCE = 256
# Results larger than this are not kept: a few of them would drive out thousands.
_LARGEST = 4 << 20


@dataclass(frozen=True, slots=True)
class Planned:
    """A file to check; ``key`` names a result that is kept, b"" where there is none.

    ``content`` is the hash of the file's bytes, b"" where it was not read.
    """

    path: str
    keep_source: bool
    key: bytes = b""
    content: bytes = b""


class Kept:
    """The results kept for one run. Use as a context; what is not written then is lost."""

    def __init__(self, checker: Checking, store: Store | None) -> None:
        self._checker = checker
        self._encoding = checker.settings.encoding
        self._store = store
        self._results: dict[bytes, bytes] = {}
        self._stamps: dict[bytes, bytes] = {}

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()
        if self._store:
            self._store.close()

    @cached_property
    def _keys(self) -> Keys:
        return Keys(self._checker)

    def plan(self, files: Sequence[str], keeps: Callable[[str], bool]) -> list[Planned]:
        """Say which files have a kept result. Reads those whose stamp proves nothing."""
        if self._store is None:
            return [Planned(path, keeps(path)) for path in files]
        planned = []
        for some in _parts(files):
            contents = self._contents(self._store, some)
            keys = [
                self._keys.key(path, contents[path], keeps(path)) if contents[path] else b""
                for path in some
            ]
            there = self._store.has([key for key in keys if key])
            planned += [
                Planned(path, keeps(path), key if key in there else b"", contents[path])
                for path, key in zip(some, keys, strict=True)
            ]
        return planned

    def ready(self, planned: Sequence[Planned]) -> Iterator[tuple[Planned, Outcome | None]]:
        """Yield each file with its outcome, None for one that has to be checked."""
        for some in _parts(planned):
            keys = [item.key for item in some if item.key]
            found = self._store.results(keys) if self._store and keys else {}
            for item in some:
                data = found.get(item.key)
                yield item, self._outcome(item, data) if data else None

    def keep(self, fresh: Fresh, data: bytes = b"") -> None:
        """Note a result; ``data`` is it encoded, if the caller has that."""
        outcome, content = fresh.outcome, fresh.content
        if self._store is None:
            return
        if content:
            self._stamp(outcome.path, fresh.stamp, content)
        # A problem may be one of time: a pattern that took too long on a busy machine.
        if outcome.checked and content and not outcome.checked.problems:
            data = data or encode(outcome.checked)
            if len(data) <= _LARGEST:
                key = self._keys.key(outcome.path, content, outcome.source is not None)
                self._results[key] = bytes([outcome.bom]) + data
        if len(self._results) >= _AT_ONCE:
            self._flush()

    def _contents(self, store: Store, paths: Sequence[str]) -> dict[str, bytes]:
        """Return the hash of each file's bytes, b"" for those that cannot be read."""
        now = time.time_ns()
        names = {path: _name(path) for path in paths}
        noted = store.stamps(list(names.values()))
        found = {}
        for path in paths:
            seen = stamp(path, now)
            content = _content(noted.get(names[path], b""), seen)
            if not content and seen and seen.size <= LARGE:
                content = _read(path)
                if content:
                    self._stamp(path, seen, content)
            found[path] = content
        return found

    def _outcome(self, item: Planned, data: bytes) -> Outcome | None:
        source = None
        try:
            if item.keep_source:
                raw = Path(item.path).read_bytes()
                if content_of(raw) != item.content:
                    return None
                source, _ = decode_text(item.path, raw, self._encoding)
            return Outcome(item.path, decode(data[1:], item.path), source, bom=bool(data[0]))
        except (OSError, TqaError, ValueError, TypeError, LookupError):
            return None

    def _stamp(self, path: str, seen: Stamp | None, content: bytes) -> None:
        if seen and seen.proves:
            self._stamps[_name(path)] = _packed().pack(*seen.state, content)

    def _flush(self) -> None:
        if self._store:
            self._store.keep(self._results, self._stamps)
        self._results, self._stamps = {}, {}


def kept(checker: Checking) -> Kept:
    """Open the results of earlier runs; where the settings want no cache, nothing is kept."""
    if not checker.settings.cache:
        return Kept(checker, None)
    return Kept(checker, Store(cache_folder() / "results" / "1.sqlite"))


def _read(path: str) -> bytes:
    try:
        return content_of(Path(path).read_bytes())
    except OSError:
        return b""


def _content(noted: bytes, seen: Stamp | None) -> bytes:
    """Return the content hash that was noted for just this stamp."""
    try:
        *state, content = _packed().unpack(noted)
    except error:
        return b""
    return bytes(content) if seen and tuple(state) == seen.state else b""


def _packed() -> Struct:
    return Struct("<qqqQ32s")


def _name(path: str) -> bytes:
    return sha256(os.fsencode(os.path.abspath(path))).digest()[:16]  # noqa: PTH100


def _parts(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[at : at + _AT_ONCE] for at in range(0, len(items), _AT_ONCE))
