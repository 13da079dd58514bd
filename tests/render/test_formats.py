from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tests.render.sample import finding_of, report_of
from tqa.finding import KINDS
from tqa.render import FORMATS
from tqa.render.cells import cells, harmless
from tqa.render.options import RenderOptions
from tqa.render.page_data import embedded
from tqa.render.page_static import runs
from tqa.render.quality import ISSUE_TYPES
from tqa.render.statistics import statistics
from tqa.text import Span

OPTIONS = RenderOptions(version="0.1.0")
SCHEMAS = Path(__file__).parent.parent / "data" / "schemas"


def test_concise_is_one_line_a_finding() -> None:
    text = FORMATS["concise"](report_of(finding_of()), OPTIONS)
    assert text == "a b/é.txt:1:19: warning file-issue false friend: write “issue”\n"


def test_full_underlines_under_wide_characters() -> None:
    lines = FORMATS["full"](report_of(finding_of()), OPTIONS).split("\n")
    line = next(index for index, text in enumerate(lines) if "They hailed" in text)
    start = cells(lines[line][: lines[line].index("file")])
    assert lines[line + 1] == " " * start + "^^^^"


def test_full_shows_no_control_characters_of_the_text() -> None:
    evil = "\x1b[31mx\u202ey\r\n"
    text = FORMATS["full"](report_of(finding_of(evil, evil)), OPTIONS)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert harmless(evil) == "\ufffd[31mx\ufffdy ⏎"


def test_full_says_plainly_that_nothing_was_found() -> None:
    assert "0 findings in 1 file, 7 words; 1 rule checked." in FORMATS["full"](report_of(), OPTIONS)


def test_json_matches_its_published_schema() -> None:
    schema = json.loads((files("tqa") / "data" / "report.schema.json").read_text("utf-8"))
    data = json.loads(FORMATS["json"](report_of(finding_of()), OPTIONS))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    assert data["findings"][0]["offset"] == 18
    assert data["findings"][0]["suggestions"][0]["text"] == "issue"


def test_json_schema_refuses_a_finding_without_a_place() -> None:
    schema = json.loads((files("tqa") / "data" / "report.schema.json").read_text("utf-8"))
    data = json.loads(FORMATS["json"](report_of(finding_of()), OPTIONS))
    del data["findings"][0]["offset"]
    with pytest.raises(jsonschema.ValidationError, match="offset"):
        jsonschema.validate(data, schema)


def test_sarif_matches_the_official_schema() -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    data = json.loads(FORMATS["sarif"](report_of(finding_of()), OPTIONS))
    jsonschema.validate(data, schema)
    (run,) = data["runs"]
    (result,) = run["results"]
    location = result["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert location["artifactLocation"]["uri"] == "a%20b/%C3%A9.txt"
    assert location["region"]["startColumn"] == 19
    assert result["partialFingerprints"] == {"primaryLocationLineHash": "0123456789abcdef:1"}


def test_github_escapes_and_caps() -> None:
    found = finding_of(message="50%\n::error::x")
    lines = FORMATS["github"](report_of(*[found] * 14), OPTIONS).splitlines()
    assert len(lines) == 12
    assert lines[0] == "::error title=tqa::bad.bin: binary file"
    assert lines[1].startswith("::warning file=a b/é.txt,line=1,endLine=1,col=19,endColumn=23,")
    assert "50%25%0A::error::x" in lines[1]
    assert lines[-1].startswith("::notice title=tqa::4 more")


def test_statistics_count_by_rule() -> None:
    assert "     2  file-issue (false-friend, warning)" in statistics(
        report_of(finding_of(), finding_of())
    )


def test_html_escapes_everything() -> None:
    evil = "<script>alert(1)</script>\u202e"
    found = replace(finding_of(), text=evil, message=evil, why=evil, path="a b/é.txt")
    page = FORMATS["html"](report_of(found, source=f"{evil} They hailed a file."), OPTIONS)
    assert "<script>alert" not in page
    assert "\u202e" not in page.split('<script type="application/json"')[0]
    assert "default-src 'none'" in page


def test_embedded_json_cannot_end_its_element() -> None:
    assert "</script>" not in embedded({"x": "</script><!--"})
    assert json.loads(embedded({"x": "</script>"})) == {"x": "</script>"}


def test_overlapping_marks_are_cut_into_runs() -> None:
    outer = replace(finding_of(), span=Span(0, 6))
    inner = replace(finding_of(), span=Span(2, 9))
    cut = runs("abcdefghijk", [outer, inner])
    assert [(run.text, len(run.marks)) for run in cut] == [
        ("ab", 1),
        ("cdef", 2),
        ("ghi", 1),
        ("jk", 0),
    ]


def test_every_kind_has_its_issue_types() -> None:
    assert set(ISSUE_TYPES) == set(KINDS)
