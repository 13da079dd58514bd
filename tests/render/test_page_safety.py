"""Hostile texts and names show as text; nothing is fetched; large reports stay quick."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.render.articles import TEXTS, report_on
from tests.render.sample import finding_of, report_of
from tqa.finding import Concept, Edit, Form, Occurrence, Place, Rule, Suggestion
from tqa.render import FORMATS
from tqa.render.options import Past, RenderOptions
from tqa.report import FileResult, Report
from tqa.text import Span

Show = Any

EVIL = (
    "<script>window.owned = 1</script></script><img src=x onerror='window.owned = 2'>"
    "<!--\u202egpj.exe\u2066 javascript:window.owned=3 \"quoted\" & 'x' \x1b[31m \ud83d</noscript>"
)


def hostile() -> Report:
    """A report in which every string that a user controls is hostile."""
    path = f"{EVIL[:30]}.txt"
    source = f"{EVIL} begin file end {EVIL}"
    at = source.index("file")
    span = Span(at, at + 4)
    finding = replace(
        finding_of(),
        message=EVIL,
        why=EVIL,
        original=EVIL,
        rule=EVIL,
        path=path,
        span=span,
        source="javascript:window.owned=4",
        suggestions=(Suggestion(EVIL, "unsafe", (Edit(span, EVIL),)), Suggestion(EVIL, "display")),
        fingerprint="0123456789abcdef:1",
    )
    place = Place(path, 1, 1, 0, EVIL, EVIL, EVIL)
    seen = (Occurrence(path, span, False, ((EVIL, EVIL),)),)
    form = Form(EVIL, 1, ((path, 1),), (place,), seen)
    return replace(
        report_of(finding),
        files=(FileResult(path, 7, source, 50, (EVIL,)),),
        rules=(Rule(EVIL, "term", "warning", EVIL, EVIL),),
        consistency=(Concept(f"term:{EVIL}", EVIL, "term", (form,), "x", "glossary"),),
        signature=((EVIL, EVIL),),
    )


def test_hostile_strings_show_as_text_everywhere(show: Show) -> None:
    options = RenderOptions(version=EVIL, history=(Past(EVIL, (1, 1, 1), 10),))
    page = show(hostile(), options)
    body = page.page.locator("body")
    for reach in ("Review", "Consistency", "Overview", "Take away", "Review"):
        page.click(reach)
        shown = body.inner_text()
        assert "<script>window.owned" in shown or reach == "Overview"
        assert "\u202e" not in shown
        assert "⟨U+202E⟩" in shown
        page.key("a")
    page.click("Compare")
    page.key("Shift+A", "Escape", "?", "Escape")
    page.page.emulate_media(media="print")
    assert page.page.evaluate("window.owned") is None
    links = "Array.from(document.links).filter(link => link.protocol === 'javascript:').length"
    assert page.page.evaluate(links) == 0
    assert page.count("#app img, #app script") == 0


def test_hostile_strings_show_as_text_without_script(show: Show) -> None:
    page = show(hostile(), java_script_enabled=False)
    shown = page.page.locator("body").inner_text()
    assert "<script>window.owned" in shown
    assert "\u202e" not in shown
    assert page.count("img") == 0


def test_decisions_that_make_no_sense_change_nothing(show: Show, tmp_path: Path) -> None:
    page = show(report_on(TEXTS))
    page.key("a")
    page.click("Take away")
    good = page.download("Download decisions")
    page.key("u")
    for text, said in (
        ("{", "cannot be read"),
        ("[]", "no list “decisions”"),
        (good.replace('"accepted"', '"<b>accepted"'), "loaded"),
    ):
        (tmp_path / "d.json").write_text(text, encoding="utf-8")
        with page.page.expect_file_chooser() as waiting:
            page.click("Load decisions…")
        waiting.value.set_files(tmp_path / "d.json")
        page.page.locator("#status", has_text=said).wait_for()
        assert page.text(".progress").startswith("0 of")


def test_a_file_name_of_dots_leaves_no_folder_when_unpacked(show: Show) -> None:
    source = "a file here. And a file there."
    found = [
        replace(finding_of(), path=path, span=Span(2, 6), fingerprint=f"{number}:1")
        for number, path in enumerate(("../../etc/x.txt", "/tmp/y.txt"))
    ]
    edited = [
        replace(item, suggestions=(Suggestion("issue", "safe", (Edit(Span(2, 6), "issue"),)),))
        for item in found
    ]
    files = tuple(FileResult(item.path, 7, source) for item in found)
    page = show(replace(report_of(*edited), files=files, consistency=()))
    page.key("a", "a")
    page.click("Take away")
    with page.page.expect_download() as waiting:
        page.click("Download 2 changed documents (ZIP)")
    from zipfile import ZipFile

    with ZipFile(waiting.value.path()) as archive:
        assert archive.namelist() == ["etc/x.txt", "tmp/y.txt"]


def test_the_policy_forbids_everything_but_the_page_itself(show: Show) -> None:
    html = FORMATS["html"](report_on(TEXTS), RenderOptions(version="0"))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "connect-src" not in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", html)
    page = show(report_on(TEXTS))
    refused = page.page.evaluate(
        "fetch('data:text/plain,x').then(() => 'went through', () => 'refused')"
    )
    assert refused == "refused"
    page.errors.clear()


def test_a_served_page_may_speak_to_its_server_only() -> None:
    options = RenderOptions(version="0", serve='{"token": "t", "decisions": "d", "glossary": "g"}')
    html = FORMATS["html"](report_on(TEXTS), options)
    assert "connect-src 'self'" in html
    assert 'id="tqa-serve">{"token":"t"' in html


def large() -> Report:
    """200 documents and 5,000 findings, as a real run has them: some words 25 times a document."""
    sentence = "The parties met on Monday over Nagorny Karabakh and left the town again at night. "
    source = "\n\n".join(sentence * 5 for _ in range(5)) + "\n"
    step = len(sentence)
    files, findings = [], []
    for number in range(200):
        path = f"wire/{number:03}.txt"
        files.append(FileResult(path, 350, source, 40, ("calques: 2",)))
        for at in range(25):
            start = at * step + at // 5 * 2 + sentence.index("Nagorny")
            span = Span(start, start + len("Nagorny Karabakh"))
            findings.append(
                replace(
                    finding_of(),
                    path=path,
                    rule=f"rule-{at}",
                    span=span,
                    text="Nagorny Karabakh",
                    fingerprint=f"{number:08x}{at:08x}:1",
                    suggestions=(
                        Suggestion("Nagorno-Karabakh", "safe", (Edit(span, "Nagorno-Karabakh"),)),
                    ),
                )
            )
    rules = tuple(
        Rule(f"rule-{at}", "name", "warning", "s", "Dossier is an issue.") for at in range(25)
    )
    return replace(report_of(*findings), files=tuple(files), rules=rules, consistency=())


def test_five_thousand_findings_open_and_answer_quickly(show: Show) -> None:
    report = large()
    began = time.monotonic()
    page = show(report)
    opened = time.monotonic() - began
    assert page.text(".progress") == "0 of 5,000 decided"
    assert page.count(".mark") == 25
    timing = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
    loaded = page.page.evaluate(timing)
    took = page.page.evaluate("""async () => {
        const began = performance.now();
        for (const key of "aaaaaaaaaa") {
            document.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
            document.body.offsetHeight;
        }
        return (performance.now() - began) / 10;
    }""")
    print(f"rendered and opened in {opened:.2f} s, loaded in {loaded:.0f} ms, a key {took:.0f} ms")
    assert loaded < 2000
    assert took < 200
    assert page.text(".progress") == "10 of 5,000 decided"


def test_one_long_document_stays_usable(show: Show) -> None:
    report = large()
    sources = "".join(file.source or "" for file in report.files)
    size = len(report.files[0].source or "")
    findings = []
    for number, finding in enumerate(report.findings):
        by = number // 25 * size
        span = finding.span.shift(by)
        edit = Suggestion("Nagorno-Karabakh", "safe", (Edit(span, "Nagorno-Karabakh"),))
        findings.append(replace(finding, path="long.txt", span=span, suggestions=(edit,)))
    files = (FileResult("long.txt", 70_000, sources),)
    page = show(replace(report, findings=tuple(findings), files=files))
    assert page.text(".progress") == "0 of 5,000 decided"
    assert page.count(".mark") == 5000
    page.click("Overview")
    page.click("Accept them")
    page.click("Review")
    began = time.monotonic()
    page.key("u", "a", "r")
    assert page.text(".progress") == "2 of 5,000 decided"
    assert time.monotonic() - began < 6
