"""The open documents of a client: checked a moment after the last key, stale results dropped."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from tqa.finding import TqaError
from tqa.lsp.actions import View
from tqa.lsp.diagnostics import diagnostics
from tqa.lsp.engine import Engine, is_glossary
from tqa.lsp.model import Analysis, Options
from tqa.lsp.positions import UTF16, Positions

DELAY = 0.25  # seconds
_WATCHED = "**/*.{toml,yaml,yml,json}"
Result = TypeVar("Result")


class Session:
    """Analyses by URI. All checking happens in one thread, so that typing never waits for it."""

    def __init__(self, server: LanguageServer) -> None:
        self.server = server
        self.engine = Engine(Options())
        self._worker = ThreadPoolExecutor(1, "tqa")
        self._known: dict[str, Analysis] = {}
        self._round = 0
        # The workspace knows its documents by URIs that it has decoded.
        self._open: set[str] = set()
        self._waiting: dict[str, asyncio.Task[None]] = {}

    def start(self, params: types.InitializeParams) -> None:
        """Take the client's settings and work in the folder of its workspace."""
        folders = params.workspace_folders or ()
        root = to_fs_path(folders[0].uri if folders else params.root_uri or "")
        if root and os.path.isdir(root):  # noqa: PTH112
            os.chdir(root)
        self.configure(params.initialization_options)

    def configure(self, data: Any) -> None:
        try:
            self.engine = Engine(Options.of(data))
        except TqaError as error:
            self.say(str(error), types.MessageType.Error)

    async def watch(self) -> None:
        """Ask to be told of changes to the files that findings rest on."""
        workspace = self.server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if not (watched and watched.dynamic_registration):
            return
        options = types.DidChangeWatchedFilesRegistrationOptions(
            [types.FileSystemWatcher(_WATCHED)]
        )
        method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        await self.server.client_register_capability_async(
            types.RegistrationParams([types.Registration(method, method, options)])
        )

    async def work(self, call: Callable[..., Result], *arguments: Any) -> Result:
        """Run a call in the thread that checks."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, call, *arguments)

    def changed(self, uri: str, delay: float = DELAY) -> None:
        """Check a document when nothing has changed for a while."""
        self._stop(uri)
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._later(uri, delay))

    def changed_all(self, delay: float = 0) -> None:
        """Check all open documents anew: settings, decisions or a glossary have changed."""
        self._known.clear()
        self._round += 1
        for uri in sorted(self._open):
            self.changed(uri, delay)

    def opened(self, uri: str) -> None:
        self._open.add(uri)
        self.changed(uri, 0)

    def closed(self, uri: str) -> None:
        self._stop(uri)
        self._open.discard(uri)
        self._known.pop(uri, None)
        self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    async def view(self, uri: str) -> View:
        """Return a document with what is known of its present version, checking it if need be."""
        document = self.server.workspace.get_text_document(uri)
        known = self._known.get(uri)
        version = document.version or 0
        if known is None or known.version != version:
            now = self._round
            known = await self.work(
                self.engine.analyse,
                to_fs_path(uri) or uri,
                document.language_id or "",
                document.source,
                version,
            )
            if now == self._round and uri in self._open:
                self._known[uri] = known
        positions = Positions.of(known.text, self.encoding())
        return View(uri, known, positions, self._versioned())

    def glossary_text(self, uri: str) -> Positions | None:
        """Return the places of a glossary's present text, unchecked; None for other documents."""
        document = self.server.workspace.get_text_document(uri)
        if not is_glossary(to_fs_path(uri) or uri, document.language_id or "", document.source):
            return None
        return Positions.of(document.source, self.encoding())

    async def hints(self, uri: str) -> View | None:
        """Return what is known already where the client lets itself be told of news later."""
        document = self.server.workspace.get_text_document(uri)
        known = self._known.get(uri)
        is_known = known is not None and known.version == (document.version or 0)
        return await self.view(uri) if is_known or not self._refreshes_hints() else None

    def say(self, message: str, level: types.MessageType = types.MessageType.Info) -> None:
        self.server.window_show_message(types.ShowMessageParams(level, f"tqa: {message}"))

    async def _later(self, uri: str, delay: float) -> None:
        await asyncio.sleep(delay)
        try:
            await self._publish(uri)
        except Exception as error:  # noqa: BLE001
            where = f"{type(error).__name__}: {error}"
            self.say(f"internal error ({where}); please report it", types.MessageType.Error)

    async def _publish(self, uri: str) -> None:
        view = await self.view(uri)
        document = self.server.workspace.get_text_document(uri)
        if uri not in self._open or (document.version or 0) != view.analysis.version:
            return
        found = diagnostics(view.analysis, view.positions)
        self.server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri, found, view.analysis.version)
        )
        if view.analysis.kind == "glossary" and self._refreshes_hints():
            self.server.workspace_inlay_hint_refresh(None)

    def _refreshes_hints(self) -> bool:
        workspace = self.server.client_capabilities.workspace
        hints = workspace.inlay_hint if workspace else None
        return bool(hints and hints.refresh_support)

    def _stop(self, uri: str) -> None:
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()

    def encoding(self) -> str:
        encoding = self.server.workspace.position_encoding or UTF16
        return encoding.value if isinstance(encoding, types.PositionEncodingKind) else encoding

    def _versioned(self) -> bool:
        workspace = self.server.client_capabilities.workspace
        edit = workspace.workspace_edit if workspace else None
        return bool(edit and edit.document_changes)
