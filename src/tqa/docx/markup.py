"""WordprocessingML of a story: tracked changes (w:ins, w:del) and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from tqa.docx.story import Mark, Paragraph, Run

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOBODY = "tqa"


def document(paragraphs: Sequence[Paragraph], marks: Sequence[Mark]) -> str:
    """Return ``word/document.xml``."""
    numbers = iter(range(1, 1 + sum(len(item.runs) for item in paragraphs)))
    body = "".join(_paragraph(item, marks, numbers) for item in paragraphs)
    return (
        f'{HEAD}<w:document xmlns:w="{_SPACE}"><w:body>{body}'
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def comments(marks: Sequence[Mark]) -> str:
    """Return ``word/comments.xml``: one comment for each mark with a remark."""
    entries = "".join(
        f'<w:comment w:id="{number}"{_by(mark)} w:initials={_quoted(_initials(mark.author))}>'
        + "".join(f"<w:p><w:r>{_text(line, 'w:t')}</w:r></w:p>" for line in mark.remark)
        + "</w:comment>"
        for number, mark in enumerate(marks)
        if mark.remark
    )
    return f'{HEAD}<w:comments xmlns:w="{_SPACE}">{entries}</w:comments>'


def _paragraph(paragraph: Paragraph, marks: Sequence[Mark], numbers: Iterator[int]) -> str:
    style = "Heading1" if paragraph.is_heading else "Normal"
    runs = "".join(_run(run, marks, numbers) for run in paragraph.runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(run: Run, marks: Sequence[Mark], numbers: Iterator[int]) -> str:
    if run.kind == "remark-start":
        return f'<w:commentRangeStart w:id="{run.mark}"/>'
    if run.kind == "remark-end":
        reference = f'<w:r><w:commentReference w:id="{run.mark}"/></w:r>'
        return f'<w:commentRangeEnd w:id="{run.mark}"/>{reference}'
    if run.kind == "kept":
        return f"<w:r>{_text(run.text, 'w:t')}</w:r>"
    tag, text = ("w:del", "w:delText") if run.kind == "deleted" else ("w:ins", "w:t")
    return (
        f'<{tag} w:id="{next(numbers)}"{_by(marks[run.mark])}>'
        f"<w:r>{_text(run.text, text)}</w:r></{tag}>"
    )


def _by(mark: Mark) -> str:
    date = _date(mark.time)
    return f" w:author={_quoted(mark.author or _NOBODY)}" + (f' w:date="{date}"' if date else "")


def _date(time: str) -> str:
    """Return a time as Word reads it: to the second, in UTC."""
    if not time:
        return ""
    return datetime.fromisoformat(time).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _initials(author: str) -> str:
    return "".join(word[0] for word in (author or _NOBODY).split())[:4]


def _text(text: str, tag: str) -> str:
    parts = (
        f'<{tag} xml:space="preserve">{escape(_clean(part))}</{tag}>' if part else ""
        for part in text.split("\t")
    )
    return "<w:tab/>".join(parts)


def _quoted(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Replace what XML cannot hold."""
    return _forbidden().sub("\ufffd", text)


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
