"""The server: which method of the protocol leads where."""

from __future__ import annotations

import contextlib
import os
import sys

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from tqa import __version__
from tqa.lsp import actions, commands, diagnostics, schema
from tqa.lsp.session import DELAY, Session

_KINDS = [types.CodeActionKind.QuickFix, actions.FIX_ALL]


def serve() -> None:
    """Speak the protocol on standard input and output until the client ends it."""
    # The library closes the stream that it writes to, and a stray print would break the protocol.
    with (
        os.fdopen(os.dup(sys.stdout.fileno()), "wb") as stream,
        contextlib.redirect_stdout(sys.stderr),
    ):
        build().start_io(stdout=stream)


def build() -> LanguageServer:
    """Return a server with all features registered."""
    # Whole texts, for pygls would apply parts of texts by lines that are not ours.
    server = LanguageServer("tqa", __version__, types.TextDocumentSyncKind.Full)
    session = Session(server)
    _follow_documents(server, session)
    _follow_settings(server, session)
    _answer(server, session)
    _act(server, session)
    return server


def _follow_documents(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        session.opened(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        session.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        # Others may rest on it: a glossary, a configuration, decisions.
        if not params.text_document.uri.endswith((".txt", ".md")):
            session.changed_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        session.closed(params.text_document.uri)


def _follow_settings(server: LanguageServer, session: Session) -> None:
    @server.feature(types.INITIALIZE)
    def start(params: types.InitializeParams) -> None:
        session.start(params)

    @server.feature(types.INITIALIZED)
    async def ready(_: types.InitializedParams) -> None:
        await session.watch()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(params: types.DidChangeConfigurationParams) -> None:
        if isinstance(params.settings, dict) and isinstance(params.settings.get("tqa"), dict):
            session.configure(params.settings)
        session.changed_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(_: types.DidChangeWatchedFilesParams) -> None:
        session.changed_all(DELAY)


def _answer(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        glossary = session.glossary_text(params.text_document.uri)
        if glossary:
            return schema.explain(glossary, params.position)
        view = await session.view(params.text_document.uri)
        return diagnostics.hover(
            view.analysis, view.positions, params.position, _reads_markdown(server)
        )

    @server.feature(types.TEXT_DOCUMENT_COMPLETION)
    async def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        glossary = session.glossary_text(params.text_document.uri)
        return schema.complete(glossary, params.position) if glossary else []

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    async def hints(params: types.InlayHintParams) -> list[types.InlayHint]:
        view = await session.hints(params.text_document.uri)
        if view is None:
            return []
        return diagnostics.inlay_hints(view.analysis, view.positions, params.range)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=_KINDS)
    )
    async def act(params: types.CodeActionParams) -> list[types.CodeAction]:
        view = await session.view(params.text_document.uri)
        return await session.work(actions.actions, view, params, session.engine.fixed)


def _act(server: LanguageServer, session: Session) -> None:
    @server.command(actions.DISMISS)
    async def dismiss(uri: str, fingerprint: str, scope: str) -> None:
        await commands.dismiss(session, uri, fingerprint, scope)

    @server.command(actions.ADD)
    async def add(uri: str, fingerprint: str, text: str) -> None:
        await commands.add(session, uri, fingerprint, text)


def _reads_markdown(server: LanguageServer) -> bool:
    document = server.client_capabilities.text_document
    formats = document.hover.content_format if document and document.hover else None
    return types.MarkupKind.Markdown in (formats or ())
