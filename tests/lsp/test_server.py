"""The server as an editor sees it, over standard input and output."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lsprotocol import types

from tests.lsp.editor import GLOSSARY, Editor, applied, project, session, units

# Letters outside the basic plane, a combining accent, line ends of two kinds, and U+2028, which
# ends no line.
TEXT = (
    "A 🎉 fe\u0301te\u2028in Paris.\r\nThen 𝔸 Nagorny Karabakh said so.\n"
    "\x0cYes. Nagorny Karabakh.\n"
)


@pytest.mark.parametrize("asked", ["utf-8", "utf-16", "utf-32", ""])
def test_places_are_right_in_each_encoding(tmp_path: Path, asked: str) -> None:
    encoding = asked or "utf-16"

    async def script(editor: Editor) -> None:
        editor.open("a.txt", TEXT)
        first, second = await editor.diagnostics("a.txt")
        start = units("Then 𝔸 ", encoding)
        end = start + units("Nagorny Karabakh", encoding)
        assert first.range == types.Range(types.Position(1, start), types.Position(1, end))
        assert second.range.start == types.Position(2, units("\x0cYes. ", encoding))
        assert (first.code, first.source) == ("karabakh", "tqa")
        text = await editor.hover("a.txt", types.Position(1, start))
        assert "The usual English name." in text
        assert "Original: Haut-Karabakh" in text
        assert "house style" in text

    session(project(tmp_path), script, (asked,) if asked else ())


def test_changes_are_offered_the_safe_one_first_and_all_at_once(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.txt", TEXT)
        first, _ = await editor.diagnostics("a.txt")
        found = await editor.actions("a.txt", first.range)
        change = found[0]
        assert change.is_preferred
        assert change.edit
        assert applied(TEXT, change.edit) == TEXT.replace("Nagorny", "Nagorno-", 1).replace(
            "- K", "-K", 1
        )
        (everything,) = await editor.actions("a.txt", first.range, ["source.fixAll"])
        assert everything.kind == "source.fixAll.tqa"
        assert everything.edit
        assert applied(TEXT, everything.edit) == TEXT.replace("Nagorny ", "Nagorno-")
        text = "They were active on this file.\n"
        editor.change("a.txt", text, 2)
        (unsafe,) = await editor.diagnostics("a.txt", 2)
        found = await editor.actions("a.txt", unsafe.range)
        assert not any(item.is_preferred for item in found)
        assert await editor.actions("a.txt", unsafe.range, ["source.fixAll.tqa"]) == []

    session(project(tmp_path), script)


def test_dismissals_are_written_as_decisions(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.txt", TEXT)
        first, second = await editor.diagnostics("a.txt")
        seen = len(editor.published)
        await editor.choose("a.txt", first.range, "Dismiss here")
        (left,) = await editor.diagnostics("a.txt", seen=seen)
        assert left.range == second.range
        seen = len(editor.published)
        await editor.choose("a.txt", left.range, "Dismiss everywhere")
        assert await editor.diagnostics("a.txt", seen=seen) == []

    session(project(tmp_path), script, options={"author": "ada"})
    written = json.loads((tmp_path / "tqa-decisions.json").read_text("utf-8"))["decisions"]
    assert [(item["scope"], item["author"], item["path"]) for item in written] == [
        ("occurrence", "ada", "a.txt"),
        ("everywhere", "ada", "a.txt"),
    ]


def test_a_selection_becomes_a_draft_in_the_glossary(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.txt", "He saw Kharkiv.\n")
        assert await editor.diagnostics("a.txt") == []
        selected = types.Range(types.Position(0, 7), types.Position(0, 14))
        (add,) = await editor.actions("a.txt", selected, ["quickfix"])
        await editor.run(add)
        await editor.until(lambda: editor.shown)

    session(project(tmp_path), script)
    text = (tmp_path / "house.yaml").read_text("utf-8")
    assert "- id: kharkiv\n    preferred: Kharkiv\n    kind: name\n    status: draft\n" in text


def test_a_glossary_with_unsaved_changes_is_not_written_to(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("house.yaml", GLOSSARY + "# More to come\n", "yaml")
        editor.open("a.txt", "Nagorny Karabakh.\n")
        (finding,) = await editor.diagnostics("a.txt")
        await editor.choose("a.txt", finding.range, "Add “Nagorny Karabakh” to the glossary")
        await editor.until(lambda: [item for item in editor.messages if "save house" in item])

    session(project(tmp_path), script)
    assert (tmp_path / "house.yaml").read_text("utf-8") == GLOSSARY


def test_a_finding_becomes_a_draft_with_its_forms(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.txt", "Nagorny Karabakh.\n")
        (finding,) = await editor.diagnostics("a.txt")
        await editor.choose("a.txt", finding.range, "Add “Nagorny Karabakh” to the glossary")
        await editor.choose("a.txt", finding.range, "Add “Nagorny Karabakh” to the glossary")
        await editor.until(lambda: len(editor.shown) == 2)

    session(project(tmp_path), script, options={"glossary": "mine/new.yaml"})
    text = (tmp_path / "mine" / "new.yaml").read_text("utf-8")
    assert "- id: nagorny-karabakh\n    preferred: Nagorno-Karabakh\n" in text
    assert "- id: nagorny-karabakh-2\n" in text


def test_a_glossary_that_changes_elsewhere_counts_at_once(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        await editor.until(lambda: editor.registered)
        editor.open("a.txt", "Nagorny Karabakh.\n")
        assert len(await editor.diagnostics("a.txt")) == 1
        text = (tmp_path / "house.yaml").read_text("utf-8")
        (tmp_path / "house.yaml").write_text(text.replace("Nagorny Karabakh, ", ""), "utf-8")
        changed = types.FileEvent(editor.uri("house.yaml"), types.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams([changed])
        )
        assert await editor.diagnostics("a.txt") == []

    session(project(tmp_path), script)


def test_a_closed_document_has_no_marks(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.txt", "Nagorny Karabakh.\n")
        await editor.diagnostics("a.txt")
        document = types.TextDocumentIdentifier(editor.uri("a.txt"))
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        await editor.until(lambda: len(editor.published) == 2)
        assert list(editor.published[1].diagnostics) == []

    session(project(tmp_path), script)


def test_a_document_may_be_called_anything(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        name = "le 4 mai, été #1 100%.txt"
        editor.open(name, "Nagorny Karabakh.\n")
        (finding,) = await editor.diagnostics(name)
        seen = len(editor.published)
        await editor.choose(name, finding.range, "Dismiss here")
        assert await editor.diagnostics(name, seen=seen) == []

    session(project(tmp_path), script)
    (made,) = json.loads((tmp_path / "tqa-decisions.json").read_text("utf-8"))["decisions"]
    assert made["path"] == "le 4 mai, été #1 100%.txt"


def test_only_the_last_of_quick_changes_is_checked(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.txt", "Nothing.\n")
        await editor.diagnostics("a.txt")
        for version in range(2, 12):
            editor.change("a.txt", f"Nagorny Karabakh {version}.\n", version)
        await editor.diagnostics("a.txt", 11)
        assert {item.version for item in editor.published} == {1, 11}

    session(project(tmp_path), script)


def test_a_broken_configuration_is_shown_and_can_be_mended(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        editor.open("a.txt", "Nagorny Karabakh.\n")
        (problem,) = await editor.diagnostics("a.txt")
        assert "did you mean" in problem.message
        assert problem.severity == types.DiagnosticSeverity.Error
        project(tmp_path)
        editor.change("a.txt", "Nagorny Karabakh!\n", 2)
        (finding,) = await editor.diagnostics("a.txt", 2)
        assert finding.code == "karabakh"

    (tmp_path / "tqa.toml").write_text("shiped = false\n", "utf-8")
    session(tmp_path, script)


def test_a_wrong_setting_is_said(tmp_path: Path) -> None:
    async def script(editor: Editor) -> None:
        await editor.until(lambda: editor.messages)
        assert "allowed: config, decisions, glossary, author" in editor.messages[0]

    session(project(tmp_path), script, options={"colour": "red"})


def test_a_glossary_is_validated_and_completed(tmp_path: Path) -> None:
    text = (
        "glossary: house\nfrom: fr\nto: en\nentries:\n  - id: axis\n    preferred: road\n"
        "    deprecated: [road axis]\n    why: '𝔸 reason\u2028      goes on'\n    kind: caque\n"
    )

    async def script(editor: Editor) -> None:
        editor.open("new.yaml", text, "yaml")
        (wrong,) = await editor.diagnostics("new.yaml")
        assert "did you mean calque?" in wrong.message
        assert wrong.range == types.Range(types.Position(8, 10), types.Position(8, 15))
        items = await editor.client.text_document_completion_async(
            types.CompletionParams(
                types.TextDocumentIdentifier(editor.uri("new.yaml")), types.Position(8, 12)
            )
        )
        assert isinstance(items, list)
        assert "false-friend" in [item.label for item in items]
        assert "fault" in await editor.hover("new.yaml", types.Position(8, 5))
        examples = (
            text.replace("caque", "calque")
            + "    examples:\n      - bad: A [[road axis]] here.\n      - pass: A road axis.\n"
        )
        editor.change("new.yaml", examples, 2)
        found = await editor.diagnostics("new.yaml", 2)
        (failed,) = [item for item in found if item.code == "example"]
        assert failed.range.start == types.Position(11, 14)
        hints = await editor.client.text_document_inlay_hint_async(
            types.InlayHintParams(
                types.TextDocumentIdentifier(editor.uri("new.yaml")),
                types.Range(types.Position(0, 0), types.Position(99, 0)),
            )
        )
        assert [str(item.label)[0] for item in hints or ()] == ["✓", "✗"]

    session(project(tmp_path), script)
