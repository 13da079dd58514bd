"""Write down what an editor says in passing: that a finding is wrong, that a term is missing."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

from tqa.decisions.make import decision_about
from tqa.decisions.model import Scope
from tqa.decisions.read import read_decisions
from tqa.decisions.write import write_decisions
from tqa.finding import Finding, TqaError
from tqa.glossary.append import IdInUseError
from tqa.lsp.model import Analysis
from tqa.review.room import Room
from tqa.settings import Settings

_TERMS = ("name", "term", "title", "calque", "false-friend", "acronym")
_ATTEMPTS = 50


def dismiss(target: Path, analysis: Analysis, finding: Finding, scope: Scope, author: str) -> None:
    """Add a rejection to a decisions file, in place of an earlier decision on the same question.

    Raises TqaError for a file that is broken or cannot be written.
    """
    old = read_decisions(target).decisions if target.exists() else ()
    made = decision_about(
        finding,
        analysis.text,
        analysis.every,
        "rejected",
        scope=scope,
        author=author,
        time=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    write_decisions(target, [*(item for item in old if item.key != made.key), made])


def add_term(
    settings: Settings, target: Path, decisions: Path, finding: Finding | None, text: str
) -> str:
    """Append a draft entry to a glossary; return its id.

    The entry is about a finding, or about a text selected. Raises TqaError where the glossary
    cannot take it.
    """
    room = Room((), settings, decisions, target)
    base = _identifier(finding.text if finding else text)
    for number in range(1, _ATTEMPTS):
        name = base if number == 1 else f"{base}-{number}"
        try:
            room.add(_entry(name, finding, text))
        except IdInUseError:
            continue
        return name
    raise TqaError(f"{target}: {base} is in use {_ATTEMPTS} times; rename some of them")


def _entry(name: str, finding: Finding | None, text: str) -> str:
    values = {"id": name} | (_about(finding) if finding else {"preferred": _line(text)})
    kind = finding.kind if finding and finding.kind in _TERMS else "name"
    values |= {"kind": kind, "status": "draft"}
    why = finding.why if finding and finding.why else "Say why, then take the line “status” out."
    return f"- {json.dumps({**values, 'why': _line(why)}, ensure_ascii=False)}\n"


def _about(finding: Finding) -> dict[str, str]:
    offered = next((item.text for item in finding.suggestions if item.edits), "")
    preferred = _line(offered) or _line(finding.text)
    found = {"deprecated": _line(finding.text)} if preferred != _line(finding.text) else {}
    return {"preferred": preferred} | found


def _line(text: str) -> str:
    return " ".join(text.split())


def _identifier(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "term"


def house(settings: Settings, named: str) -> Path:
    """Return the glossary file that takes new entries: the one named, else as ``tqa review``."""
    if named:
        return Path.cwd() / named
    own = Path.cwd() / next(iter(settings.glossaries), "glossaries")
    return own if own.suffix in (".yaml", ".yml") else own / "house.yaml"
