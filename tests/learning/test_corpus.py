from __future__ import annotations

from pathlib import Path

import pytest

from tests.learning.sample import folders
from tqa.decisions.model import Decision, DecisionFile
from tqa.finding import TqaError
from tqa.learning.corpus import from_decisions, from_table, from_texts


def test_folders_are_paired_by_name_and_joined_paragraphs_aligned(tmp_path: Path) -> None:
    draft, edited = folders(tmp_path, 2)
    (draft / "more.txt").write_text("Alone.", encoding="utf-8")
    (edited / "new.txt").write_text("Alone.", encoding="utf-8")
    samples, remarks = from_texts(draft, edited)
    assert [sample.document for sample in samples] == ["0.txt"] * 6 + ["1.txt"] * 6
    assert samples[4].draft.startswith("The weather stayed")
    assert samples[5].edited == samples[5].draft
    assert remarks == (
        f"{draft / 'more.txt'}: no edited text {edited / 'more.txt'}",
        f"{edited / 'new.txt'}: no draft {draft / 'new.txt'}",
    )


def test_two_files_are_one_document_and_rewritten_sentences_are_marked(tmp_path: Path) -> None:
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("The port was shut. Rain fell on all of us.", encoding="utf-8")
    other.write_text("The port was closed. Quite another thing entirely.", encoding="utf-8")
    samples, _ = from_texts(one, other)
    assert [(sample.document, sample.edited) for sample in samples] == [
        ("a.txt", "The port was closed."),
        ("a.txt", ""),
    ]


@pytest.mark.parametrize(
    ("names", "cause"),
    [(("no", "draft"), "no such"), (("draft", "a.txt"), "two files or two folders")],
)
def test_what_does_not_go_together_is_named(
    tmp_path: Path, names: tuple[str, str], cause: str
) -> None:
    folders(tmp_path, 1)
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with pytest.raises(TqaError, match=cause):
        from_texts(tmp_path / names[0], tmp_path / names[1])


def test_folders_without_a_common_name_are_refused(tmp_path: Path) -> None:
    draft, edited = folders(tmp_path, 1)
    (edited / "0.txt").rename(edited / "1.txt")
    with pytest.raises(TqaError, match="no two files have one name"):
        from_texts(draft, edited)


def test_a_table_is_read_by_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text(
        'doc\tmt\tpe\n7\tthe "old\tthe "new\n7\tthe "old\tthe "new\n8\ta b\tx y\n', "utf-8"
    )
    first, second = from_table(path, ("mt", "pe"), "doc")
    assert (first.document, first.draft, first.edited) == ("7", 'the "old', 'the "new')
    assert (second.document, second.edited) == ("8", "")
    assert from_table(path, ("mt", "pe"), "")[0].document == "2"
    path.write_bytes("mt\tpe\r\na\u2028b\ta\u2028b\r\n\r\n".encode())
    assert from_table(path, ("mt", "pe"), "")[0].draft == "a\u2028b"
    path.write_text("doc\tmt\n7\t8\n", "utf-8")
    with pytest.raises(TqaError, match=r"t\.tsv:1: no column post; there are: doc, mt"):
        from_table(path, ("mt", "post"), "")
    path.write_text("doc\tmt\n7\n", "utf-8")
    with pytest.raises(TqaError, match=r"t\.tsv:2: 1 cells, but 2 columns"):
        from_table(path, ("doc", "mt"), "")


def test_decisions_are_places_with_the_words_around_them() -> None:
    made = Decision(
        "changed", "r", "dossier", "a.txt", before="the", after="grew", replacement="case"
    )
    left = Decision("rejected", "r", "dossier", scope="everywhere")
    asked = Decision("commented", "r", "dossier", "a.txt")
    samples = from_decisions([DecisionFile("d.json", (made, left, asked))])
    assert [(s.document, s.draft, s.edited) for s in samples] == [
        ("a.txt", "the dossier grew", "the case grew"),
        ("d.json", "dossier", "dossier"),
    ]
