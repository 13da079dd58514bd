"""A text that is hard to report on, and the report of a real run over it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tqa.pipeline import Job, run
from tqa.report import Report
from tqa.settings import Settings

NAME = "a b/100%, é.txt"
LONG = (
    "Été 😀 Nagorny Karabakh, e\u0301te\u0301 then Nagorny Karabakh; 𝒳 the file on "
    "Nagorny Karabakh and, again, Nagorny Karabakh."
)
ODD = (
    "Tab\there, form\x0cfeed, bell\x07, next\x85line, sep\u2028arator, \ufffe, \u202eback, "
    "| <b>&\"' *_`@team [x](y) %0A\t::error::no — Nagorny Karabakh ]]> Nagorny\x0cKarabakh end."
)
WRAPPED = (
    "A line that is long enough to have been wrapped where it ends at Nagorny\r\nKarabakh here."
)
TEXT = (
    f"{LONG}\r\n\r\n{ODD}\r\n\r\n{WRAPPED}\r\nLast line without an end 👩\u200d👩 Nagorny Karabakh"
)
DATA = b"\xef\xbb\xbf" + TEXT.encode()
GLOSSARY = """\
glossary: hard
from: fr
to: en
entries:
  - id: karabakh
    kind: name
    preferred: Nagorno-Karabakh
    deprecated: [Nagorny Karabakh]
    fix: safe
    why: "100% of <style> guides | say so; see `x`, *y* and @z."
  - id: file-issue
    kind: false-friend
    severity: suggestion
    fix: unsafe
    preferred: issue
    deprecated: [file]
    why: Dossier is an issue.
"""


@dataclass(frozen=True)
class Hard:
    """The report over the file ``NAME`` and a clean one, and the file's text and bytes."""

    report: Report
    text: str
    data: bytes

    def expected(self) -> list[tuple[str, int, int, int, int, str]]:
        """Return rule, line, column, end line, end column (code points) and words, by place."""
        return [
            (f.rule, f.line, f.column, f.end_line, f.end_column, f.text)
            for f in self.report.findings
        ]


def hard(folder: Path) -> Hard:
    """Write the files into the working folder and check them."""
    (folder / "a b").mkdir()
    (folder / NAME).write_bytes(DATA)
    (folder / "clean.txt").write_text("Nothing to say.\n", encoding="utf-8")
    (folder / "house.yaml").write_text(GLOSSARY, encoding="utf-8")
    settings = Settings(
        shipped=False,
        glossaries=(str(folder / "house.yaml"),),
        cache=False,
        select=("karabakh", "file-issue"),
    )
    return Hard(run(Job(("a b", "clean.txt"), keep_sources=True), settings), TEXT, DATA)


def physical_lines(data: bytes) -> list[bytes]:
    """Split bytes at the three line ends and nowhere else."""
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
