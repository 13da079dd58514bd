"""An editor for tests: a client of the protocol that talks to ``tqa lsp`` over stdio."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from pygls.protocol import default_converter

from tqa.text import Span

PATIENCE = 60
GLOSSARY = """\
glossary: house
from: fr
to: en
entries:
  - id: karabakh
    preferred: Nagorno-Karabakh
    deprecated: [Nagorny Karabakh, Haut-Karabakh]
    original: Haut-Karabakh
    kind: name
    fix: safe
    why: The usual English name.
    source: house style
  - id: file-issue
    preferred: issue
    deprecated: [on this file]
    suggest: [on this issue, on this question]
    kind: false-friend
    why: A file in English is a folder.
    source: house style
"""
CONFIG = 'shipped = false\nglossaries = ["house.yaml"]\nselect = ["name", "false-friend"]\n'
Result = TypeVar("Result")


def project(folder: Path) -> Path:
    """Write a project with a glossary of two entries."""
    (folder / "tqa.toml").write_text(CONFIG, "utf-8")
    (folder / "house.yaml").write_text(GLOSSARY, "utf-8")
    return folder


class Editor:
    """One session of a client; what the server publishes is kept by URI."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.published: list[types.PublishDiagnosticsParams] = []
        self.messages: list[str] = []
        self.registered: list[str] = []
        self.shown: list[types.ShowDocumentParams] = []
        self.news = asyncio.Event()
        self.client = LanguageClient("test", "1", converter_factory=_converter)
        self._listen()

    def _listen(self) -> None:
        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self.news.set()

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def said(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)
            self.news.set()

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams) -> None:
            self.registered += [item.method for item in params.registrations]
            self.news.set()

        @self.client.feature(types.WINDOW_SHOW_DOCUMENT)
        def show(params: types.ShowDocumentParams) -> types.ShowDocumentResult:
            self.shown.append(params)
            self.news.set()
            return types.ShowDocumentResult(True)

    async def start(self, encodings: list[str], options: Any) -> types.InitializeResult:
        await self.client.start_io(sys.executable, "-m", "tqa", "lsp", "--stdio")
        capabilities = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=encodings or None),
            window=types.WindowClientCapabilities(
                show_document=types.ShowDocumentClientCapabilities(True)
            ),
            workspace=types.WorkspaceClientCapabilities(
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(True),
                workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
            ),
        )
        folder = types.WorkspaceFolder(self.folder.as_uri(), "test")
        answer = await self.client.initialize_async(
            types.InitializeParams(
                capabilities, workspace_folders=[folder], initialization_options=options
            )
        )
        self.client.initialized(types.InitializedParams())
        return answer

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "plaintext") -> None:
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, name: str, text: str, version: int) -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def until(self, holds: Callable[[], Result]) -> Result:
        """Wait until something the server sends makes a condition true."""
        async with asyncio.timeout(PATIENCE):
            while not (result := holds()):
                self.news.clear()
                await self.news.wait()
            return result

    async def diagnostics(
        self, name: str, version: int = 1, seen: int | None = None
    ) -> list[types.Diagnostic]:
        """Return what is published next (or after ``seen``) for a version of a document."""
        seen = len(self.published) if seen is None else seen

        def found() -> list[types.PublishDiagnosticsParams]:
            return [
                item
                for item in self.published[seen:]
                if (item.uri, item.version) == (self.uri(name), version)
            ]

        return list((await self.until(found))[0].diagnostics)

    async def actions(
        self, name: str, range_: types.Range, only: list[str] | None = None
    ) -> list[types.CodeAction]:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(self.uri(name)),
            range_,
            types.CodeActionContext([], only=only),
        )
        found = await self.client.text_document_code_action_async(params)
        return [item for item in found or () if isinstance(item, types.CodeAction)]

    async def choose(self, name: str, range_: types.Range, title: str) -> None:
        """Run the action whose title begins so."""
        found = await self.actions(name, range_)
        (action,) = [item for item in found if item.title.startswith(title)]
        await self.run(action)

    async def run(self, action: types.CodeAction) -> None:
        assert action.command
        await self.client.workspace_execute_command_async(
            types.ExecuteCommandParams(action.command.command, action.command.arguments)
        )

    async def hover(self, name: str, position: types.Position) -> str:
        params = types.HoverParams(types.TextDocumentIdentifier(self.uri(name)), position)
        found = await self.client.text_document_hover_async(params)
        assert found
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        server = self.client._server
        assert server
        assert await asyncio.wait_for(server.wait(), PATIENCE) == 0
        await self.client.stop()


def session(
    folder: Path,
    script: Callable[[Editor], Awaitable[None]],
    encodings: tuple[str, ...] = ("utf-16",),
    options: Any = None,
) -> None:
    """Run a script in an editor that has opened a folder."""

    async def main() -> None:
        editor = Editor(folder)
        answer = await editor.start(list(encodings), options)
        assert answer.capabilities.position_encoding == (*encodings, "utf-16")[0]
        try:
            await script(editor)
        finally:
            await editor.stop()

    asyncio.run(main())


def _converter() -> Any:
    """Return the usual converter, mended: it takes each action with a command for a command."""
    made = default_converter()

    def action(data: Any, _: Any) -> types.Command | types.CodeAction:
        is_command = isinstance(data.get("command"), str)
        found: types.Command | types.CodeAction = made.structure(
            data, types.Command if is_command else types.CodeAction
        )
        return found

    made.register_structure_hook(types.Command | types.CodeAction, action)
    return made


def units(text: str, encoding: str) -> int:
    """Count the units of a text the slow way."""
    sizes = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
    codec, size = sizes[encoding]
    return len(text.encode(codec)) // size


def applied(text: str, edit: types.WorkspaceEdit) -> str:
    """Return a text after the edits of an action, positions in UTF-16, lines at LF and CRLF."""
    assert edit.document_changes
    (change,) = edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    edits = [item for item in change.edits if isinstance(item, types.TextEdit)]
    lines = text.split("\n")

    def offset(position: types.Position) -> int:
        before = sum(len(line) + 1 for line in lines[: position.line])
        data = lines[position.line].encode("utf-16-le")[: 2 * position.character]
        return before + len(data.decode("utf-16-le"))

    spans = [(Span(offset(e.range.start), offset(e.range.end)), e.new_text) for e in edits]
    for span, new in sorted(spans, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text
