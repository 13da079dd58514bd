"""Each format read back by a schema or a real parser, and its places found again in the bytes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
from diff_cover.git_path import GitPathTool
from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
from junitparser import Failure, JUnitXml, Skipped
from lxml import etree

from tests.render.hard import NAME, Hard, physical_lines
from tests.render.sample import finding_of, report_of
from tqa.finding import Finding
from tqa.render import FORMATS
from tqa.render.markdown import limited
from tqa.render.options import RenderOptions
from tqa.report import Report

OPTIONS = RenderOptions(version="0.1.0")
SUB = RenderOptions(version="0.1.0", prefix="texts/")
SCHEMAS = Path(__file__).parent.parent / "data" / "schemas"
CI = ("sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown")
EVIL = "\x00\x08\x0b\x1b[31m\x7f\x85\ufffe\uffff]]>\r\n<&\"'"


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text("utf-8"))


def evil() -> Report:
    """A report in which every text is hostile."""
    return report_of(finding_of(EVIL, EVIL))


def many(count: int) -> tuple[Finding, ...]:
    return tuple(replace(finding_of(), line=line + 1) for line in range(count))


def test_the_text_has_several_findings_in_one_line_with_distinct_fingerprints(
    difficult: Hard,
) -> None:
    in_line = [f for f in difficult.report.findings if f.line == 1 and f.rule == "karabakh"]
    assert len(in_line) == 4
    assert len({f.fingerprint for f in difficult.report.findings}) == len(difficult.report.findings)


def test_lines_and_columns_lead_to_the_words(difficult: Hard) -> None:
    lines = [line.decode() for line in physical_lines(difficult.data.removeprefix(b"\xef\xbb\xbf"))]
    for _, line, column, end_line, end_column, words in difficult.expected():
        if line == end_line:
            assert lines[line - 1][column - 1 : end_column - 1] == words
        else:
            assert words == f"{lines[line - 1][column - 1 :]}\r\n{lines[line][: end_column - 1]}"


def test_json_offsets_lead_to_the_words(difficult: Hard) -> None:
    data = json.loads(FORMATS["json"](difficult.report, OPTIONS))
    for found in data["findings"]:
        assert difficult.text[found["offset"] : found["end_offset"]] == found["text"]


def test_every_line_of_json_lines_matches_its_schema(difficult: Hard) -> None:
    folder = files("tqa") / "data"
    report = json.loads((folder / "report.schema.json").read_text("utf-8"))
    line = json.loads((folder / "report-lines.schema.json").read_text("utf-8"))
    text = json.dumps(line).replace("report.schema.json#", "#")
    own = {**json.loads(text), "definitions": report["definitions"]}
    for source in (difficult.report, evil()):
        rendered = FORMATS["json-lines"](source, OPTIONS)
        records = [json.loads(part) for part in rendered.removesuffix("\n").split("\n")]
        for record in records:
            jsonschema.validate(record, own)
        assert [r["type"] for r in records].count("finding") == len(source.findings)
        assert records[-1]["type"] == "summary"


def test_sarif_places_and_what_github_asks_for(difficult: Hard) -> None:
    data = json.loads(FORMATS["sarif"](difficult.report, SUB))
    jsonschema.validate(data, schema("sarif-2.1.0.json"))
    (run,) = data["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    hashes = [r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]]
    assert len(set(hashes)) == len(hashes)
    assert all(re.fullmatch(r"[0-9a-f]{16}:\d+", value) for value in hashes)
    for result, found in zip(run["results"], difficult.expected(), strict=True):
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        assert unquote(place["artifactLocation"]["uri"]) == f"texts/{NAME}"
        assert place["artifactLocation"]["uri"].isascii()
        keys = ("startLine", "startColumn", "endLine", "endColumn")
        assert tuple(region[key] for key in keys) == found[1:5]
        start = region["charOffset"]
        assert difficult.text[start : start + region["charLength"]] == found[5]
    for rule in run["tool"]["driver"]["rules"]:
        for key in ("shortDescription", "fullDescription", "help"):
            assert rule[key]["text"]
            assert key == "help" or len(rule[key]["text"]) <= 1024


def test_sarif_keeps_the_worst_when_there_are_too_many() -> None:
    advice = replace(finding_of(), severity="suggestion")
    worst = replace(finding_of(), severity="error", line=30_000)
    report = report_of(*[advice] * 25_000, worst)
    (run,) = json.loads(FORMATS["sarif"](report, OPTIONS))["runs"]
    assert len(run["results"]) == 25_000
    assert [item["level"] for item in run["results"]].count("error") == 1
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert notes[-1]["message"]["text"].startswith("1 findings more")


def test_rdjson_columns_count_bytes_with_the_mark(difficult: Hard) -> None:
    data = json.loads(FORMATS["rdjson"](difficult.report, SUB))
    jsonschema.validate(data, schema("rdjson.json"))
    lines = physical_lines(difficult.data)
    for item, found in zip(data["diagnostics"], difficult.expected(), strict=True):
        start, end = item["location"]["range"]["start"], item["location"]["range"]["end"]
        assert item["location"]["path"] == f"texts/{NAME}"
        if start["line"] == end["line"]:
            line = lines[start["line"] - 1]
            assert line[start["column"] - 1 : end["column"] - 1].decode() == found[5]


def test_rdjson_has_one_suggestion_with_all_safe_fixes_of_a_line(difficult: Hard) -> None:
    data = json.loads(FORMATS["rdjson"](difficult.report, OPTIONS))
    lines = physical_lines(difficult.data)
    whole = [s for d in data["diagnostics"] for s in d.get("suggestions", []) if "Été" in s["text"]]
    (suggestion,) = whole
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    old = lines[0][start["column"] - 1 : end["column"] - 1].decode()
    assert old == lines[0].decode("utf-8-sig")
    assert suggestion["text"] == old.replace("Nagorny Karabakh", "Nagorno-Karabakh")
    narrow = [d["suggestions"] for d in data["diagnostics"] if d["code"]["value"] == "file-issue"]
    assert [item["text"] for item in narrow[0]] == ["issue"]


def test_rdjson_survives_hostile_text() -> None:
    jsonschema.validate(json.loads(FORMATS["rdjson"](evil(), OPTIONS)), schema("rdjson.json"))


def test_gitlab(difficult: Hard) -> None:
    text = FORMATS["gitlab"](difficult.report, SUB)
    assert text.startswith("[")
    data = json.loads(text)
    jsonschema.validate(data, schema("gitlab-codequality.json"))
    assert [item["location"]["lines"]["begin"] for item in data] == [
        found[1] for found in difficult.expected()
    ]
    assert {item["location"]["path"] for item in data} == {f"texts/{NAME}"}
    assert len({item["fingerprint"] for item in data}) == len(data)
    assert data[0]["description"].startswith("karabakh: ")


def test_gitlab_tells_equal_findings_of_two_files_apart() -> None:
    report = report_of(finding_of(), replace(finding_of(), path="other.txt"))
    first, second = json.loads(FORMATS["gitlab"](report, OPTIONS))
    assert first["fingerprint"] != second["fingerprint"]


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_is_well_formed_whatever_the_text_holds(difficult: Hard, name: str) -> None:
    for report in (difficult.report, evil()):
        text = FORMATS[name](report, OPTIONS)
        etree.fromstring(text.encode(), etree.XMLParser(recover=False))
        ElementTree.fromstring(text)


def test_junit_by_its_schema_and_a_parser(difficult: Hard, tmp_path: Path) -> None:
    text = FORMATS["junit"](difficult.report, SUB)
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(
        etree.fromstring(text.encode())
    )
    (tmp_path / "r.xml").write_text(text, encoding="utf-8")
    suites = {suite.name: suite for suite in JUnitXml.fromfile(str(tmp_path / "r.xml"))}
    assert set(suites) == {f"texts/{NAME}", "texts/clean.txt"}
    cases = list(suites[f"texts/{NAME}"])
    assert [case.name for case in cases] == [
        f"{found[1]}:{found[2]} {found[0]}" for found in difficult.expected()
    ]
    assert sum(isinstance(case.result[0], Failure) for case in cases) == len(cases) - 1
    assert sum(isinstance(case.result[0], Skipped) for case in cases) == 1
    (clean,) = suites["texts/clean.txt"]
    assert clean.is_passed


def test_junit_shows_a_file_that_could_not_be_checked(tmp_path: Path) -> None:
    (tmp_path / "r.xml").write_text(FORMATS["junit"](report_of(), OPTIONS), encoding="utf-8")
    xml = JUnitXml.fromfile(str(tmp_path / "r.xml"))
    assert (xml.tests, xml.errors) == (2, 1)


def test_checkstyle_by_a_parser(difficult: Hard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GitPathTool, "relative_path", str)
    text = FORMATS["checkstyle"](difficult.report, SUB)
    violations = CheckstyleXmlDriver().parse_reports([text])
    (path,) = violations
    assert path == f"texts/{NAME}"
    assert [item.line for item in violations[path]] == [found[1] for found in difficult.expected()]
    errors = ElementTree.fromstring(text).iter("error")
    assert [int(error.get("column", "0")) for error in errors] == [
        found[2] for found in difficult.expected()
    ]


def test_github_commands_are_read_back(difficult: Hard) -> None:
    lines = FORMATS["github"](difficult.report, SUB).removesuffix("\n").split("\n")
    commands = [re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line) for line in lines]
    seen = []
    for match in commands:
        assert match
        fields = dict(pair.split("=", 1) for pair in match[2].split(","))
        path = fields["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        assert path == f"texts/{NAME}"
        assert ("col" in fields) == (fields["line"] == fields["endLine"])
        seen.append((int(fields["line"]), int(fields.get("col", 0))))
    wanted = [(f[1], f[2] if f[1] == f[3] else 0) for f in difficult.expected()]
    assert sorted(seen) == sorted(wanted)


def test_github_keeps_a_place_for_the_count_of_the_rest() -> None:
    advice = [replace(item, severity="suggestion") for item in many(30)]
    errors = [replace(item, severity="error") for item in many(12)]
    lines = FORMATS["github"](report_of(*advice, *errors), OPTIONS).splitlines()
    assert sum(line.startswith("::notice ") for line in lines) == 10
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert lines[-1].startswith("::notice title=tqa::24 more not shown here")


def test_markdown_is_a_table_that_text_cannot_break(difficult: Hard) -> None:
    for report in (difficult.report, evil()):
        text = FORMATS["markdown"](report, OPTIONS)
        rows = [line for line in text.split("\n") if line.startswith("|")]
        assert len(rows) == len(report.findings) + 2
        assert {row.count("|") for row in rows} == {6}
        assert "<" not in text
        assert "@" not in text


def test_markdown_stays_within_its_limit_and_counts_the_rest() -> None:
    text = limited(report_of(*many(500)), OPTIONS, 5_000)
    assert len(text.encode()) <= 5_000
    rows = text.count("| warning |")
    assert rows > 10
    assert f"{500 - rows} findings more" in text
    assert len(FORMATS["markdown"](report_of(*many(20_000)), OPTIONS).encode()) <= 900 * 1024


def test_grouped_names_each_file_once(difficult: Hard) -> None:
    text = FORMATS["grouped"](difficult.report, OPTIONS)
    assert text.count(NAME) == 1
    assert "  1:7 " in text
    assert not set(text) & {"\x07", "\x0c", "\x85", "\u202e"}


@pytest.mark.parametrize("name", CI)
def test_paths_start_at_the_root_of_the_repository(name: str) -> None:
    report = report_of(replace(finding_of(), path="../up.txt"))
    report = replace(report, files=(replace(report.files[0], path="../up.txt"),))
    assert "a/up.txt" in FORMATS[name](report, RenderOptions(prefix="a/b/"))
