"""Named byte strings in one, with a checksum; arrays and JSON among them."""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

_MAGIC = b"TQA2"
_HEAD = 12
Bytes = bytes | memoryview


def packed(sections: Mapping[str, bytes], unchecked: frozenset[str]) -> bytes:
    """Return the sections as one. The checksum leaves out those that have one of their own."""
    sizes = json.dumps({name: len(data) for name, data in sections.items()}).encode()
    checked = [data for name, data in sections.items() if name not in unchecked]
    total = _checksum([sizes, *checked])
    head = _MAGIC + len(sizes).to_bytes(4, "big") + total.to_bytes(4, "big")
    return b"".join([head, sizes, *sections.values()])


def unpacked(data: Bytes, unchecked: frozenset[str]) -> dict[str, Bytes]:
    """Return the sections, views of the data. Raises ValueError for what is damaged."""
    data = memoryview(data)
    size = int.from_bytes(data[4:8], "big")
    sizes = data[_HEAD : _HEAD + size]
    if data[:4] != _MAGIC or len(sizes) != size:
        raise ValueError("no sections")
    sections, at = dict[str, Bytes](), _HEAD + size
    for name, length in json.loads(bytes(sizes)).items():
        sections[name] = data[at : at + length]
        at += length
    checked = [part for name, part in sections.items() if name not in unchecked]
    if at != len(data) or _checksum([sizes, *checked]) != int.from_bytes(data[8:12], "big"):
        raise ValueError("damaged sections")
    return sections


def numbers(data: Bytes, kind: str = "I") -> array[int]:
    """Return an array of unsigned numbers from its bytes."""
    found = array(kind)
    found.frombytes(data)
    return found


class Records:
    """Many JSON values of which each is read, and its checksum compared, when it is asked for."""

    def __init__(self, data: Bytes, starts: Bytes) -> None:
        self._data = data
        self._starts = numbers(starts)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, index: int) -> Any:
        """Return a value. Raises ValueError where it is damaged."""
        record = bytes(self._data[self._starts[index] : self._starts[index + 1]])
        if zlib.crc32(record[4:]) != int.from_bytes(record[:4], "big"):
            raise ValueError("a damaged record")
        return json.loads(record[4:])


def records(values: list[Any]) -> tuple[bytes, bytes]:
    """Return values as the data and the starts of records."""
    written = [_record(value) for value in values]
    starts = array("I", [0])
    for text in written:
        starts.append(starts[-1] + len(text))
    return b"".join(written), starts.tobytes()


def _record(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return zlib.crc32(text).to_bytes(4, "big") + text


def _checksum(parts: Sequence[Bytes]) -> int:
    total = 0
    for part in parts:
        total = zlib.crc32(part, total)
    return total
