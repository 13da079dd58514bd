"""The DOCX as Word's format says (by python-docx) and as LibreOffice opens it."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pytest

from tests.decisions.sample import decision_of
from tqa.applying import apply_decisions
from tqa.decisions.model import Decision
from tqa.docx.review import as_docx, reviewed
from tqa.finding import Rule
from tqa.readers import read

MARKED = "Title <&> here\n\nThey met in [[Nagorny Karabakh]] on Monday,\tofficials said.\n"
RULE = Rule("nagorno-karabakh", "name", "error", "s", "English uses the hyphen.", "Haut-Karabakh")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def plain(marked: str) -> str:
    return marked.replace("[[", "").replace("]]", "")


def made(text: str, *decisions: Decision, path: str = "a.txt") -> bytes:
    document = read(path, text.encode())
    applied = apply_decisions(document.source, decisions)
    return as_docx([reviewed(document, applied, decisions)], {RULE.id: RULE})


def body(data: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return ElementTree.fromstring(archive.read("word/document.xml"))


def reading(data: bytes, accept: bool) -> list[str]:
    """Return the paragraphs with all changes accepted, or all rejected."""
    dropped = f"{WORD}del" if accept else f"{WORD}ins"
    texts = []
    for paragraph in body(data).iter(f"{WORD}p"):
        kept = [child for child in paragraph if child.tag != dropped]
        parts = [node for child in kept for node in child.iter()]
        words = {f"{WORD}t", f"{WORD}delText"}
        shown = [
            "\t" if node.tag == f"{WORD}tab" else node.text or ""
            for node in parts
            if node.tag in words or node.tag == f"{WORD}tab"
        ]
        texts.append("".join(shown))
    return texts


def test_rejecting_gives_the_old_text_and_accepting_the_new() -> None:
    data = made(plain(MARKED), decision_of(MARKED))
    old = ["Title <&> here", "They met in Nagorny Karabakh on Monday,\tofficials said."]
    assert reading(data, accept=False) == old
    assert reading(data, accept=True) == [
        paragraph.replace("Nagorny Karabakh", "Nagorno-Karabakh") for paragraph in old
    ]


def test_changes_and_comments_carry_author_date_reason_and_why() -> None:
    decision = decision_of(MARKED, reason="house style", comment="As in the lead.")
    data = made(plain(MARKED), decision)
    for tag in ("ins", "del"):
        (change,) = body(data).iter(f"{WORD}{tag}")
        assert change.get(f"{WORD}author") == "ada"
        assert change.get(f"{WORD}date") == "2026-11-26T10:00:00Z"
    (comment,) = docx.Document(io.BytesIO(data)).comments
    assert (comment.author, comment.initials) == ("ada", "a")
    assert comment.text.split("\n") == [
        "As in the lead.",
        "Reason: house style",
        "Why: English uses the hyphen.",
        "Likely original: Haut-Karabakh",
        "Rule: nagorno-karabakh",
    ]


def test_a_remark_without_an_edit_is_a_comment_at_its_place() -> None:
    remark = decision_of(MARKED, state="commented", replacement="", comment="Really?")
    data = made(plain(MARKED), remark)
    assert list(body(data).iter(f"{WORD}ins")) == []
    (paragraph,) = body(data).iterfind(f".//{WORD}commentRangeStart/..")
    tags = [child.tag.removeprefix(WORD) for child in paragraph]
    assert tags == ["pPr", "r", "commentRangeStart", "r", "commentRangeEnd", "r", "r"]


def test_edits_that_overlap_are_comments_only() -> None:
    marked = "It was [[on this file]] again."
    clashing = [
        decision_of(marked, rule="one", replacement="on this issue"),
        decision_of("It was on this [[file again]].", rule="two", replacement="matter"),
    ]
    data = made(plain(marked), *clashing)
    assert reading(data, accept=True) == ["It was on this file again."]
    texts = [comment.text for comment in docx.Document(io.BytesIO(data)).comments]
    assert [text.split(".")[0] for text in texts] == [
        "Wanted here: “on this issue”",
        "Wanted here: “matter”",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    marked = (
        "The ministers of the two countries, who met on Monday for talks about [[Nagorny\n"
        "Karabakh]], said that they would meet again before the end of the month in Paris.\n"
        "\nNext.\n"
    )
    data = made(plain(marked), decision_of(marked))
    assert len(reading(data, accept=True)) == 2
    assert "about Nagorno-Karabakh, said" in reading(data, accept=True)[0]
    assert "about Nagorny Karabakh, said" in reading(data, accept=False)[0]


def test_several_texts_stand_under_their_paths_with_distinct_comments() -> None:
    texts = []
    for path in ("a.txt", "b.txt"):
        document = read(path, plain(MARKED).encode())
        decisions = [decision_of(MARKED, path=path)]
        texts.append(reviewed(document, apply_decisions(document.source, decisions), decisions))
    data = as_docx(texts, {})
    opened = docx.Document(io.BytesIO(data))
    headings = [p.text for p in opened.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == ["a.txt", "b.txt"]
    assert len({comment.comment_id for comment in opened.comments}) == 2


def test_what_xml_cannot_hold_is_replaced_and_nothing_is_read_as_markup() -> None:
    marked = 'A \x01 & [[<w:p/>"]] here.'
    decision = decision_of(marked, replacement="]]>\ufffe&amp;", author='"<&>', comment="\x02<b>")
    data = made(plain(marked), decision)
    assert reading(data, accept=True) == ["A \ufffd & ]]>\ufffd&amp; here."]
    (comment,) = docx.Document(io.BytesIO(data)).comments
    assert comment.text.startswith("\ufffd<b>")


def test_equal_input_gives_equal_bytes() -> None:
    assert made(plain(MARKED), decision_of(MARKED)) == made(plain(MARKED), decision_of(MARKED))


needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None,
    reason="LibreOffice (soffice) is not installed: the DOCX is only checked against the format",
)


@needs_office
def test_libreoffice_opens_it_with_changes_and_comments(tmp_path: Path) -> None:
    decision = decision_of(MARKED, reason="house style")
    (tmp_path / "a.docx").write_bytes(made(plain(MARKED), decision))
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
            *("--headless", "--convert-to", "fodt", "--outdir", str(tmp_path)),
            str(tmp_path / "a.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    tree = ElementTree.parse(tmp_path / "a.fodt")
    assert texts_of(tree, "insertion", "creator") == ["ada"]
    assert texts_of(tree, "deletion", "creator") == ["ada"]
    (paragraph,) = [
        element
        for element in tree.iter()
        if element.tag.endswith("}p") and (element.text or "").startswith("They met in ")
    ]
    pieces = [(node.tag.rsplit("}", 1)[-1], node.tail or "") for node in paragraph]
    assert pieces == [
        ("change-start", ""),
        ("annotation", "Nagorny Karabakh"),
        ("change-end", ""),
        ("change-start", "Nagorno-Karabakh"),
        ("change-end", ""),
        ("annotation-end", " on Monday,"),
        ("tab", "officials said."),
    ]
    assert texts_of(tree, "annotation", "creator") == ["ada"]
    assert "Reason: house style" in texts_of(tree, "annotation", "p")


def texts_of(tree: Any, outer: str, inner: str) -> list[str]:
    """Return the texts of elements within others, by local name."""
    return [
        "".join(node.itertext())
        for element in tree.iter()
        if element.tag.endswith(f"}}{outer}")
        for node in element.iter()
        if node.tag.endswith(f"}}{inner}")
    ]
