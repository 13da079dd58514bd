"""The findings of a run: a few thousand in memory, more in a file without a name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, cast, overload

from tqa.finding import Finding
from tqa.results.codec import pack_finding, unpack_finding

IN_MEMORY = 20_000
_CHUNK = 256


class Findings(Sequence[Finding]):
    """A sequence to which findings are added until it is read for the first time."""

    def __init__(self, in_memory: int = IN_MEMORY) -> None:
        self._limit = in_memory
        self._last: list[Finding] = []
        self._file: BinaryIO | None = None
        self._starts: list[int] = []
        self._held: tuple[int, list[Finding]] = (-1, [])

    @property
    def spooled(self) -> bool:
        """Whether some are in a file."""
        return self._file is not None

    def add(self, findings: Iterable[Finding]) -> None:
        """Add findings at the end. Raises OSError for a full disk."""
        self._last += findings
        if self.spooled or len(self._last) > self._limit:
            self._spool()

    def __del__(self) -> None:
        if self._file:
            self._file.close()

    def __len__(self) -> int:
        return len(self._starts) * _CHUNK + len(self._last)

    def __iter__(self) -> Iterator[Finding]:
        for number in range(len(self._starts)):
            yield from self._chunk(number)
        yield from self._last

    @overload
    def __getitem__(self, index: int) -> Finding: ...

    @overload
    def __getitem__(self, index: slice) -> list[Finding]: ...

    def __getitem__(self, index: int | slice) -> Finding | list[Finding]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        number, rest = divmod(place, _CHUNK)
        if number < len(self._starts):
            return self._chunk(number)[rest]
        return self._last[place - len(self._starts) * _CHUNK]

    def _spool(self) -> None:
        from tempfile import TemporaryFile

        if self._file is None:
            self._file = cast("BinaryIO", TemporaryFile())  # noqa: SIM115 - read until the end
        whole = len(self._last) // _CHUNK * _CHUNK
        for at in range(0, whole, _CHUNK):
            packed = [(item.path, pack_finding(item)) for item in self._last[at : at + _CHUNK]]
            self._starts.append(self._file.seek(0, 2))
            self._file.write(json.dumps(packed).encode() + b"\n")
        del self._last[:whole]

    def _chunk(self, number: int) -> list[Finding]:
        if self._held[0] != number and self._file:
            self._file.seek(self._starts[number])
            packed = json.loads(self._file.readline())
            self._held = (number, [unpack_finding(values, path) for path, values in packed])
        return self._held[1]
