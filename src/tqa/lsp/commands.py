"""The commands behind the actions: dismiss a finding, add a term to the glossary."""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from lsprotocol import types
from pygls.uris import to_fs_path

from tqa.decisions.model import Scope
from tqa.finding import TqaError
from tqa.lsp.keeping import add_term, house
from tqa.lsp.keeping import dismiss as keep
from tqa.lsp.positions import Positions
from tqa.lsp.session import Session
from tqa.text import Span

_GONE = "the text has changed since; ask for the actions again"


async def dismiss(session: Session, uri: str, fingerprint: str, scope: str) -> None:
    """Write a rejection into the decisions file, then check all open documents again."""
    view = await session.view(uri)
    finding = view.analysis.finding(fingerprint)
    if finding is None or scope not in get_args(Scope):
        session.say(_GONE, types.MessageType.Warning)
        return
    engine = session.engine
    target = engine.decisions(view.analysis.settings)
    author = engine.options.author
    try:
        await session.work(keep, target, view.analysis, finding, cast(Scope, scope), author)
    except TqaError as error:
        session.say(str(error), types.MessageType.Error)
        return
    session.changed_all()


async def add(session: Session, uri: str, fingerprint: str, text: str) -> None:
    """Append a draft entry to the project's glossary and show it, so that it can be completed."""
    view = await session.view(uri)
    finding = view.analysis.finding(fingerprint) if fingerprint else None
    if finding is None and not text.strip():
        session.say(_GONE, types.MessageType.Warning)
        return
    engine, settings = session.engine, view.analysis.settings
    named, decisions = engine.options.glossary, engine.decisions(settings)
    target = house(settings, named)
    if _is_unsaved(session, target):
        session.say(f"save {target.name} first; it would be written to", types.MessageType.Warning)
        return
    try:
        name = await session.work(add_term, settings, target, decisions, finding, text)
    except TqaError as error:
        session.say(str(error), types.MessageType.Error)
        return
    session.say(f"{name} added as a draft to {target.name}; complete it and take “status” out")
    session.changed_all()
    _show(session, target, name)


def _is_unsaved(session: Session, target: Path) -> bool:
    for document in session.server.workspace.text_documents.values():
        path = to_fs_path(document.uri)
        if path and Path(path).resolve() == target.resolve():
            saved = target.read_bytes().decode("utf-8-sig", "replace") if target.exists() else ""
            return bool(document.source.removeprefix("\ufeff") != saved)
    return False


def _show(session: Session, target: Path, name: str) -> None:
    window = session.server.client_capabilities.window
    if not (window and window.show_document and window.show_document.support):
        return
    text = target.read_bytes().decode("utf-8-sig", "replace")
    at = max(text.rfind(f"id: {name}"), 0)
    place = Positions.of(text, session.encoding()).range(Span(at, at))
    session.server.window_show_document(
        types.ShowDocumentParams(target.as_uri(), take_focus=True, selection=place)
    )
