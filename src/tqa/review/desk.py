"""What the server does when asked: make the page, keep decisions, add to the glossary."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from tqa.decisions.read import parse_decisions
from tqa.decisions.write import write_decisions
from tqa.finding import TqaError
from tqa.glossary.append import IdInUseError

Answer = tuple[int, dict[str, Any]]


@dataclass(slots=True)
class Desk:
    """The state of a server: which content of the decisions file each opened page knows.

    ``make_page`` returns the page for the JSON text of its configuration, ``add`` writes entries
    into the glossary and returns file and ids. Both raise TqaError.
    """

    decisions: Path
    make_page: Callable[[str], str]
    add: Callable[[str], tuple[str, tuple[str, ...]]]
    lock: Lock = field(default_factory=Lock)
    _known: list[str] = field(default_factory=list)

    def page(self, token: str) -> str:
        """Return a fresh page; it saves under a token of its own, ``token`` and a number."""
        with self.lock:
            self._known.append(self._digest())
            own = f"{token}.{len(self._known) - 1}"
            names = {"token": own, "decisions": "decisions", "glossary": "glossary"}
            return self.make_page(json.dumps(names))

    def save(self, data: bytes, page: str) -> Answer:
        """Write a whole decisions document, unless the file is not what this page knows."""
        try:
            file = parse_decisions(data, "decisions")
        except TqaError as error:
            return 400, _failure(str(error))
        with self.lock:
            if not page.isdecimal() or int(page) >= len(self._known):
                return 409, _failure("This page is of an earlier tqa review; reload it.")
            if self._digest() != self._known[int(page)]:
                return 409, _failure(
                    f"{self.decisions.name} was changed elsewhere since this page was loaded. "
                    "Download your decisions, reload the page, and merge them with "
                    "tqa decisions merge."
                )
            try:
                write_decisions(self.decisions, file.decisions)
            except TqaError as error:
                return 500, _failure(str(error))
            self._known[int(page)] = self._digest()
        return 200, {"ok": True, "decisions": len(file.decisions)}

    def add_to_glossary(self, data: bytes) -> Answer:
        """Append entries, given as ``{"yaml": …}``, to the glossary."""
        try:
            text = json.loads(data.decode("utf-8"))["yaml"]
        except (ValueError, KeyError, TypeError, RecursionError):
            text = None
        if not isinstance(text, str):
            return 400, _failure('expected {"yaml": "- id: …"}')
        with self.lock:
            try:
                file, ids = self.add(text)
            except IdInUseError as error:
                return 409, _failure(str(error))
            except TqaError as error:
                return 400, _failure(str(error))
        return 200, {"ok": True, "file": file, "ids": list(ids)}

    def _digest(self) -> str:
        try:
            return hashlib.sha256(self.decisions.read_bytes()).hexdigest()
        except FileNotFoundError:
            return ""


def _failure(message: str) -> dict[str, Any]:
    return {"ok": False, "error": message}
